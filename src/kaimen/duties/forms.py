"""The form that publishes a draft, bound to what was shown beside it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.regions.forms import Day


class PublishForm(forms.Form):
    """`version` and `shown` are the draft and the day for which the moves beside the form were worked out."""

    in_force_from = forms.DateField(label=_("从哪天起执行"), widget=Day())
    version = forms.IntegerField(widget=forms.HiddenInput)
    shown = forms.DateField(widget=forms.HiddenInput)
