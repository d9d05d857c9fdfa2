"""A Word table's rows as cells: what is merged over rows stands in each of them, over columns only in the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from kaimen.papers.sources.package import child, local, told
from kaimen.papers.sources.refusing import MAX_COLUMNS, PaperRefused
from kaimen.papers.sources.word.numbering import number

WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
OFF = {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class Cell:
    """at: its first column in the grid, from 0; goes_on: it is the rest of the cell above."""

    element: etree._Element
    at: int
    width: int
    goes_on: bool


def rows_of(table: etree._Element) -> list[list[Cell]]:
    """The cells of each row; a row that was deleted under tracked changes is left out."""
    rows = [one for one in inside(table, "tr") if child(one, "trPr", "del") is None]
    grid = [list(_cells(row)) for row in rows]
    if any(cell.at + cell.width > MAX_COLUMNS * 4 for row in grid for cell in row):
        raise PaperRefused("too_many_columns")
    return _by_count(grid)


def _cells(row: etree._Element) -> Iterator[Cell]:
    at = number(told(child(row, "trPr", "gridBefore"), "val"))
    for cell in inside(row, "tc"):
        about = child(cell, "tcPr")
        width = max(number(told(child(about, "gridSpan"), "val"), 1), 1)
        merge = child(about, "vMerge")
        goes_on = merge is not None and told(merge, "val", "continue") == "continue"
        if told(child(about, "hMerge"), "val", "-") != "continue":
            yield Cell(cell, at, width, goes_on)
        at += width


def _by_count(grid: list[list[Cell]]) -> list[list[Cell]]:
    """Cells that were dragged a little off the grid count as columns where all rows have as many of them."""
    counts = {len(row) for row in grid if len(row) > 1}
    if len(counts) != 1:
        return grid
    return [[Cell(cell.element, at, 1, cell.goes_on) for at, cell in enumerate(row)] for row in grid]


def inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children of that name, also those that a content control or a change wraps."""
    for one in parent:
        if local(one) == name:
            yield one
        elif local(one) in WRAPPERS:
            yield from inside(one, name)


def filled(grid: list[list[Cell]], texts: list[list[str]]) -> Iterator[tuple[str, ...]]:
    """The rows of a table as texts, as wide as its widest row."""
    width = max((cell.at + 1 for row in grid for cell in row), default=0)
    above = [""] * width
    for row, said in zip(grid, texts, strict=True):
        cells = [""] * width
        for cell, text in zip(row, said, strict=True):
            cells[cell.at] = above[cell.at] if cell.goes_on else text
        above = cells
        yield tuple(cells)
