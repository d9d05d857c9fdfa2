"""From CSV bytes and from text to lines of cells. Raises PaperRefused for what cannot be read."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of, trimmed
from kaimen.papers.sources.refusing import MAX_BYTES, MAX_COLUMNS, MAX_LINES, PaperRefused

GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r", "''")
MOST_UNPRINTABLE = 0.02
BLANKS = "\r\n\t\u3000\u00a0\u200b\ufeff"
ENCODINGS = ("utf-8-sig", "gb18030")
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def source_from_text(text: str) -> Paper:
    """A notice's text as pasted or extracted: a line a row with tabs between cells, or one cell a line."""
    if len(text) > MAX_BYTES:
        raise PaperRefused("too_big")
    if text.count("\n") > MAX_LINES:
        raise PaperRefused("too_many_lines")
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return paper_of(FileKind.TXT, _text_lines(plain), plain)


def _text_lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count("\t") > MAX_COLUMNS:
            raise PaperRefused("too_many_columns")
        yield Line(number, tuple(trimmed(cell) for cell in line.split("\t")))


def source_from_csv(data: bytes) -> Paper:
    """A CSV file in UTF-8, UTF-16 with its mark, or GB18030; commas, semicolons or tabs between cells."""
    if len(data) > MAX_BYTES:
        raise PaperRefused("too_big")
    text = decoded(data)
    if text is None:
        raise PaperRefused("not_text")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    return paper_of(FileKind.CSV, _csv_lines(rows))


def decoded(data: bytes) -> str | None:
    """Bytes as text without its byte-order mark: UTF-8, UTF-16 with its mark, or GB18030. None if it is no text."""
    for encoding in ("utf-16",) if data[:2] in WIDE_MARKS else ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text
    return None


def _is_text(text: str) -> bool:
    signs = Counter(text)
    odd = sum(count for char, count in signs.items() if not char.isprintable() and char not in BLANKS)
    return "\0" not in text and odd <= MOST_UNPRINTABLE * len(text)


def _delimiter(text: str) -> str:
    head = text[:4000]
    return max((",", "\t", ";", "，"), key=head.count)


def _csv_lines(rows: Iterator[list[str]]) -> Iterator[Line]:
    try:
        for number, row in enumerate(rows, 1):
            if len(row) > MAX_COLUMNS and any(row[MAX_COLUMNS:]):
                raise PaperRefused("too_many_columns")
            yield Line(number, tuple(_unguarded(trimmed(cell)) for cell in row[:MAX_COLUMNS]))
    except csv.Error as error:
        raise PaperRefused("cell_too_long") from error


def _unguarded(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from taking the cell for a formula."""
    return cell[1:] if cell.startswith(GUARDED) else cell
