"""A paper as lines of cells, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.refusing import (
    MAX_CELL,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_LINES,
    MAX_TEXT,
    PaperRefused,
)

EDGES = " \t\r\n\v\f\u00a0\u3000\u200b\u200c\u200d\ufeff"
BREAK = re.compile(r"\s*[\r\n\v\f]+\s*")
LATIN = re.compile(r"[0-9A-Za-z]")


SHEETS = ("xlsx", "xls", "csv")


class FileKind(StrEnum):
    """What sort of file a paper came from; pasted text is TXT, an old Word file what it was turned into."""

    DOCX = "docx"
    XLSX = "xlsx"
    XLS = "xls"
    CSV = "csv"
    PDF = "pdf"
    HTML = "html"
    TXT = "txt"
    MD = "md"
    OFD = "ofd"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source and its trimmed cells; running text is one cell a line.

    number: from 1 in the sheet, in the ruled table, or in the text; sheet: its name in a workbook; page: from 1, 0
    where the file has none; table: the number of the ruled table it belongs to, 0 outside of one.
    """

    number: int
    cells: tuple[str, ...]
    sheet: str = ""
    page: int = 0
    table: int = 0

    def where(self, column: int | None = None) -> str:
        """The place in words: 「第66行第3列」「第2页表1第4行」, 「工作表“计划”C5」. `column` counts from 0."""
        if self.sheet:
            cell = f"{column_letters(column)}{self.number}" if column is not None else f"第{self.number}行"
            return f"工作表“{self.sheet}”{cell}"
        page = f"第{self.page}页" if self.page else ""
        table = f"表{self.table}" if self.table else ""
        return f"{page}{table}第{self.number}行" + (f"第{column + 1}列" if column is not None else "")

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(filter(None, self.cells))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as lines in order. `text`: line n of it is lines[n - 1]; what the places of a notice's rules count in.

    sheet: it came from a workbook or CSV, where every line is a table's; doubts: what the file holds and the lines
    do not, such as a page that is a picture.
    """

    kind: FileKind
    lines: tuple[Line, ...]
    text: str
    sheet: bool = False
    doubts: tuple[Doubt, ...] = ()


def column_letters(column: int | None) -> str:
    """A spreadsheet's name for a column: 0 is A, 26 is AA; nothing for None."""
    if column is None:
        return ""
    head, tail = divmod(column, 26)
    return column_letters(head - 1 if head else None) + chr(ord("A") + tail)


def paper_of(
    kind: FileKind, lines: Iterable[Line], text: str | None = None, doubts: Iterable[Doubt] = ()
) -> Paper:
    """A paper within the limits; without `text` its lines make it, tabs between cells. Raises PaperRefused."""
    kept: list[Line] = []
    cells = letters = 0
    for line in lines:
        cells += len(line.cells)
        letters += sum(map(len, line.cells))
        _within(line, len(kept), cells)
        if letters > MAX_TEXT:
            raise PaperRefused("too_big")
        kept.append(line)
    if not any(line.filled for line in kept):
        raise PaperRefused("empty")
    whole = "\n".join(_text_line(line) for line in kept) if text is None else text
    return Paper(kind, tuple(kept), whole, kind in SHEETS, tuple(doubts))


def _text_line(line: Line) -> str:
    return "\t".join(one_line(cell) for cell in line.cells).rstrip("\t")


def _within(line: Line, lines: int, cells: int) -> None:
    if lines >= MAX_LINES or cells > MAX_CELLS:
        raise PaperRefused("too_many_lines")
    if len(line.cells) > MAX_COLUMNS:
        raise PaperRefused("too_many_columns")
    if max(map(len, line.cells), default=0) > MAX_CELL:
        raise PaperRefused("cell_too_long")


def trimmed(cell: str) -> str:
    """A cell without the blanks around it."""
    return cell.strip(EDGES)


def one_line(text: str) -> str:
    """The text of a cell in one line: breaks vanish between Chinese characters and are a blank between Latin ones."""
    if text.isprintable():
        return text
    pieces = BREAK.split(text)
    whole = pieces[0]
    for piece in pieces[1:]:
        latin = whole and piece and LATIN.match(whole[-1]) and LATIN.match(piece[0])
        whole += (" " if latin else "") + piece
    return whole
