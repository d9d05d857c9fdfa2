"""Any list as CSV or XLSX under its own headings, where nobody asks for a form."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kaimen.papers.forms.cells import fit_for_cell
from kaimen.papers.sources.paper import column_letters
from kaimen.papers.writing.dressing import HEADER, MIDDLE, TITLE, ready_to_print
from kaimen.papers.writing.plan import guarded
from kaimen.papers.writing.steady import steady

Cells = Sequence[str | int | None]
NARROW, WIDE = 8, 48


def plain_csv(headings: Sequence[str], rows: Sequence[Cells]) -> bytes:
    """UTF-8 with its mark, so that a spreadsheet shows Chinese; what looks like a formula is guarded."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(heading) for heading in headings])
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def plain_xlsx(title: str, headings: Sequence[str], rows: Sequence[Cells]) -> bytes:
    """A workbook with the title over a bold heading that stays in view; texts are texts, numbers numbers."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.cell(1, 1).value = title
    sheet.cell(1, 1).font = TITLE
    for number, row in enumerate([headings, *rows], 2):
        for at, value in enumerate(row, 1):
            _write(sheet, number, at, value)
    for at, heading in enumerate(headings, 1):
        sheet.cell(2, at).font = HEADER
        longest = max([len(heading), *(len(str(row[at - 1] or "")) for row in rows)])
        sheet.column_dimensions[column_letters(at - 1)].width = min(max(longest * 2, NARROW), WIDE)
    sheet.freeze_panes = "A3"
    ready_to_print(sheet, 2, sum(one.width for one in sheet.column_dimensions.values()))
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def _write(sheet: Worksheet, row: int, at: int, value: str | int | None) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(row, at)
    if isinstance(value, int):
        cell.value = value
        return
    cell.value = fit_for_cell(value)
    cell.data_type = "s"  # never a formula, whatever the text begins with
    cell.alignment = MIDDLE
