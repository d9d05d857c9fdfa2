"""Rows written into an official form that somebody uploaded: its own styles, widths, heads and feet are kept."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from kaimen.papers.forms.cells import fit_for_cell
from kaimen.papers.forms.headings import RUNNING, Head, Heading, cell_text, find_head
from kaimen.papers.forms.opening import opened
from kaimen.papers.forms.room import OUTSIDE, make_room, without_merges
from kaimen.papers.sources.refusing import MAX_CELL, MAX_LINES, PaperRefused
from kaimen.papers.writing.plan import FORMULA_STARTS
from kaimen.papers.writing.steady import steady

Given = Mapping[str, str | int | None]
FOOT = re.compile(
    r"(?:填报|填表|制表|审核|审批|负责人|主要领导|分管领导|联系人|联系电话|单位[（(]?盖章|盖章|备注|说明|注|合计|总计|小计|签字|签章|附)"
    r"[^\w]*.*"
)
NUMBERED = re.compile(r"\d{0,4}")


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks for, and where.

    sheet: its name; first and samples: the rows to be written over, from 1, and how many there are;
    blank: how many of them hold nothing of their own and stay when there are fewer rows;
    lost: codes of what the workbook holds and a filled one will not: "links", "pictures", "charts".
    """

    sheet: str
    head: Head
    first: int
    samples: int
    blank: int
    lost: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[Heading, ...]:
        return self.head.headings


def read_form(data: bytes, names: Collection[str] = ()) -> Form:
    """The form in a workbook of at most 1 MB. Raises PaperRefused. `names`: headings that are expected."""
    book = opened(data)
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible" and (head := find_head(sheet, names)):
            return _form(sheet, head, _lost(data))
    raise PaperRefused("no_headings")


def _lost(data: bytes) -> tuple[str, ...]:
    """By the names of the package's parts, which stand in its directory uncompressed."""
    told = {"links": b"xl/externalLinks/", "pictures": b"xl/media/", "charts": b"xl/charts/"}
    return tuple(code for code, part in told.items() if part in data)


def _form(sheet: Worksheet, head: Head, lost: tuple[str, ...]) -> Form:
    first = head.bottom + 1
    last = next(
        (row - 1 for row in range(first, sheet.max_row + 1) if _ends_before(sheet, head, row)), sheet.max_row
    )
    own = [row for row in range(first, last + 1) if _has_text(sheet, head, row)]
    return Form(sheet.title, head, first, max(last - head.bottom, 0), last - head.bottom - len(own), lost)


def _has_text(sheet: Worksheet, head: Head, row: int) -> bool:
    """More than a number that was written beforehand."""
    return not all(NUMBERED.fullmatch(cell_text(sheet, row, one.at)) for one in head.headings)


def _ends_before(sheet: Worksheet, head: Head, row: int) -> bool:
    """Whether the rows to fill are over: a foot begins, or the frame of the table has ended."""
    texts = [text for one in head.headings if (text := cell_text(sheet, row, one.at))]
    if texts:
        return bool(FOOT.fullmatch(texts[0])) or _merged_across(sheet, head, row)
    return not any(_framed(sheet.cell(row, one.at)) for one in head.headings)


def _merged_across(sheet: Worksheet, head: Head, row: int) -> bool:
    wide = max(len(head.headings) // 2, 2)
    return any(
        area.min_row == row and area.max_col - area.min_col + 1 >= wide for area in sheet.merged_cells.ranges
    )


def _framed(cell: Cell | MergedCell) -> bool:
    edges = (cell.border.left, cell.border.right, cell.border.top, cell.border.bottom)
    return any(edge is not None and edge.style for edge in edges)


def fill(data: bytes, form: Form, matches: Mapping[int, str], rows: Sequence[Given]) -> bytes:
    """The form as a workbook with these rows; `matches`: the code under each of its columns, absent ones stay empty.

    Texts are never formulas, whatever they begin with; numbers are numbers. Raises PaperRefused.
    """
    if len(rows) > MAX_LINES:
        raise PaperRefused("too_many_lines")
    book = opened(data)
    sheet = book[form.sheet]
    styles = _styles(sheet, form)
    height = sheet.row_dimensions[form.first].height if form.samples else None
    kept = max(len(rows), form.blank, 1)
    without_merges(sheet, form.first, form.first + form.samples - 1)
    make_room(sheet, form.first + form.samples - 1, kept - form.samples)
    for row in range(form.first, form.first + kept):
        _write_row(sheet, row, styles, height)
    for number, given in enumerate(rows, 1):
        for at, code in matches.items():
            _write(sheet.cell(form.first + number - 1, at), number if code == RUNNING else given.get(code))
    _forget_outside(book.worksheets)
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def _styles(sheet: Any, form: Form) -> dict[int, Any]:
    """The look of a row: of the first one to fill, else of the heading."""
    row = form.first if form.samples else form.head.bottom
    return {at: copy(sheet.cell(row, at)._style) for at in range(1, sheet.max_column + 1)}


def _write_row(sheet: Any, row: int, styles: Mapping[int, Any], height: float | None) -> None:
    """Empty, in the look of the others."""
    for at, like in styles.items():
        cell = sheet.cell(row, at)
        cell.value = None
        cell._style = copy(like)
    if height is not None:
        sheet.row_dimensions[row].height = height


def _write(cell: Any, value: str | int | None) -> None:
    if value is None or value == "":
        return
    if isinstance(value, int):
        cell.value = value
        return
    text = fit_for_cell(value)[:MAX_CELL]
    cell.value = text
    cell.data_type = "s"  # never a formula, whatever the text begins with
    if text.startswith(FORMULA_STARTS):
        cell.quotePrefix = True  # nor one after somebody has edited the cell


def _forget_outside(sheets: Sequence[Worksheet]) -> None:
    """Formulas and links that reach for other files or programs are left out."""
    for sheet in sheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, Cell):
                    cell.hyperlink = None
                    if cell.data_type == "f" and OUTSIDE.search(str(cell.value)):
                        cell.value = None
