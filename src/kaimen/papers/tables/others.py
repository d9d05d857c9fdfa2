"""A table that is neither a plan nor a declaration, such as a list of contacts: its columns and all its cells."""

from __future__ import annotations

from collections.abc import Sequence

from kaimen.papers.sources.paper import Line, one_line
from kaimen.papers.tables.columns import DIGIT, LONGEST_NAME
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.table import PlanRow, PlanTable


def other_table(found: Found) -> PlanTable | None:
    """The table as it stands; None for fewer than two lines."""
    lines = [line for line in found.body.lines if line.filled and (found.ruled or len(line.filled) > 1)]
    if found.head:
        columns = found.head.names
    elif lines and _is_header(lines[0]):
        columns, lines = tuple(one_line(cell) for cell in lines[0].cells), lines[1:]
    else:
        columns = ()
    if not columns and len(lines) < 2:
        return None
    return PlanTable(found.title, columns, tuple(_row(line, columns) for line in lines))


def _is_header(line: Line) -> bool:
    """Words without digits, no two alike; beside a lone label stands its value."""
    cells = line.filled
    words = all(len(cell) <= LONGEST_NAME and not DIGIT.search(cell) for cell in cells)
    return len(cells) > 1 and words and len(set(cells)) == len(cells) and not cells[0].endswith((":", "："))


def _row(line: Line, columns: Sequence[str]) -> PlanRow:
    names = (*columns, *[""] * len(line.cells))
    extra = tuple((name, cell) for name, cell in zip(names, line.cells, strict=False) if cell)
    return PlanRow(None, "", cells=line.cells, where=line.where(), extra=extra)
