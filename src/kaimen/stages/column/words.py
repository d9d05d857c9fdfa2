"""Words of the column: days, months, states, and the readable name of a door."""

from collections.abc import Callable, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from kaimen.scheme.periods import Period, Precision
from kaimen.stages.column.facts import Aside, Door, DoorState
from kaimen.stages.plan.facts import RowFact

MONTHS = (
    gettext_lazy("1月"), gettext_lazy("2月"), gettext_lazy("3月"), gettext_lazy("4月"),
    gettext_lazy("5月"), gettext_lazy("6月"), gettext_lazy("7月"), gettext_lazy("8月"),
    gettext_lazy("9月"), gettext_lazy("10月"), gettext_lazy("11月"), gettext_lazy("12月"),
)  # fmt: skip
WEEKDAYS = (
    gettext_lazy("周一"), gettext_lazy("周二"), gettext_lazy("周三"), gettext_lazy("周四"),
    gettext_lazy("周五"), gettext_lazy("周六"), gettext_lazy("周日"),
)  # fmt: skip
STATES = {
    DoorState.PLAN: gettext_lazy("计划"),
    DoorState.MOVED: gettext_lazy("延期"),
    DoorState.CANCELLED: gettext_lazy("取消"),
}
ASIDES = {
    Aside.WHOLE_YEAR: gettext_lazy("全年"),
    Aside.UNKNOWN: gettext_lazy("时间待定"),
    Aside.OTHER_YEAR: gettext_lazy("其他年份"),
}
FIELDS = {
    "no": gettext_lazy("序号"), "theme": gettext_lazy("活动主题"), "units": gettext_lazy("责任单位"),
    "formats": gettext_lazy("活动形式"), "period": gettext_lazy("活动时间"), "place": gettext_lazy("地点"),
    "audience": gettext_lazy("对象"), "headcount": gettext_lazy("人数"), "remark": gettext_lazy("备注"),
    "state": gettext_lazy("状态"),
}  # fmt: skip


def month(number: int) -> str:
    return str(MONTHS[number - 1])


def count(number: int) -> str:
    return (
        ngettext("%(count)s场", "%(count)s场", number) % {"count": number}
        if number
        else pgettext("doors", "无")
    )


def today(day: date) -> str:
    return _("%(day)s %(weekday)s") % {"day": full_day(day), "weekday": WEEKDAYS[day.weekday()]}


def full_day(day: date) -> str:
    return _("%(year)s年%(month)s%(day)s日") % {"year": day.year, "month": month(day.month), "day": day.day}


def short_day(day: date) -> str:
    return _("%(month)s%(day)s日") % {"month": month(day.month), "day": day.day}


def days(told: Sequence[date]) -> str:
    """One day with its weekday; several joined."""
    if len(told) == 1:
        return _("%(day)s %(weekday)s") % {"day": short_day(told[0]), "weekday": WEEKDAYS[told[0].weekday()]}
    return _("、").join(short_day(day) for day in told)


def written(period: Period) -> str:
    """The time as printed, without the spaces that printing left in it; 时间待定 where nothing is printed."""
    return "".join(period.text.split()) or str(ASIDES[Aside.UNKNOWN])


def when(door: Door) -> str:
    """The confirmed days of an activity; the printed time while there is none."""
    return days(door.days) if door.days else written(door.row.period)


def read_as(period: Period) -> str:
    """How a printed time was read: its first and last day; "" where that says nothing more."""
    if period.start is None or period.end is None:
        return _("计划表没有写明日子。")
    if period.start == period.end:
        return today(period.start)
    return _("从%(start)s到%(end)s") % {"start": full_day(period.start), "end": full_day(period.end)}


def units(row: RowFact) -> str:
    return "、".join(host.name for host in row.hosts) or _("责任单位原表缺")


def naming() -> Callable[[Door], str]:
    """A function that says all of a door for those who hear it; its words are looked up once, not a door."""
    pattern, missing = _("%(number)s号，%(theme)s，%(units)s，%(when)s，%(state)s"), _("责任单位原表缺")
    states = {state: str(word) for state, word in STATES.items()}

    def name(door: Door) -> str:
        row = door.row
        return pattern % {
            "number": row.number,
            "theme": row.theme,
            "units": "、".join([host.name for host in row.hosts]) or missing,
            "when": when(door),
            "state": states[door.state],
        }

    return name


def is_exact(period: Period) -> bool:
    """Whether the paper itself names the day or days."""
    return period.precision in (Precision.DAY, Precision.DAYS)
