"""The form that starts a rehearsal."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.regions.models import Region
from kaimen.rehearsal.choices import choices

FEWEST, MOST = 5, 150


class StartForm(forms.Form):
    scheme = forms.ChoiceField(label=_("演哪份方案"))
    office = forms.TypedChoiceField(
        label=_("牵头办由谁来当"),
        choices=[("me", _("我来当，单位由系统扮演")), ("system", _("都由系统扮演，我看着"))],
        coerce=lambda value: value == "system",
    )
    units = forms.IntegerField(
        label=_("编多少个单位"), min_value=FEWEST, max_value=MOST, initial=30, help_text=_("名字都是编的")
    )
    seed = forms.IntegerField(
        label=_("演练编号"),
        min_value=1,
        max_value=999_999,
        initial=1,
        help_text=_("同一个编号，演出来的完全一样"),
    )

    def __init__(self, *args: Any, home: Region, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scheme"].choices = choices(home)  # type: ignore[attr-defined]  # the field is the one above
