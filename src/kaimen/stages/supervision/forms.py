"""Forms of supervision's desk pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.stages.supervision.rules.gate import NOTE


class RemindForm(forms.Form):
    """What is said beside the duties themselves."""

    note = forms.CharField(
        label=_("补充一句"),
        required=False,
        max_length=NOTE,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("写进每一封，可不填"),
    )
    again = forms.BooleanField(label=_("今天催过的也再催一次"), required=False)
