"""An activity stands at the first stage that still asks something of it; one of which nothing is asked is done.

Source: the office asks of every activity where it is stuck, and a stage that the scheme does not have is not shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kaimen.web.desk.facts import Cell, Stage, Tone
from kaimen.web.desk.rules.matrix import Line

FIRST = {Tone.OVER: 0, Tone.TODAY: 1, Tone.WAIT: 1}
SHOWN = 7
"""Doors of a stage told one a line; the rest stand as plates."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An activity in its stage, with the cell that holds it there."""

    line: Line
    cell: Cell


@dataclass(frozen=True, slots=True)
class Column:
    """A stage with the activities in it, the most pressing first; stage None: those done."""

    stage: Stage | None
    placed: list[Placed] = field(default_factory=list)

    @property
    def told(self) -> list[Placed]:
        return self.placed[:SHOWN] if self.stage else []

    @property
    def rest(self) -> list[Placed]:
        return self.placed[SHOWN:] if self.stage else self.placed


def pipeline(lines: Iterable[Line], stages: Sequence[Stage]) -> list[Column]:
    """Every stage in which an activity stands, in order, and the done ones at the end."""
    columns: dict[Stage | None, Column] = {stage: Column(stage) for stage in (*stages, None)}
    for line in lines:
        stage, cell = place(line, stages)
        columns[stage].placed.append(Placed(line, cell))
    for column in columns.values():
        if column.stage:
            column.placed.sort(key=lambda one: pressing(one.cell))
    return [column for column in columns.values() if column.placed or column.stage is None]


def place(line: Line, stages: Sequence[Stage]) -> tuple[Stage | None, Cell]:
    """Where an activity stands, and in which cell."""
    for stage, cell in zip(stages, line.cells, strict=True):
        if not cell.settled:
            return stage, cell
    return None, line.cells[-1] if line.cells else Cell(Tone.NONE)


def pressing(cell: Cell) -> tuple[int, date]:
    """For sorting: late ones by their day, then today's and waiting ones, then the rest by their day."""
    return FIRST.get(cell.tone, 2), cell.day or date.max
