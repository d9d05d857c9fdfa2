"""Forms of the selection's desk pages."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.regions.forms import Day
from kaimen.scheme.terms.selection import Criterion
from kaimen.stages.selection import words
from kaimen.stages.selection.facts import Approval, Decided, Verdict
from kaimen.stages.selection.rules.approving import LONGEST_NUMBER, LONGEST_TITLE, LONGEST_WHO
from kaimen.stages.selection.rules.deciding import LONGEST_PERIOD, LONGEST_REASON


class DecideForm(forms.Form):
    """What becomes of one declaration. targets: ids and names of those that may be joined."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    verdict = forms.ChoiceField(label=_("决定"), choices=list(words.VERDICTS.items()))
    period = forms.CharField(
        label=_("改定时间"),
        required=False,
        max_length=LONGEST_PERIOD,
        help_text=_("选入时才填，不填就按申报的时间"),
    )
    into = forms.IntegerField(label=_("并入哪一项"), required=False, widget=forms.Select)
    reason = forms.CharField(
        label=_("理由"),
        required=False,
        max_length=LONGEST_REASON,
        help_text=_("退回、不选必填，会写进给单位的函"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, targets: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].widget.choices = [("", _("不并入")), *targets]

    def decided(self) -> Decided:
        told = self.cleaned_data
        return Decided(Verdict(told["verdict"]), told["reason"], told["into"], told["period"])


class ApprovalForm(forms.Form):
    """Consent and the paper that it stands in."""

    by = forms.CharField(label=_("审定机构"), max_length=LONGEST_WHO, required=False)
    title = forms.CharField(
        label=_("文件名称"), max_length=LONGEST_TITLE, help_text=_("例如会议纪要、签批单")
    )
    number = forms.CharField(label=_("文号"), max_length=LONGEST_NUMBER, required=False)
    day = forms.DateField(label=_("审定日期"), widget=Day())

    def approval(self) -> Approval:
        told = self.cleaned_data
        return Approval(told["title"], told["day"], told["number"], told["by"])


class SheetForm(forms.Form):
    """One number a criterion, named mark0, mark1, ... in the scheme's order."""

    def __init__(self, *args: Any, criteria: Sequence[Criterion] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = tuple(criteria)
        for place, one in enumerate(self.criteria):
            self.fields[f"mark{place}"] = forms.IntegerField(
                label=one.name,
                min_value=0,
                max_value=one.points,
                help_text=_("0到%(points)s分") % {"points": one.points},
            )
        self.fields["comment"] = forms.CharField(
            label=_("评语"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
        )

    def marks(self) -> dict[str, int]:
        return {one.name: self.cleaned_data[f"mark{place}"] for place, one in enumerate(self.criteria)}


class ConflictForm(forms.Form):
    """units: ids and names of those that declared."""

    unit = forms.IntegerField(label=_("回避的单位"), widget=forms.Select)
    reason = forms.CharField(label=_("缘由"), max_length=200, help_text=_("例如亲属在该单位"))

    def __init__(self, *args: Any, units: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(units)

    def offer(self, units: Sequence[tuple[int, str]]) -> None:
        """Put these units up for choice."""
        self.fields["unit"].widget.choices = list(units)
