"""On which day a made-up unit hands in what is asked of it, by its temper."""

from __future__ import annotations

from datetime import date

from kaimen.rehearsal.rules.cast import Temper
from kaimen.rehearsal.rules.chance import Chance
from kaimen.scheme.workdays import Workdays

MOST_WORKDAYS = 30


def hand_in_day(temper: Temper, first: date, last: date | None, workdays: Workdays, chance: Chance) -> date:
    """A workday from `first` on; the late ones come up to three workdays after `last`."""
    opens = workdays.first_from(first)
    end = workdays.last_until(last) if last else workdays.add(opens, MOST_WORKDAYS)
    if temper is Temper.LATE:
        return workdays.add(end, chance.randint(1, 3))
    span = max(workdays.between(opens, end), 0)
    if temper is Temper.LAST_DAYS:
        return workdays.add(opens, max(span - chance.randint(0, 1), 0))
    return workdays.add(opens, chance.randint(0, max(span - 1, 0)))
