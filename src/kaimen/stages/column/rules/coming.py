"""The doorway shows the next doors; when none is to come, the doors of the month shown."""

from collections.abc import Iterable
from datetime import date

from kaimen.stages.column.facts import Door, DoorState, Street

DOORWAY = 3


def coming(doors: Iterable[Door], today: date) -> tuple[Door, ...]:
    """Doors not yet behind us, soonest first: a running one counts from today. Cancelled ones are left out."""
    ahead = [
        door for door in doors if door.state is not DoorState.CANCELLED and door.ends and door.ends >= today
    ]
    return tuple(sorted(ahead, key=lambda door: (max(next_day(door, today), today), door.row.position)))


def next_day(door: Door, today: date) -> date:
    """The next of a door's days, or the first day of its period."""
    ahead = [day for day in door.days if day >= today]
    return ahead[0] if ahead else door.begins or today


def month_shown(street: Street, asked: int | None, year: int, today: date) -> int:
    """The month whose list stands open: as asked; else today's month, in other years the same one.

    Where that month has no door: the next one that has, else the last one before.
    """
    if asked and 1 <= asked <= len(street.months):
        return asked
    filled = [month for month, doors in enumerate(street.months, 1) if doors]
    if today.month in filled or not filled:
        return today.month
    return next((month for month in filled if month > today.month), filled[-1])
