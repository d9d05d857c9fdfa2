"""A line's cells set into the table's columns: by position while that holds, by content where a row has slid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.doubt import Doubt
from kaimen.papers.forms.fitting import Fitted, contradicts, in_place, joined, realigned, total
from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import Column, Holds
from kaimen.papers.tables.kinds import Kind, Vocabulary
from kaimen.papers.tables.layout import Layout
from kaimen.papers.tables.said import doubt

UNFIELDED = {Holds.OTHER, Holds.CONTACT}


@dataclass(frozen=True, slots=True)
class Placed:
    """A line's cells by column, with the doubts that placing them left."""

    line: Line
    layout: Layout
    fitted: Fitted
    doubts: tuple[Doubt, ...] = ()

    def all(self, holds: Holds) -> Iterator[tuple[Column, str]]:
        """Each column that holds this, with its cell."""
        return ((self.layout.columns[at], self.fitted.cells[at]) for at in self.layout.all(holds))

    def text(self, holds: Holds) -> str:
        """The first filled cell that holds this, "" without one."""
        for at in self.layout.all(holds):
            if self.fitted.cells[at]:
                return self.fitted.cells[at]
        return ""

    def where(self, holds: Holds) -> str:
        """The place of the cell that holds this; of the line where there is none."""
        at = self.layout.at(holds)
        return self.line.where(self.fitted.source[at] if at is not None else None)

    @property
    def extra(self) -> tuple[tuple[str, str], ...]:
        """The cells of columns of no known kind, by header."""
        return tuple(
            (column.name, cell)
            for column, holds, cell in zip(
                self.layout.columns, self.layout.holds, self.fitted.cells, strict=True
            )
            if cell and holds in UNFIELDED
        )


def placed(line: Line, layout: Layout, words: Vocabulary) -> Placed:
    """The line's cells in their columns; what moved, was joined or found no column is told."""
    holds, kind = layout.holds, words.kind
    fitted = _as_it_stands(line, layout) or in_place(holds, line.cells, kind)
    lost = [cell for at, cell in enumerate(line.cells) if cell and at not in fitted.source]
    if not lost and not contradicts(holds, fitted.cells, kind) and fitted.cells[layout.at(Holds.THEME) or 0]:
        return Placed(line, layout, fitted)
    if lost and (whole := joined(holds, line.filled, kind)):
        return Placed(line, layout, Fitted(whole, (None,) * layout.width))
    moved = realigned(holds, _without_merged(line.cells, layout, words), kind)
    if moved and (lost or total(holds, moved.cells, kind) > total(holds, fitted.cells, kind)):
        return Placed(line, layout, moved, _slid(line, moved, fitted))
    doubts = [doubt("unsure_row", line.where())] if contradicts(holds, fitted.cells, kind) else []
    doubts += [doubt("left_over", line.where(), text="、".join(lost))] if lost else []
    return Placed(line, layout, fitted, tuple(doubts))


def _without_merged(cells: Sequence[str], layout: Layout, words: Vocabulary) -> Sequence[str]:
    """A row that slid beside a merged time has two: the merged one is that of the rows above, not its own."""
    period, theme = layout.at(Holds.PERIOD), layout.at(Holds.THEME)
    if period is None or theme is None or max(period, theme) >= len(cells):
        return cells
    twice = all(words.kind(cells[at]) is Kind.PERIOD for at in (period, theme))
    return [*cells[:period], "", *cells[period + 1 :]] if twice else cells


def _as_it_stands(line: Line, layout: Layout) -> Fitted | None:
    """A line that has just as many cells as there are columns."""
    return Fitted(line.cells, layout.straight) if len(line.cells) == layout.width else None


def _slid(line: Line, moved: Fitted, fitted: Fitted) -> tuple[Doubt, ...]:
    return () if moved.cells == fitted.cells else (doubt("slid", line.where()),)
