"""A paper as lines of cells, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kaimen.papers.refusing import MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_LINES, PaperRefused

EDGES = " \t\r\n\v\f\u00a0\u3000\u200b\u200c\u200d\ufeff"
BREAK = re.compile(r"\s*[\r\n\v\f]+\s*")
LATIN = re.compile(r"[0-9A-Za-z]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: its number from 1, its trimmed cells, and its sheet in a workbook."""

    number: int
    cells: tuple[str, ...]
    sheet: str = ""

    def where(self, column: int | None = None) -> str:
        """The place in words: 「第66行第3列」, or 「工作表“计划”C5」 in a workbook. `column` counts from 0."""
        sheet = f"工作表“{self.sheet}”" if self.sheet else ""
        if column is None:
            return f"{sheet}第{self.number}行"
        return (
            f"{sheet}{column_letters(column)}{self.number}" if sheet else f"第{self.number}行第{column + 1}列"
        )

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(cell for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class TableSource:
    """The lines of a paper in order. `sheet`: it came from a workbook or CSV, where every line is a table's."""

    lines: tuple[Line, ...]
    sheet: bool = False


def column_letters(column: int | None) -> str:
    """A spreadsheet's name for a column: 0 is A, 26 is AA; nothing for None."""
    if column is None:
        return ""
    head, tail = divmod(column, 26)
    return column_letters(head - 1 if head else None) + chr(ord("A") + tail)


def source_of(lines: Iterable[Line], sheet: bool) -> TableSource:
    """A source within the limits. Raises PaperRefused."""
    kept: list[Line] = []
    cells = 0
    for line in lines:
        cells += len(line.cells)
        _within(line, len(kept), cells)
        kept.append(line)
    if not any(line.filled for line in kept):
        raise PaperRefused("empty")
    return TableSource(tuple(kept), sheet)


def _within(line: Line, lines: int, cells: int) -> None:
    if lines >= MAX_LINES or cells > MAX_CELLS:
        raise PaperRefused("too_many_lines")
    if len(line.cells) > MAX_COLUMNS:
        raise PaperRefused("too_many_columns")
    if any(len(cell) > MAX_CELL for cell in line.cells):
        raise PaperRefused("cell_too_long")


def trimmed(cell: str) -> str:
    """A cell without the blanks around it."""
    return cell.strip(EDGES)


def one_line(text: str) -> str:
    """The text of a cell in one line: breaks vanish between Chinese characters and are a blank between Latin ones."""
    pieces = BREAK.split(text)
    whole = pieces[0]
    for piece in pieces[1:]:
        latin = whole and piece and LATIN.match(whole[-1]) and LATIN.match(piece[0])
        whole += (" " if latin else "") + piece
    return whole
