"""A table printed in two halves side by side, its header twice in one row, set one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import plain_header
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.heads import Head
from kaimen.papers.tables.stretches import Stretch

LEAST_WIDTH = 2


def unfolded(found: Found) -> Found:
    """The table with its halves one under the other; any other table as it is."""
    starts = _starts(found.head.names) if found.head else []
    if found.head is None or len(starts) < 2:
        return found
    width = starts[1] - starts[0]
    names = tuple(name for name in found.head.names[starts[0] : starts[1]] if name)
    cut = [(start, start + width) for start in starts]
    rows = [cells[start:end] for cells in found.head.rows for start, end in cut]
    parts = [
        (at, _part(line, *ends))
        for ends in cut
        for at, line in zip(found.body.at, found.body.lines, strict=True)
    ]
    kept = [(at, line) for at, line in parts if line.filled]
    body = Stretch(tuple(at for at, _ in kept), tuple(line for _, line in kept), found.body.ruled)
    return replace(found, head=Head(names, tuple(rows)), body=body)


def _starts(names: Sequence[str]) -> list[int]:
    """Where each repetition of the same headers begins; [] where they do not repeat as a whole."""
    plain = [plain_header(name) for name in names]
    filled = [name for name in plain if name]
    times = filled.count(filled[0]) if filled else 0
    width = len(filled) // times if times else 0
    if times < 2 or width < LEAST_WIDTH or filled != filled[:width] * times:
        return []
    return [at for at, name in enumerate(plain) if name == filled[0]]


def _part(line: Line, start: int, end: int) -> Line:
    return replace(line, cells=line.cells[start:end])
