"""From the lines under a header to its rows: repeated headers and page marks taken out, broken rows mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kaimen.papers.forms.fitting import KindOf, contradicts, total
from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import Holds, is_header, plain_header
from kaimen.papers.tables.finding import is_annex
from kaimen.papers.tables.kinds import Kind
from kaimen.papers.tables.layout import Layout

PAGE_MARK = re.compile(r"[-—–－·\s]*第?\s*\d{1,4}\s*页?(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?[-—–－·\s]*")
TOTAL = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计")
HEADING = re.compile(r"[（(]?[一二三四五六七八九十]+[)）、.].{1,30}")


@dataclass(slots=True)
class Body:
    """entries: the lines that are rows; headings: texts between rows, with the number of rows above them.

    strays: texts between rows that are no heading; trailing: those after the last row; other: where a second
    table begins, which is not read.
    """

    entries: list[Line] = field(default_factory=list)
    headings: list[tuple[int, Line]] = field(default_factory=list)
    strays: list[Line] = field(default_factory=list)
    trailing: list[Line] = field(default_factory=list)
    other: Line | None = None


def entries_of(lines: Sequence[Line], headers: Sequence[str], layout: Layout, kind: KindOf) -> Body:
    """The rows of a table whose rows stand in lines."""
    body = Body()
    for line in lines:
        if _begins_another(line, lines[0], headers):
            body.other = line
            break
        if is_annex(line) and body.entries:
            break
        if line.filled and line.sheet == lines[0].sheet and not _is_furniture(line, headers):
            _take(body, line, layout, kind)
    return body


def is_same_header(cells: Sequence[str], headers: Sequence[str]) -> bool:
    """Whether the line repeats the header, as at the top of a page."""
    repeated = [plain_header(cell) for cell in cells if cell]
    return repeated == [plain_header(name) for name in headers if name]


def _begins_another(line: Line, first: Line, headers: Sequence[str]) -> bool:
    return is_header(line.cells) and (line.sheet != first.sheet or not is_same_header(line.cells, headers))


def _is_furniture(line: Line, headers: Sequence[str]) -> bool:
    lone = len(line.cells) == 1 and bool(PAGE_MARK.fullmatch(line.cells[0]))
    return lone or is_same_header(line.cells, headers)


def _take(body: Body, line: Line, layout: Layout, kind: KindOf) -> None:
    whole = _continued(body.entries[-1], line, layout, kind) if body.entries and not body.trailing else None
    if whole:
        body.entries[-1] = whole
    elif line.filled and TOTAL.fullmatch(line.filled[0]):
        body.headings.append((-1, line))
    elif len(line.filled) > 1 or (len(line.cells) > 1 and kind(line.filled[0]) is Kind.NUMBER):
        _place(body, kind)
        body.entries.append(line)
    else:
        body.trailing.append(line)


def _place(body: Body, kind: KindOf) -> None:
    """Texts met since the last row stand between rows after all: headings or strays."""
    for line in body.trailing:
        text = line.filled[0]
        if kind(text) is Kind.PERIOD or HEADING.fullmatch(text):
            body.headings.append((len(body.entries), line))
        else:
            body.strays.append(line)
    body.trailing = []


def _continued(before: Line, line: Line, layout: Layout, kind: KindOf) -> Line | None:
    """The row before with this line as its rest, when a cell was broken over two lines; else None."""
    if line.sheet or _has_number(line, layout, kind):
        return None
    cells = (*before.cells[:-1], before.cells[-1] + line.cells[0], *line.cells[1:])
    short = len(before.cells) < layout.width
    if len(cells) > layout.width or (not short and len(line.cells) > 1):
        return None
    padded = cells + ("",) * (layout.width - len(cells))
    if contradicts(layout.holds, padded, kind) or not (short or _better(before.cells, padded, layout, kind)):
        return None
    return replace(before, cells=cells)


def _has_number(line: Line, layout: Layout, kind: KindOf) -> bool:
    return layout.at(Holds.NO) == 0 and kind(line.cells[0]) is Kind.NUMBER


def _better(before: Sequence[str], after: Sequence[str], layout: Layout, kind: KindOf) -> bool:
    """Whether the last cell was cut off: with its rest it fits its column, and without it did not."""
    if len(before) != layout.width:
        return False
    return total(layout.holds, after, kind) > total(layout.holds, before, kind)
