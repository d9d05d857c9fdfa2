"""The stretches of time over which 「at least N」 is counted, in one calendar year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kaimen.scheme.months import last_day, week_end
from kaimen.scheme.terms.hosts import Per, Times, Within


class Stretch(NamedTuple):
    """A stretch with its name in duty keys ("2025", "2025-04", "2025Q2", "2025W07"); both days included.

    `months` narrows it further; empty means all of it.
    """

    name: str
    first: date
    last: date
    months: tuple[int, ...] = ()

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last and (not self.months or day.month in self.months)


def stretches(rule: Times, year: int, window: tuple[date, date] | None) -> list[Stretch]:
    """Where a unit must open at least so often in this year; `window` is the campaign's own, if it has one."""
    if rule.from_year and year < rule.from_year:
        return []
    return [_narrowed(part, rule) for part in _parts(rule, year, window) if _counts(part, rule)]


def _parts(rule: Times, year: int, window: tuple[date, date] | None) -> Iterator[Stretch]:
    match rule.per:
        case Per.WEEK:
            yield from _weeks(year)
        case Per.MONTH:
            yield from _months(year, 1, "-")
        case Per.QUARTER:
            yield from _months(year, 3, "Q")
        case Per.HALF_YEAR:
            yield from _months(year, 6, "H")
        case _:
            whole = (date(year, 1, 1), date(year, 12, 31))
            first, last = window if window and rule.per is Per.CAMPAIGN else whole
            yield Stretch(str(year), first, last)


def _months(year: int, size: int, mark: str) -> Iterator[Stretch]:
    for number, month in enumerate(range(1, 13, size), 1):
        last = month + size - 1
        name = f"{year}{mark}{number:02}" if size == 1 else f"{year}{mark}{number}"
        yield Stretch(name, date(year, month, 1), last_day(year, last))


def _weeks(year: int) -> Iterator[Stretch]:
    """Weeks from Monday to Sunday, of the year that their Thursday is in (ISO 8601)."""
    monday = date.fromisocalendar(year, 1, 1)
    while (iso := monday.isocalendar()).year == year:
        yield Stretch(f"{year}W{iso.week:02}", monday, monday + timedelta(6))
        monday += timedelta(7)


def _counts(part: Stretch, rule: Times) -> bool:
    return not rule.months or any(_touches(part, month) for month in rule.months)


def _touches(part: Stretch, month: int) -> bool:
    return part.first <= last_day(part.first.year, month) and date(part.last.year, month, 1) <= part.last


def _narrowed(part: Stretch, rule: Times) -> Stretch:
    first, last = part.first, part.last
    if rule.months:
        inside = [month for month in rule.months if _touches(part, month)]
        first = max(first, date(first.year, min(inside), 1))
        last = min(last, last_day(last.year, max(inside)))
        part = part._replace(first=first, last=last, months=tuple(inside))
    return part._replace(first=_first(first, last, rule.within), last=_last(first, last, rule.within))


def _first(first: date, last: date, within: Within) -> date:
    match within:
        case Within.LAST_WEEK:
            return max(first, last - timedelta(last.weekday()))
        case Within.MIDDLE:
            return first.replace(day=11)
        case Within.LATE:
            return last.replace(day=21)
    return first


def _last(first: date, last: date, within: Within) -> date:
    match within:
        case Within.FIRST_WEEK:
            return min(last, week_end(first, 1))
        case Within.EARLY:
            return first.replace(day=10)
        case Within.MIDDLE:
            return first.replace(day=20)
    return last
