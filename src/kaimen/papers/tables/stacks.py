"""One cell a line, gathered into rows: as many lines as there are columns, more where a text is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kaimen.papers.forms.fitting import MOST_BROKEN, KindOf, contradicts, joined, total
from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.heads import Head
from kaimen.papers.tables.kinds import Kind
from kaimen.papers.tables.layout import Layout
from kaimen.papers.tables.lines import Body
from kaimen.papers.tables.ordinals import number_of

LONGEST_STEP = 10
LABELLED = re.compile(r"^.{1,8}[:：]")


def gathered(found: Found, layout: Layout, kind: KindOf) -> Body:
    """The rows of a table given one cell a line; each row's place is that of its first line."""
    cells = _without_headers([line for line in found.body.lines if line.filled], found.head)
    body = Body()
    rows = _by_number(cells, layout, kind) if layout.at(Holds.NO) == 0 else _by_fit(cells, layout, kind)
    for row in rows:
        body.entries.append(replace(row[0], cells=tuple(line.filled[0] for line in row)))
    if body.entries and layout.at(Holds.NO) == 0:
        body.entries[-1] = _ended(body.entries[-1], layout, kind)
    if rows:
        last = rows[-1][len(body.entries[-1].cells) - 1]
        body.used = next(at for at, line in enumerate(found.body.lines) if line is last) + 1
    body.entries = [
        replace(entry, cells=_whole(entry.cells, layout, kind) or entry.cells) for entry in body.entries
    ]
    return body


def _whole(cells: Sequence[str], layout: Layout, kind: KindOf) -> tuple[str, ...] | None:
    """The cells of a whole row; a time printed once for several rows leaves no line in those under it."""
    full, time = joined(layout.holds, cells, kind), layout.at(Holds.PERIOD)
    if full or time is None:
        return full
    others = joined((*layout.holds[:time], *layout.holds[time + 1 :]), cells, kind)
    return (*others[:time], "", *others[time:]) if others else None


def _without_headers(lines: list[Line], head: Head | None) -> list[Line]:
    kept, at, width = [], 0, len(head.names) if head else 0
    while at < len(lines):
        if head and head.repeats([line.filled[0] for line in lines[at : at + width]]):
            at += width
        else:
            kept.append(lines[at])
            at += 1
    return kept


def _by_number(lines: Sequence[Line], layout: Layout, kind: KindOf) -> list[Sequence[Line]]:
    """A row begins where the next number stands, far enough from the one before to leave room for a row."""
    starts: list[int] = []
    last, room = 0, layout.width if layout.at(Holds.HEADCOUNT) is not None else 2
    for at, line in enumerate(lines):
        number = _number(line.filled[0], kind)
        if number and last < number <= last + LONGEST_STEP and (not starts or at - starts[-1] >= room):
            starts.append(at)
            last = number
    if lines and starts[:1] != [0]:
        starts.insert(0, 0)
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)]


def _number(text: str, kind: KindOf) -> int | None:
    return number_of(text) if kind(text) is Kind.NUMBER else None


def _ended(entry: Line, layout: Layout, kind: KindOf) -> Line:
    """The last row without what follows the table: the fewest lines that fit best; a labelled line is no rest."""
    width, most = layout.width, min(len(entry.cells), layout.width + MOST_BROKEN)
    labelled = (at for at in range(width - 1, most) if LABELLED.search(entry.cells[at]))
    ways = {
        count: _whole(entry.cells[:count], layout, kind)
        for count in range(width - 1, next(labelled, most) + 1)
    }
    fits = {count: total(layout.holds, way, kind) for count, way in ways.items() if way}
    return replace(entry, cells=entry.cells[: max(fits, key=lambda count: fits[count], default=width)])


def _by_fit(lines: Sequence[Line], layout: Layout, kind: KindOf) -> list[Sequence[Line]]:
    """Without numbers: the fewest lines that fit the columns, row by row, until nothing fits any more."""
    rows: list[Sequence[Line]] = []
    at = 0
    while at < len(lines):
        size = next((n for n in _sizes(layout) if _fits(lines[at : at + n], n, layout, kind)), None)
        if size is None and not any(_fits_later(lines, at, layout, kind)):
            break
        rows.append(lines[at : at + (size or layout.width)])
        at += size or layout.width
    return rows


def _sizes(layout: Layout) -> range:
    return range(layout.width, layout.width + MOST_BROKEN + 1)


def _fits(lines: Sequence[Line], size: int, layout: Layout, kind: KindOf) -> bool:
    cells = [line.filled[0] for line in lines]
    if len(cells) < size:
        return False
    if size == layout.width:
        return not contradicts(layout.holds, cells, kind)
    return joined(layout.holds, cells, kind) is not None


def _fits_later(lines: Sequence[Line], at: int, layout: Layout, kind: KindOf) -> list[bool]:
    steps = range(at + layout.width, min(at + 3 * layout.width, len(lines)))
    return [_fits(lines[step : step + layout.width], layout.width, layout, kind) for step in steps]
