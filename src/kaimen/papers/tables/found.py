"""A table's place in a paper: its title, its header, and the lines that are its body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.heads import Head
from kaimen.papers.tables.ordinals import number_of
from kaimen.papers.tables.pairs import Turned
from kaimen.papers.tables.stretches import Stretch
from kaimen.papers.tables.titles import lone_text, title_of

NOTE = ("注", "备注", "说明", "填表说明", "填报说明")


@dataclass(frozen=True, slots=True)
class Found:
    """above: the lines over the header; body: those under it, with their places in the paper.

    ruled: nothing but the table stands in its lines; stacked: one cell a line; upright: what a form of labels and
    values, or a table on its side, becomes.
    """

    first: int
    above: tuple[Line, ...]
    body: Stretch
    head: Head | None = None
    stacked: bool = False
    upright: Turned | None = None

    @property
    def ruled(self) -> bool:
        return self.body.ruled

    @property
    def title(self) -> str:
        return title_of(self.above)


def begins_at_one(lines: Sequence[Line], at: int) -> bool:
    """Whether the first filled line from here on has the number 1: a table of its own, not the next page of one."""
    line = next((line for line in lines[at : at + 3] if len(line.filled) > 1), None)
    return line is not None and number_of(line.filled[0]) == 1


def title_start(lines: Sequence[Line], at: int) -> int:
    """Where the lines that belong to the header at `at` begin: texts over it that are no notes to what is above."""
    start = at
    while start and (not lines[start - 1].filled or lone_text(lines[start - 1])):
        if lone_text(lines[start - 1]).startswith(NOTE):
            break
        start -= 1
    return start
