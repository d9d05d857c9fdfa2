"""From XLSX and XLS bytes to lines of cells. Raises PaperRefused for what is no workbook, broken, or too big."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from kaimen.papers.sources.ole import OLE, compound, written
from kaimen.papers.sources.package import Package, opened
from kaimen.papers.sources.paper import EDGES, FileKind, Line, Paper, paper_of
from kaimen.papers.sources.refusing import MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_LINES, PaperRefused
from kaimen.papers.sources.said import doubt
from kaimen.papers.sources.spread import Spread, spread_of_xls, spread_of_xml

Value = int | float | str | bool | time | date | datetime | timedelta
SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def source_from_xlsx(data: bytes) -> Paper:
    """Every sheet of a workbook, one after the other; a merged cell's text stands in each row that it spans."""
    if len(data) > MAX_BYTES:
        raise PaperRefused("too_big")
    if data.startswith(OLE):
        raise PaperRefused("old_xls")
    if not data.startswith(b"PK"):
        raise PaperRefused("not_xlsx")
    try:
        package = opened(data)
        _check_parts(package)
    except PaperRefused as refused:
        raise PaperRefused("broken_xlsx" if refused.code == "broken" else refused.code) from refused
    except BROKEN as error:
        raise PaperRefused("broken_xlsx") from error
    doubts = [doubt("external_link")] if package.has("xl/externallinks/") else []
    read = _read(data, FileKind.XLSX)
    return Paper(read.kind, read.lines, read.text, read.sheet, (*read.doubts, *doubts))


def source_from_xls(data: bytes) -> Paper:
    """The same of a workbook in the binary format of 1997, which WPS calls .et too."""
    whole = compound(data)
    if whole is None:
        raise PaperRefused("broken")
    name = "Workbook" if "Workbook" in whole.streams else "Book"
    book = bytearray(whole.stream(name))
    _check_spread(*spread_of_xls(book))
    return _read(written(name, bytes(book)), FileKind.XLS)


def _check_parts(package: Package) -> None:
    if "xl/workbook.xml" not in package:
        raise PaperRefused("not_xlsx")
    if package.has_macros:
        raise PaperRefused("has_macros")
    sheets: list[Spread] = []
    for name in package.names:
        content = package.read(name)
        if SHEET_PART.fullmatch(name):
            sheets.append(spread_of_xml(content))
    _check_spread(*sheets)


def _check_spread(*spreads: Spread) -> None:
    # The reader lays out every cell between the first and the last, so two cells far apart would fill the memory,
    # and many sheets with a few each would take minutes.
    laid = 0
    for spread in spreads:
        laid += spread.rows * spread.columns
        if spread.columns > MAX_COLUMNS * 10:
            raise PaperRefused("too_many_columns")
        if spread.rows > MAX_LINES * 5 or laid > MAX_CELLS * 5:
            raise PaperRefused("too_many_lines")


def _read(data: bytes, kind: FileKind) -> Paper:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        hidden = [one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible]
        return paper_of(
            kind, _all_lines(sheets), doubts=[doubt("hidden_sheet", sheet=name) for name in hidden]
        )
    except PaperRefused:
        raise
    except PasswordError as error:
        raise PaperRefused("password") from error
    except BaseException as error:  # the reader's own panics do not derive from Exception
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise PaperRefused("broken_xlsx") from error


def _all_lines(sheets: list[CalamineSheet]) -> Iterator[Line]:
    for sheet in sheets:
        yield from _lines(sheet)


def _lines(sheet: CalamineSheet) -> Iterator[Line]:
    rows: list[list[Value]] = sheet.to_python(skip_empty_area=False)
    _fill(rows, sheet.merged_cell_ranges or [])
    for number, row in enumerate(rows, 1):
        cells = tuple([_text(value) for value in row])
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
    """A value as trimmed text: 1.0 is 1, a date is 2025-05-20, midnight is dropped."""
    if isinstance(value, str):
        return value.replace("\0", "").strip(EDGES)  # no database keeps a NUL
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" + ("" if value.time() == time() else f" {value:%H:%M}")
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
