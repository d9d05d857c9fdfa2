"""Forms of regions' desk pages, and how a refusal is shown at its fields."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words
from kaimen.regions.rules import particulars
from kaimen.scheme.problem import Problem, Refused


def show(form: forms.BaseForm, refusal: Refused, say: Callable[[Problem], str] = words.sentence) -> None:
    """Put each problem at its field, or on top where the form has no such field. What was typed stays."""
    for problem in refusal.problems:
        form.add_error(problem.where if problem.where in form.fields else None, say(problem))


class Day(forms.DateInput):
    """A browser's own calendar, which wants the day in ISO form whatever the language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class RegionForm(forms.Form):
    code = forms.CharField(label=_("区划代码"), max_length=12, help_text=_("县级以上6位，乡镇街道9位"))
    name = forms.CharField(label=_("名称"), max_length=40)
    full_name = forms.CharField(
        label=_("全称"), max_length=80, required=False, help_text=_("连上级地区一起写，可不填")
    )
    level = forms.ChoiceField(label=_("层级"), choices=list(words.LEVELS.items()))
    parent = forms.CharField(label=_("上级地区的代码"), max_length=12, required=False)


class CampaignForm(forms.Form):
    year = forms.IntegerField(label=_("年度"), min_value=1990, max_value=2200)
    brand = forms.CharField(label=_("活动名称"), max_length=40)
    slug = forms.CharField(
        label=_("网址短名"), max_length=30, required=False, help_text=_("同一年有第二个品牌时才填")
    )
    mode = forms.ChoiceField(label=_("用途"), choices=list(words.MODES.items()))


class DayForm(forms.Form):
    day = forms.DateField(label=_("日期"), widget=Day())
    is_workday = forms.TypedChoiceField(
        label=_("这一天"),
        choices=[("no", _("不上班")), ("yes", _("上班"))],
        coerce=lambda value: value == "yes",
    )
    reason = forms.CharField(label=_("依据"), max_length=60, help_text=_("例如文件名和文号"))


class ParticularsForm(forms.Form):
    """One field a text of the footer, all optional: an empty one is not shown."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in particulars.NAMES:
            self.fields[name] = forms.CharField(
                label=words.PARTICULARS[name], max_length=particulars.LONGEST, required=False
            )
