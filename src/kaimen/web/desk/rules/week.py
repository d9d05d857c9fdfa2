"""What is left of this week: workdays with today, make-up days, and days off by the calendar.

Source: weeks begin on Monday; a holiday that runs on past Sunday is told to its end.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from kaimen.scheme.workdays import Workdays
from kaimen.web.desk.rules.ruler import Day, day_of

LONGEST = 14


@dataclass(frozen=True, slots=True)
class Week:
    """workdays: left with today; make_up: days of this week that are worked against rule; off: first and last
    day of the next days off by name, and that name.
    """

    workdays: int
    make_up: tuple[date, ...] = ()
    off: tuple[date, date, str] | None = None


def week(today: date, workdays: Workdays) -> Week:
    """The week as seen on a day."""
    left = [day_of(today + timedelta(n), workdays) for n in range(7 - today.weekday())]
    ahead = [day_of(today + timedelta(n), workdays) for n in range(len(left) + LONGEST)]
    return Week(
        sum(day.worked for day in left),
        tuple(day.day for day in left if day.make_up),
        _off(ahead, left[-1].day),
    )


def _off(ahead: list[Day], sunday: date) -> tuple[date, date, str] | None:
    """The run of days off that holds a named holiday and begins by the Sunday after this one."""
    named = next((at for at, day in enumerate(ahead) if day.reason), None)
    if named is None or ahead[named].day > sunday + timedelta(7):
        return None
    first = last = named
    while first and not ahead[first - 1].worked:
        first -= 1
    while last + 1 < len(ahead) and not ahead[last + 1].worked:
        last += 1
    return ahead[first].day, ahead[last].day, ahead[named].reason
