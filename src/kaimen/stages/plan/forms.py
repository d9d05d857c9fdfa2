"""Forms of the plan's desk pages, and how what was typed becomes what the rules read."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kaimen.papers.sources.refusing import MAX_BYTES
from kaimen.regions.forms import Day
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.stages.plan import words
from kaimen.stages.plan.facts import HostFact, RowFact, SessionFact
from kaimen.stages.plan.rules.editing import Typed

LARGEST_PAPER = MAX_BYTES
SEPARATORS = re.compile(r"[、，,；;\n]+")
HOST_FIELDS = {"units": HostAs.LEAD, "joint": HostAs.JOINT, "co": HostAs.CO}


class RowForm(forms.Form):
    """A row as a person writes it; several units or forms are joined by 、."""

    no = forms.IntegerField(label=_("序号"), required=False, min_value=1, max_value=9999)
    theme = forms.CharField(label=_("活动主题"), widget=forms.Textarea(attrs={"rows": 2}))
    period = forms.CharField(
        label=_("活动时间"), required=False, help_text=_("照表上写：5月、6-8月、5月中旬、6月25日、另行通知")
    )
    units = forms.CharField(label=_("责任单位"), required=False, help_text=_("几个单位用、隔开"))
    joint = forms.CharField(label=_("联合承办单位"), required=False)
    co = forms.CharField(label=_("协办单位"), required=False)
    formats = forms.CharField(label=_("活动形式"), required=False, help_text=_("几种形式用、隔开"))
    place = forms.CharField(label=_("地点"), required=False, max_length=160)
    audience = forms.CharField(label=_("对象"), required=False, max_length=160)
    headcount = forms.IntegerField(label=_("人数"), required=False)
    remark = forms.CharField(label=_("备注"), required=False, max_length=300)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def typed(self, year: int) -> Typed:
        """What the person wrote, as the rules read it."""
        told = self.cleaned_data
        return Typed(
            theme=told["theme"].strip(),
            hosts=tuple((name, role) for field, role in HOST_FIELDS.items() for name in split(told[field])),
            formats=split(told["formats"]),
            period=read_period(told["period"].strip(), year),
            no=told["no"],
            place=told["place"],
            audience=told["audience"],
            headcount=told["headcount"],
            remark=told["remark"],
        )


class AmendForm(RowForm):
    """A row of the plan in force: the change is issued at once, so it takes a reason and the check's basis."""

    state = forms.ChoiceField(label=_("状态"), choices=list(words.ACTIVITY_STATES.items()))
    reason = forms.CharField(label=_("变更理由"), max_length=300, help_text=_("随变更说明公开"))
    basis = forms.CharField(
        label=_("审查依据"), max_length=300, help_text=_("保密和隐私审查由谁、按什么作出")
    )


class DraftForm(forms.Form):
    """Why the plan changes; asked for where one is in force."""

    reason = forms.CharField(label=_("变更理由"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, in_force: bool = False) -> None:
        super().__init__(data)
        said = _("已有现行计划，必须写；随变更说明公开") if in_force else _("第一版不用写")
        self.fields["reason"].help_text = said


class ReviewForm(forms.Form):
    """The check of the table as the page showed it."""

    basis = forms.CharField(
        label=_("审查依据"), max_length=300, help_text=_("保密和隐私审查由谁、按什么作出")
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class PaperForm(forms.Form):
    """A table's file, or its text pasted."""

    file = forms.FileField(
        label=_("计划表文件"),
        required=False,
        help_text=_("Word、Excel、PDF、OFD、网页或文本，20MB以内"),
    )
    text = forms.CharField(
        label=_("或贴上表格文字"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        file = told.get("file")
        if not file and not told.get("text", "").strip():
            raise forms.ValidationError(_("没有文件也没有文字。请选文件，或把表格文字贴进来。"))
        if file and file.size > LARGEST_PAPER:
            raise forms.ValidationError(_("文件超过20MB。请只留计划表再上传。"))
        return told


class SessionForm(forms.Form):
    day = forms.DateField(label=_("日期"), widget=Day())
    starts = forms.TimeField(label=_("开始"), required=False, widget=forms.TimeInput(attrs={"type": "time"}))
    ends = forms.TimeField(label=_("结束"), required=False, widget=forms.TimeInput(attrs={"type": "time"}))
    point = forms.CharField(label=_("开放点"), required=False, max_length=80, help_text=_("只有一处可不填"))
    place = forms.CharField(label=_("地址"), required=False, max_length=160)

    def wanted(self) -> SessionFact:
        """The session that the person proposes; its id is given when it is written."""
        return SessionFact(id=0, **self.cleaned_data)


def split(text: str) -> tuple[str, ...]:
    """Names joined by the usual separators, in order, none empty."""
    return tuple(name.strip() for name in SEPARATORS.split(text) if name.strip())


def initial(row: RowFact) -> dict[str, Any]:
    """A row's form as it stands."""
    return {
        "no": row.no,
        "theme": row.theme,
        "period": row.period.text,
        "formats": "、".join(row.formats),
        "place": row.place,
        "audience": row.audience,
        "headcount": row.headcount,
        "remark": row.remark,
        "version": row.version,
        "state": row.state,
        **{field: _named(row.hosts, role) for field, role in HOST_FIELDS.items()},
    }


def _named(hosts: tuple[HostFact, ...], role: HostAs) -> str:
    return "、".join(host.name for host in hosts if host.role is role)
