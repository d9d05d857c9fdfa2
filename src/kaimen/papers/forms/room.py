"""Room for more or fewer rows in a sheet: what stands below moves with its styles, merges, heights and sums."""

from __future__ import annotations

import re

from openpyxl.cell.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

ROW = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d{1,7})")
OUTSIDE = re.compile(r"[\[|]|(?i:webservice|hyperlink|call|register)\(")
"""A formula that reaches for another file or program does not survive being filled in."""


def make_room(sheet: Worksheet, last: int, by: int) -> None:
    """Add `by` rows after the row `last`, or take away the -by rows that end there."""
    if not by:
        return
    end = min(last, last + by)
    _split_merges(sheet, end if by < 0 else last, last)
    if by > 0:
        sheet.insert_rows(last + 1, by)
    else:
        sheet.delete_rows(end + 1, -by)
    for area in list(sheet.merged_cells.ranges):
        if area.min_row > last:
            area.shift(row_shift=by)
    _move_heights(sheet, last, by)
    _move_rules(sheet, last, by)
    _move_formulas(sheet, last, by)


def without_merges(sheet: Worksheet, first: int, last: int) -> None:
    """Take merged cells apart that touch these rows: rows of a list have no cell in common."""
    for area in [
        str(area) for area in sheet.merged_cells.ranges if first <= area.max_row and area.min_row <= last
    ]:
        sheet.unmerge_cells(area)


def _split_merges(sheet: Worksheet, first: int, last: int) -> None:
    for area in list(sheet.merged_cells.ranges):
        if area.min_row <= last < area.max_row or (first < area.min_row <= last):
            sheet.unmerge_cells(str(area))


def _move_heights(sheet: Worksheet, last: int, by: int) -> None:
    below = sorted((row for row in sheet.row_dimensions if row > last), reverse=by > 0)
    for row in below:
        moved = sheet.row_dimensions.pop(row)
        moved.index = row + by
        sheet.row_dimensions[row + by] = moved


def _move_rules(sheet: Worksheet, last: int, by: int) -> None:
    """Lists to choose from, colours by condition, the filter and the printed area reach as far as before."""
    for validation in sheet.data_validations.dataValidation:
        for area in validation.sqref.ranges:
            _reach(area, last, by)
    colours = ConditionalFormattingList()
    for kept in sheet.conditional_formatting:
        for area in kept.sqref.ranges:
            _reach(area, last, by)
        for rule in kept.rules:
            colours.add(str(kept.sqref), rule)
    sheet.conditional_formatting = colours
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _reached(sheet.auto_filter.ref, last, by)
    if sheet.print_area:
        areas = sheet.print_area if isinstance(sheet.print_area, list) else sheet.print_area.split(",")
        sheet.print_area = ",".join(_reached(area.rpartition("!")[2], last, by) for area in areas)


def _reached(area: str, last: int, by: int) -> str:
    moved = CellRange(area.replace("$", ""))
    _reach(moved, last, by)
    return moved.coord


def _reach(area: CellRange, last: int, by: int) -> None:
    if area.min_row > last:
        area.shift(row_shift=by)
    elif area.max_row >= last:
        area.expand(down=by) if by > 0 else area.shrink(bottom=min(-by, area.max_row - area.min_row))


def _move_formulas(sheet: Worksheet, last: int, by: int) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, Cell) and cell.data_type == "f":
                cell.value = moved_formula(str(cell.value), last, by)


def moved_formula(formula: str, last: int, by: int) -> str | None:
    """A formula after rows came or went at `last`: a sum that ended there ends with the new last row."""
    if OUTSIDE.search(formula):
        return None
    tokens = Tokenizer(formula).items
    return "=" + "".join(_moved(token, last, by) for token in tokens)


def _moved(token: Token, last: int, by: int) -> str:
    if token.type != Token.OPERAND or token.subtype != Token.RANGE or "!" in token.value:
        return str(token.value)
    ends = str(token.value).split(":")
    reaching = len(ends) == 2

    def row(found: re.Match[str]) -> str:
        number = int(found[2])
        moves = number > last or (reaching and number == last and found.string == ends[1])
        return f"{found[1]}{number + by if moves else number}"

    return ":".join(ROW.sub(row, end) for end in ends)
