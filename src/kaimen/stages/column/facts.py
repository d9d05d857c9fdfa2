"""Words of the column: the doors of a street, what a reader asked for, and the pieces of a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.stages.plan.facts import RowFact


class DoorState(StrEnum):
    """What a door shows today. A plan says what is planned, never what was held."""

    PLAN = "plan"
    MOVED = "moved"
    CANCELLED = "off"


class Aside(StrEnum):
    """Doors that belong to no single month of the year."""

    WHOLE_YEAR = "year"
    UNKNOWN = "unknown"
    OTHER_YEAR = "other"


@dataclass(frozen=True, slots=True)
class Door:
    """An activity on the street. `days`: its confirmed days in order, empty while none is told."""

    row: RowFact
    state: DoorState
    days: tuple[date, ...] = ()

    @property
    def begins(self) -> date | None:
        """The first day told; else the first day of the period as planned; None when neither is known."""
        return self.days[0] if self.days else self.row.period.start

    @property
    def ends(self) -> date | None:
        return self.days[-1] if self.days else self.row.period.end


@dataclass(frozen=True, slots=True)
class Street:
    """The doors of a year: twelve months in order, and those beside them in the order of Aside."""

    months: tuple[tuple[Door, ...], ...]
    aside: tuple[tuple[Aside, tuple[Door, ...]], ...] = ()

    @property
    def doors(self) -> tuple[Door, ...]:
        """All doors as they stand, month by month."""
        return sum(self.months, ()) + sum((doors for _, doors in self.aside), ())

    @property
    def standing(self) -> tuple[Door, ...]:
        """Those that were not cancelled: what is counted."""
        return standing(self.doors)


def standing(doors: Iterable[Door]) -> tuple[Door, ...]:
    """The doors that were not cancelled."""
    return tuple(door for door in doors if door.state is not DoorState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader wants to see: a word of form, a unit's name, words that must all be found."""

    form: str = ""
    unit: str = ""
    words: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.form or self.unit or self.words)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the printed table; `span` rows high, 0 where the cell above covers it.

    mark: what the paper says behind the text; off: the text is struck out.
    """

    kind: str
    text: str
    span: int = 1
    mark: str = ""
    off: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the printed table with the sentences of its margin."""

    number: int
    cells: tuple[Cell, ...]
    margin: tuple[str, ...] = ()
