"""The table of the year: a row for each activity (for each unit while there is no plan), a column for each stage.

Source: one list of duties seen at a glance; a row belongs to every chip whose word one of its cells says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.web.desk.facts import Cell, Door, Show, Stage, Tone
from kaimen.web.desk.rules.cell import cell
from kaimen.web.desk.rules.staging import ByStage

NO_MONTH = 13
"""Where rows stand whose period names no month."""

SAYS = {
    Show.OVER: (Tone.OVER,),
    Show.TODAY: (Tone.TODAY, Tone.WAIT),
}
BEGUN = (Tone.DONE, Tone.LATE, Tone.NOW, Tone.WAIT)


@dataclass(frozen=True, slots=True)
class Line:
    """A row. month: 1 to 12, NO_MONTH, or 0 for rows of units; door: None for a unit's row."""

    unit: str
    cells: tuple[Cell, ...]
    month: int = 0
    door: Door | None = None
    key: str = ""

    @property
    def tones(self) -> frozenset[Tone]:
        return frozenset(cell.tone for cell in self.cells)

    @property
    def finished(self) -> bool:
        return all(cell.settled for cell in self.cells)


def of_doors(
    doors: Iterable[Door], asked: Mapping[str, ByStage], stages: Sequence[Stage], today: date
) -> list[Line]:
    """Rows of activities, by month and plate."""
    lines = [
        Line(door.unit, tuple(door_cells(door, asked.get(door.key, {}), stages, today)), month_of(door), door)
        for door in doors
    ]
    return sorted(lines, key=lambda line: (line.month, line.door.number if line.door else 0))


def door_cells(door: Door, asked: ByStage, stages: Sequence[Stage], today: date) -> list[Cell]:
    """An activity's cells. A proposed day waits for the office until it is confirmed."""
    proposed = bool(door.proposed) and not door.days
    return [cell(asked.get(stage, ()), today, proposed and stage is Stage.DAY) for stage in stages]


def of_units(
    units: Mapping[str, str], asked: Mapping[str, ByStage], stages: Sequence[Stage], today: date
) -> list[Line]:
    """Rows of units in the order given (names by key); one of whom nothing is asked has none."""
    return [
        Line(name, tuple(cell(asked[key].get(stage, ()), today) for stage in stages), key=key)
        for key, name in units.items()
        if key in asked
    ]


def month_of(door: Door) -> int:
    """The month of the fixed day, else the one in which the planned period begins."""
    day = min(door.days, default=door.start)
    return day.month if day else NO_MONTH


def shows(line: Line, show: Show) -> bool:
    """Whether a row belongs to a chip. In hand: begun and not finished, or late."""
    if show is Show.DONE:
        return line.finished
    if show is Show.DOING:
        begun = any(tone in BEGUN for tone in line.tones) or Tone.OVER in line.tones
        return begun and not line.finished
    return show is Show.ALL or any(tone in SAYS[show] for tone in line.tones)


def counts(lines: Sequence[Line]) -> dict[Show, int]:
    """How many rows each chip shows."""
    chips = (Show.ALL, Show.OVER, Show.TODAY, Show.DOING, Show.DONE)
    return {show: sum(shows(line, show) for line in lines) for show in chips}
