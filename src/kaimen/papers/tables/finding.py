"""Where tables stand inside a paper: each with its title, its header, and the lines that are its body."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.sources.refusing import MAX_COLUMNS
from kaimen.papers.tables.columns import column, is_header, plain_header
from kaimen.papers.tables.heads import Head, head_at
from kaimen.papers.tables.ordinals import number_of
from kaimen.papers.tables.pairs import Turned, turned
from kaimen.papers.tables.spaced import celled
from kaimen.papers.tables.stretches import Stretch, stretches
from kaimen.papers.tables.titles import is_annex, lines_above, lone_text, title_of

LEAST_STACK, LONGEST_GAP, LONGEST_CELL = 3, 8, 400
NOTE = ("注", "备注", "说明", "填表说明", "填报说明")


@dataclass(frozen=True, slots=True)
class Found:
    """above: the lines over the header; body: those under it, with their places in the paper.

    ruled: nothing but the table stands in its lines; stacked: one cell a line; upright: what a form of labels and
    values, or a table on its side, becomes.
    """

    first: int
    above: tuple[Line, ...]
    body: Stretch
    head: Head | None = None
    stacked: bool = False
    upright: Turned | None = None

    @property
    def ruled(self) -> bool:
        return self.body.ruled

    @property
    def title(self) -> str:
        return title_of(self.above)


def find_tables(paper: Paper, names: Collection[str] = ()) -> Iterator[Found]:
    """Every table in the order of the paper. `names`: plain headers that are expected."""
    for stretch in stretches(paper):
        yield from (
            _ruled(paper, stretch, names) if stretch.ruled else _in_text(paper, celled(stretch, names), names)
        )


def _ruled(paper: Paper, stretch: Stretch, names: Collection[str]) -> Iterator[Found]:
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
    ends = [_title_start(stretch.lines, at) for at, _ in starts[1:]] + [len(stretch.lines)]
    begin = 0
    for (at, head), end in zip(starts, ends, strict=True):
        own = stretch.lines[begin:at]
        body = stretch.cut(at + head.depth, end)
        yield Found(stretch.at[begin], (*(above if not begin else ()), *own), body, head)
        begin = end


def begins_at_one(lines: Sequence[Line], at: int) -> bool:
    """Whether the first filled line from here on has the number 1: a table of its own, not the next page of one."""
    line = next((line for line in lines[at : at + 3] if len(line.filled) > 1), None)
    return line is not None and number_of(line.filled[0]) == 1


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


def _title_start(lines: Sequence[Line], at: int) -> int:
    """Where the lines that belong to the header at `at` begin: texts over it that are no notes to what is above."""
    start = at
    while start and (not lines[start - 1].filled or lone_text(lines[start - 1])):
        if lone_text(lines[start - 1]).startswith(NOTE):
            break
        start -= 1
    return start


def _in_text(paper: Paper, text: Stretch, names: Collection[str]) -> Iterator[Found]:
    at, free = 0, 0
    lines = text.lines
    while at < len(lines):
        head = head_at(lines, at, names)
        wide = not head and _is_block(lines, at)
        if not head and not wide:
            at += 1
            continue
        yield from stacks(paper, text.cut(free, at), names)
        begin = at + (head.depth if head else 0)
        end = _end(lines, begin, head, names)
        above = lines_above(lines[free:at], at - free) or lines_above(paper.lines, text.at[at])
        yield Found(text.at[at], tuple(above), text.cut(begin, end), head)
        at = free = end
    yield from stacks(paper, text.cut(free, len(lines)), names)


def _is_block(lines: Sequence[Line], at: int) -> bool:
    """Whether at least two lines of several cells begin here."""
    return all(len(line.filled) > 1 for line in lines[at : at + 2]) and at + 1 < len(lines)


def _end(lines: Sequence[Line], begin: int, head: Head | None, names: Collection[str]) -> int:
    """Where a table in running text ends: at an annex, another header, or a stretch of texts without cells."""
    last, gap = begin, 0
    for at in range(begin, len(lines)):
        line = lines[at]
        many = len(line.filled) > 1
        if many and head and head.repeats(line.cells) and not (last > begin and begins_at_one(lines, at + 1)):
            continue
        if (is_annex(line) and last > begin) or (many and head_at(lines, at, names)):
            return _title_start(lines, at) if many else at
        if many and gap and _is_alien(line):
            return last + 1
        gap = 0 if many else gap + bool(line.filled)
        if gap > LONGEST_GAP:
            break
        last = at if many else last
    return min(last + 1 + LONGEST_GAP, len(lines))


def _is_alien(line: Line) -> bool:
    """Whether a line after a text begins a table of its own: two or three short words and no number."""
    cells = line.filled
    return (
        all(len(cell) <= 8 and not any(char.isdigit() for char in cell) for cell in cells) and len(cells) > 1
    )


def stacks(paper: Paper, text: Stretch, names: Collection[str]) -> Iterator[Found]:
    """Header words one a line: the longest run of them that makes a header."""
    filled = [(at, line) for at, line in enumerate(text.lines) if line.filled]
    for start in range(len(filled)):
        run = _run(filled, start, names)
        if len(run) >= LEAST_STACK and is_header(run, names):
            at, end = filled[start][0], filled[start + len(run) - 1][0]
            head = Head(tuple(run), (tuple(run),))
            above = tuple(lines_above(text.lines, at))
            yield Found(text.at[at], above, text.cut(end + 1, len(text.lines)), head, stacked=True)
            return


def _run(filled: Sequence[tuple[int, Line]], start: int, names: Collection[str]) -> list[str]:
    run: list[str] = []
    for _, line in islice(filled, start, start + MAX_COLUMNS):
        cell = line.cells[0]
        known = column(cell).holds is not None or plain_header(cell) in names
        if len(line.filled) != 1 or cell.endswith((":", "：")) or not known or cell in run:
            break
        run.append(cell)
    return run
