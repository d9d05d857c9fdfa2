"""From XLSX bytes to lines of cells. Raises PaperRefused for what is no workbook, broken, or too big to unpack."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineSheet, CalamineWorkbook

from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of, trimmed
from kaimen.papers.sources.refusing import (
    MAX_BYTES,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_LINES,
    MAX_PARTS,
    MAX_UNPACKED,
    PaperRefused,
)

Value = int | float | str | bool | time | date | datetime | timedelta
OLE = b"\xd0\xcf\x11\xe0"
REFERENCE = re.compile(rb'<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")


def source_from_xlsx(data: bytes) -> Paper:
    """Every sheet of a workbook, one after the other; a merged cell's text stands in each row that it spans."""
    _check(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        lines = [line for name in book.sheet_names for line in _lines(book.get_sheet_by_name(name))]
    except PaperRefused:
        raise
    except BaseException as error:  # the reader's own panics do not derive from Exception
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise PaperRefused("broken_xlsx") from error
    return paper_of(FileKind.XLSX, lines)


def _check(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise PaperRefused("too_big")
    if data.startswith(OLE):
        raise PaperRefused("old_xls")
    if not data.startswith(b"PK"):
        raise PaperRefused("not_xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise PaperRefused("broken_xlsx") from error


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise PaperRefused("too_big")
    if "xl/workbook.xml" not in archive.namelist():
        raise PaperRefused("not_xlsx")
    unpacked = 0
    for part in parts:
        unpacked += _check_part(archive, part)
        if unpacked > MAX_UNPACKED:
            raise PaperRefused("too_big")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """The true unpacked size: the one in the directory may lie. A sheet's cells may not lie far apart."""
    with archive.open(part) as stream:
        content = stream.read(MAX_UNPACKED + 1)
    if SHEET_PART.fullmatch(part.filename):
        _check_spread(content)
    return len(content)


def _check_spread(sheet: bytes) -> None:
    # The reader lays out every cell between the first and the last, so two cells far apart would fill the memory.
    references = REFERENCE.findall(sheet)
    rows = max((int(row) for _, row in references), default=0)
    columns = max((_column(letters) for letters, _ in references), default=0)
    if columns > MAX_COLUMNS * 10:
        raise PaperRefused("too_many_columns")
    if rows > MAX_LINES * 5 or rows * columns > MAX_CELLS * 10:
        raise PaperRefused("too_many_lines")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _lines(sheet: CalamineSheet) -> Iterator[Line]:
    rows: list[list[Value]] = sheet.to_python(skip_empty_area=False)
    _fill(rows, sheet.merged_cell_ranges or [])
    for number, row in enumerate(rows, 1):
        cells = tuple(trimmed(_text(value)) for value in row)
        if any(cells[MAX_COLUMNS:]):
            raise PaperRefused("too_many_columns")
        if any(cells):
            yield Line(number, cells[:MAX_COLUMNS], sheet.name)


def _fill(rows: list[list[Value]], ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Down, never across: a title merged over all columns stays one cell."""
    for (top, left), (bottom, _) in ranges:
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row) and top < len(rows):
                row[left] = rows[top][left]


def _text(value: Value) -> str:
    """A value as text: 1.0 is 1, a date is 2025-05-20, midnight is dropped."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" + ("" if value.time() == time() else f" {value:%H:%M}")
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
