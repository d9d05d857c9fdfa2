"""A plan table as CSV, XLSX and JSON, in the region's own columns; nothing in a cell can act as a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kaimen.papers.forms.cells import fit_for_cell
from kaimen.papers.sources.paper import column_letters
from kaimen.papers.tables.columns import Column, Holds
from kaimen.papers.tables.fields import texts, written_columns
from kaimen.papers.tables.table import PlanRow, PlanTable
from kaimen.papers.tables.told import row_data
from kaimen.papers.writing.dressing import BODY, CENTRED, FRAME, HEADER, MIDDLE, TITLE, ready_to_print
from kaimen.papers.writing.steady import steady

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = {Holds.NO: 6, Holds.THEME: 48, Holds.FORMAT: 24, Holds.UNIT: 26, Holds.PERIOD: 16}
MERGED = {Holds.PERIOD}
CENTRED_COLUMNS = {Holds.NO, Holds.PERIOD, Holds.HEADCOUNT}
UNPUBLISHED = ("audience",)
"""What a row read from a paper tells and the published plan, whose shape was there first, does not."""


def write_csv(table: PlanTable) -> bytes:
    """UTF-8 with its mark, so that a spreadsheet shows Chinese; one row an activity."""
    columns = written_columns(table)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(column.name) for column in columns])
    writer.writerows([guarded(text) for text in texts(row, columns)] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """With an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith((*FORMULA_STARTS, "'")) else text


def write_xlsx(table: PlanTable, *, merged: bool = False) -> bytes:
    """A workbook with the title, the header and one row an activity; `merged`: equal times stand in one cell."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    columns = written_columns(table)
    title_rows = [[table.title]] if table.title else []
    lines = [*title_rows, [column.name for column in columns], *(texts(row, columns) for row in table.rows)]
    for number, line in enumerate(lines, 1):
        for at, text in enumerate(line, 1):
            _write(sheet.cell(number, at), text)
    _dress(sheet, columns, len(title_rows))
    for at, column in enumerate(columns, 1):
        if merged and column.holds in MERGED:
            _merge(sheet, at, len(title_rows) + 2, [line[at - 1] for line in lines[len(title_rows) + 1 :]])
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def _write(cell: Any, text: str) -> None:
    if not text:
        return
    cell.value = fit_for_cell(text)
    cell.data_type = "s"  # never a formula, whatever the text begins with


def _dress(sheet: Worksheet, columns: list[Column], title_rows: int) -> None:
    """Title over all columns, bold header that stays in view and repeats in print, widths by what columns hold."""
    if title_rows:
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(columns))
        title = sheet.cell(1, 1)
        title.font, title.alignment = TITLE, CENTRED
    for at, column in enumerate(columns, 1):
        sheet.column_dimensions[column_letters(at - 1)].width = _width(column)
    for line in sheet.iter_rows(min_row=title_rows + 1, max_col=len(columns)):
        for cell, column in zip(line, columns, strict=True):
            header = cell.row == title_rows + 1
            centred = header or column.holds in CENTRED_COLUMNS
            cell.font, cell.border = HEADER if header else BODY, FRAME
            cell.alignment = CENTRED if centred else MIDDLE
    sheet.freeze_panes = f"A{title_rows + 2}"
    ready_to_print(sheet, title_rows + 1, sum(map(_width, columns)))


def _width(column: Column) -> int:
    return WIDTHS.get(column.holds or Holds.OTHER, 18)


def _merge(sheet: Worksheet, column: int, first: int, cells: list[str]) -> None:
    start = 0
    for at in range(1, len(cells) + 1):
        if at == len(cells) or cells[at] != cells[start]:
            if at - start > 1 and cells[start]:
                sheet.merge_cells(
                    start_row=first + start, end_row=first + at - 1, start_column=column, end_column=column
                )
            start = at


def write_json(rows: Iterable[PlanRow]) -> bytes:
    """The rows as a list; Chinese stays readable."""
    told = [{name: own for name, own in row_data(row).items() if name not in UNPUBLISHED} for row in rows]
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
