"""Tables in ruled lines and in sheets, one or several in a stretch."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.tables.found import Found, begins_at_one, title_start
from kaimen.papers.tables.heads import Head, head_at
from kaimen.papers.tables.pairs import turned
from kaimen.papers.tables.stretches import Stretch
from kaimen.papers.tables.titles import lines_above

LONGEST_CELL = 400


def ruled_tables(paper: Paper, stretch: Stretch, names: Collection[str]) -> Iterator[Found]:
    """The tables of a ruled stretch, each from its title to the next; none where it only lays out a page."""
    if is_layout(stretch.lines):
        return
    above = _above(paper, stretch)
    if upright := turned(stretch.lines):
        yield Found(stretch.at[0], above, stretch, upright.head, upright=upright)
        return
    starts = list(_heads(stretch.lines, names))
    if not starts:
        yield Found(stretch.at[0], above, stretch)
        return
    ends = [title_start(stretch.lines, at) for at, _ in starts[1:]] + [len(stretch.lines)]
    begin = 0
    for (at, head), end in zip(starts, ends, strict=True):
        own = stretch.lines[begin:at]
        body = stretch.cut(at + head.depth, end)
        yield Found(stretch.at[begin], (*(above if not begin else ()), *own), body, head)
        begin = end


def _above(paper: Paper, stretch: Stretch) -> tuple[Line, ...]:
    """The running text over a ruled table; another table's lines are none."""
    if stretch.lines[0].sheet or paper.sheet:
        return ()
    above = lines_above(paper.lines, stretch.at[0])
    kept = next((at for at in range(len(above), 0, -1) if above[at - 1].table), 0)
    return tuple(above[kept:])


def is_layout(lines: Sequence[Line]) -> bool:
    """Whether ruled lines only lay out a page: no line has two cells, or one holds whole pages."""
    widest = max((len(set(line.filled)) for line in lines), default=0)
    long = sum(len(cell) for line in lines for cell in line.cells if len(cell) > LONGEST_CELL)
    return widest < 2 or (widest < 3 and long * 2 > sum(len(cell) for line in lines for cell in line.cells))


def _heads(lines: Sequence[Line], names: Collection[str]) -> Iterator[tuple[int, Head]]:
    """The headers of ruled lines; one that repeats the one before is a page's."""
    at, last = 0, None
    while at < len(lines):
        head = head_at(lines, at, names)
        if head and not (
            last and last.repeats(lines[at].cells) and not begins_at_one(lines, at + head.depth)
        ):
            yield at, head
            last = head
        at += head.depth if head else 1
