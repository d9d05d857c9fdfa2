"""Each activity is one door. It stands in the first month of its period, or aside when it has no month.

Source: plan tables print months, spans of months (6-8月), whole years, and cells nobody filled.
"""

from collections.abc import Iterable, Sequence

from kaimen.scheme.periods import Precision
from kaimen.stages.column.facts import Aside, Door, DoorState, Street
from kaimen.stages.plan.facts import ActivityState, RowFact, SessionState

MONTHS = 12
STATES = {
    ActivityState.PLANNED: DoorState.PLAN,
    ActivityState.POSTPONED: DoorState.MOVED,
    ActivityState.CANCELLED: DoorState.CANCELLED,
}


def street(rows: Iterable[RowFact], year: int) -> Street:
    """The street of a year, doors in the table's order within each place."""
    places: dict[int | Aside, list[Door]] = {}
    for row in rows:
        places.setdefault(place(row, year), []).append(door(row))
    return Street(
        tuple(tuple(places.get(month, ())) for month in range(1, MONTHS + 1)),
        tuple((aside, tuple(places[aside])) for aside in Aside if aside in places),
    )


def door(row: RowFact) -> Door:
    """A row's door, with those of its days that the lead office has confirmed."""
    days = (session.day for session in row.sessions if session.state is SessionState.CONFIRMED)
    return Door(row, STATES[row.state], tuple(sorted(set(days))))


def place(row: RowFact, year: int) -> int | Aside:
    """The month where a door stands. A period that began before the year and reaches into it stands in January."""
    period = row.period
    if period.precision is Precision.YEAR:
        return Aside.WHOLE_YEAR
    if period.start is None:
        return Aside.UNKNOWN
    if period.start.year == year:
        return period.start.month
    reaches_in = period.start.year < year and period.end is not None and period.end.year >= year
    return 1 if reaches_in else Aside.OTHER_YEAR


def running_on(doors: Sequence[Door], year: int, month: int) -> tuple[Door, ...]:
    """Doors of earlier months whose period reaches into this one, the whole year's among them."""
    return tuple(door for door in doors if _covers(door, (year, month)) and place(door.row, year) != month)


def _covers(door: Door, at: tuple[int, int]) -> bool:
    start, end = door.row.period.start, door.row.period.end
    if start is None or end is None:
        return False
    return (start.year, start.month) <= at <= (end.year, end.month)
