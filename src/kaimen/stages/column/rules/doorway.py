"""The doorway is never an empty frame: the next doors; else those of the month shown; else those from it on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.stages.column.facts import Door, Street
from kaimen.stages.column.rules.coming import DOORWAY, coming, month_shown


class Shows(StrEnum):
    """Why these doors stand in the doorway."""

    COMING = "coming"
    MONTH = "month"
    FROM_MONTH = "from"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Doorway:
    """At most three doors. `month`: the one they begin in; `more`: how many that month has beyond those shown."""

    shows: Shows
    doors: tuple[Door, ...]
    month: int
    more: int = 0


def doorway(street: Street, year: int, today: date) -> Doorway:
    """The doors to show on this day."""
    if ahead := coming(street.doors, today):
        return _of(street, Shows.COMING, ahead, _month_of(street, ahead[0]))
    at = month_shown(street, None, year, today)
    month, later = street.months[at - 1], sum(street.months[at - 1 :], ())
    if month and (len(month) >= DOORWAY or month == later):
        return _of(street, Shows.MONTH, month, at)
    return _of(street, Shows.FROM_MONTH if later else Shows.ANY, later or street.doors, at)


def _of(street: Street, shows: Shows, doors: tuple[Door, ...], month: int | None) -> Doorway:
    shown = doors[:DOORWAY]
    more = sum(1 for door in street.months[month - 1] if door not in shown) if month else 0
    return Doorway(shows, shown, month or 0, more)


def _month_of(street: Street, door: Door) -> int | None:
    return next((month for month, doors in enumerate(street.months, 1) if door in doors), None)
