"""The printed table: the region's own columns in its order, equal times merged into one cell downwards.

Source: 计划表 of the notices, whose month cell stands once for all the rows below it.
"""

from collections.abc import Sequence

from kaimen.papers.tables.columns import Column, Holds
from kaimen.papers.tables.fields import texts, written_columns
from kaimen.papers.tables.standing import MARKS, Standing
from kaimen.papers.tables.table import PlanRow, PlanTable
from kaimen.stages.column.facts import Cell, Line

MERGED = Holds.PERIOD
LEFT = frozenset({Holds.THEME, Holds.REMARK})


def table(paper: PlanTable, plates: Sequence[int], merged: bool) -> tuple[list[Column], tuple[Line, ...]]:
    """The columns, and one line a row. `plates`: each row's; `merged`: whether the region groups its rows by time."""
    columns = written_columns(paper)
    printed = [["".join(text.split()) if column.holds is MERGED else text
                for text, column in zip(texts(row, columns), columns, strict=True)]
               for row in paper.rows]  # fmt: skip
    lines = (
        Line(plate, _cells(row, printed, at, columns, merged), tuple(doubt.message for doubt in row.doubts))
        for at, (plate, row) in enumerate(zip(plates, paper.rows, strict=True))
    )
    return columns, tuple(lines)


def _cells(
    row: PlanRow, printed: Sequence[Sequence[str]], at: int, columns: Sequence[Column], merged: bool
) -> tuple[Cell, ...]:
    return tuple(
        _theme(row, printed[at][place])
        if column.holds is Holds.THEME
        else Cell(
            column.holds or Holds.OTHER,
            printed[at][place],
            span(printed, at, place) if merged and column.holds is MERGED else 1,
        )
        for place, column in enumerate(columns)
    )


def _theme(row: PlanRow, printed: str) -> Cell:
    """The theme apart from its mark, which is not struck out with it."""
    mark = MARKS[row.standing] if printed else ""
    return Cell(Holds.THEME, printed.removesuffix(mark), mark=mark, off=row.standing is Standing.CANCELLED)


def span(printed: Sequence[Sequence[str]], at: int, place: int) -> int:
    """How many rows a cell reaches down; 0 inside the reach of the one above. Empty cells stand alone."""
    mine = printed[at][place]
    if not mine:
        return 1
    if at and printed[at - 1][place] == mine:
        return 0
    end = at
    while end < len(printed) and printed[end][place] == mine:
        end += 1
    return end - at
