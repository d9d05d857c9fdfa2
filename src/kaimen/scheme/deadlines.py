"""When a limit falls due: a day, a latest day, or open. Pure arithmetic over workdays.

Rule: a known day gives the due day. Of a period whose day is not fixed only the latest possible due day is told,
counted from the period's last day (暂按); it is never late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kaimen.scheme.limits import (
    Anchor,
    Counted,
    Every,
    Limit,
    On,
    OnDate,
    Part,
    PartOf,
    Recurring,
    Side,
    Unit,
    said,
)
from kaimen.scheme.months import last_day, week_end
from kaimen.scheme.periods import Period
from kaimen.scheme.workdays import Count, Workdays

__all__ = [
    "Anchor", "Counted", "Due", "Every", "Limit", "On", "OnDate", "Part", "PartOf", "Recurring", "Side", "Unit",
    "due", "occurrences", "said",
]  # fmt: skip

CYCLE_MONTHS = {Every.MONTH: 1, Every.TWO_MONTHS: 2, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Due:
    """day: the due day; latest: the last possible one (equal to day when that is known); both None: open.

    provisional: told or counted 暂按, by an unfixed day or an unpublished schedule; count: shown day by day.
    """

    day: date | None = None
    latest: date | None = None
    provisional: bool = False
    count: Count | None = None

    @property
    def open(self) -> bool:
        return self.latest is None

    def late(self, today: date) -> bool:
        """Only a due day can be late, from the day after."""
        return self.day is not None and today > self.day


def due(limit: Limit, anchor: Period | date | None, workdays: Workdays, year: int | None = None) -> Due:
    """When the limit falls due.

    `anchor`: when that happens from which it is counted, None while unknown; `year`: the campaign's, for a
    part of a month that names none.
    """
    if isinstance(limit, OnDate):
        return Due(limit.day, limit.day)
    if isinstance(limit, PartOf):
        return _part(limit, limit.year or year)
    known, last = _known(anchor, limit)
    if last is None:
        return Due()
    try:
        return _from(limit, last, known is not None, workdays)
    except (OverflowError, ValueError):
        return Due()  # the count runs out of the calendar; no such day can be told


def _part(limit: PartOf, year: int | None) -> Due:
    day = part_end(year, limit.month, limit.part) if year else None
    return Due(day, day)


def occurrences(limit: Recurring, workdays: Workdays, year: int) -> list[Due]:
    """Every day of the year on which a standing limit falls due, in order."""
    size = CYCLE_MONTHS[limit.every]
    return [_due_of_cycle(limit, year, month, workdays) for month in range(1, 13, size)]


def part_end(year: int, month: int, part: Part) -> date:
    """The last day of a part of a month."""
    days = {Part.EARLY: 10, Part.MIDDLE: 20}
    return date(year, month, days[part]) if part in days else last_day(year, month)


def _known(anchor: Period | date | None, limit: Counted | Recurring) -> tuple[date | None, date | None]:
    """The exact day to count from if it is known, and the last day that it can be."""
    if not isinstance(anchor, Period):
        return anchor, anchor
    if anchor.start == anchor.end:
        return anchor.end, anchor.end
    if anchor.days:
        before = isinstance(limit, Counted) and limit.side is Side.BEFORE
        day = anchor.days[0] if before else anchor.days[-1]
        return day, day
    return None, anchor.end


def _from(limit: Counted | Recurring, day: date, exact: bool, workdays: Workdays) -> Due:
    if isinstance(limit, Recurring):
        found = _anchored(limit, day, workdays)
    else:
        count = _count(limit, day, workdays)
        found = Due(count.result, count.result, count.provisional, count)
    return found if exact else Due(None, found.latest, True, found.count)


def _count(limit: Counted, day: date, workdays: Workdays) -> Count:
    number = limit.count if limit.side is Side.AFTER else -limit.count
    if limit.unit is Unit.WORKDAY:
        return workdays.adding(day, number)
    return workdays.adding_days(day, number)


def _anchored(limit: Recurring, day: date, workdays: Workdays) -> Due:
    size = CYCLE_MONTHS[limit.every]
    months = day.year * 12 + (day.month - 1) // size * size - limit.ahead * size
    return _due_of_cycle(limit, months // 12, months % 12 + 1, workdays)


def _due_of_cycle(limit: Recurring, year: int, month: int, workdays: Workdays) -> Due:
    """`month` is the first of the cycle; a `month` of the limit beyond the cycle means its last one."""
    size = CYCLE_MONTHS[limit.every]
    first, last = (min(limit.month, size),) * 2 if limit.month else (1, size)
    start, end = date(year, month + first - 1, 1), last_day(year, month + last - 1)
    day, provisional = _day_in(limit, start, end, workdays)
    return Due(day, day, provisional)


def _day_in(limit: Recurring, start: date, end: date, workdays: Workdays) -> tuple[date, bool]:
    if limit.on is On.WORKDAY:
        count = workdays.adding(start - timedelta(1), limit.nth)
        return min(count.result, end), count.provisional
    if limit.on is On.LAST_WORKDAY:
        day = workdays.last_until(end)
        return day, workdays.counting(end, day).provisional or workdays.provisional(end)
    if limit.on is On.WEEK:
        return min(week_end(start, limit.nth), end), False
    return (end if limit.on is On.LAST_DAY else min(start + timedelta(limit.nth - 1), end)), False
