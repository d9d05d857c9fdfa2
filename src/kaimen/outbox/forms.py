"""Forms of the outbox's desk pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.outbox.rules.wording import BODY, SUBJECT, TEMPLATE_SUBJECT


class LetterForm(forms.Form):
    """A draft's words."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    subject = forms.CharField(label=_("标题"), max_length=SUBJECT, required=False)
    body = forms.CharField(
        label=_("正文"),
        max_length=BODY,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("末尾空一行后的两行作署名和日期"),
    )


class TemplateForm(LetterForm):
    """A region's words for a kind of letter; `{name}` stands for a value."""

    subject = forms.CharField(label=_("标题"), max_length=TEMPLATE_SUBJECT, required=False)
