"""The form by which a template is uploaded."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.papers.official.template.opening import MAX_TEMPLATE, SENTENCES


class TemplateForm(forms.Form):
    """A Word file with placeholders."""

    file = forms.FileField(label=_("Word 模板"), help_text=_("写好占位符的.docx，5MB以内"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ".docx"

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_TEMPLATE:
            raise forms.ValidationError(SENTENCES["too_big"])
        return file
