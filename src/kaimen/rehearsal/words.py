"""Sentences of rehearsals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions
from kaimen.rehearsal.facts import Until
from kaimen.scheme.problem import Problem

SENTENCES: dict[str, str | Promise] = regions.SENTENCES | {
    "rehearsal.no_ground": _("这个地区的演练场已经用完99个。请联系系统管理员清理旧的。"),
    "rehearsal.bad_scheme": _("方案还读不通：%(what)s"),
    "rehearsal.unknown_scheme": _("没有名为%(name)s的方案。请重选。"),
}
UNTIL = {Until.CALL: _("申报结束"), Until.SELECTION: _("甄选公布"), Until.PLAN: _("计划印发")}

TOLD = {
    "region": _("演练场代码"),
    "campaign": _("活动编号"),
    "day": _("演到"),
    "declarations": _("申报"),
    "late": _("其中迟报"),
    "decided": _("甄选结论"),
    "editions": _("印发的版本"),
    "rows": _("计划行数"),
    "days_fixed": _("已定日期"),
    "letters": _("信件"),
    "plan": _("计划指纹"),
    "refused": _("被拒的操作"),
}
"""Names of the figures that a rehearsal gives account of."""


def sentence(problem: Problem) -> str:
    """The sentence of one of a rehearsal's problems."""
    return regions.sentence(problem, SENTENCES)
