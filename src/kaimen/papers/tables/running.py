"""Tables in running text: lines of cells under a header, and header words one a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.sources.refusing import MAX_COLUMNS
from kaimen.papers.tables.columns import column, is_header, plain_header
from kaimen.papers.tables.found import Found, begins_at_one, title_start
from kaimen.papers.tables.heads import Head, head_at
from kaimen.papers.tables.pairs import is_label, is_pair, turned
from kaimen.papers.tables.stretches import Stretch
from kaimen.papers.tables.titles import is_annex, lines_above

LEAST_STACK, LONGEST_GAP = 3, 8


def tables_in_text(paper: Paper, text: Stretch, names: Collection[str]) -> Iterator[Found]:
    """The tables of a stretch of text; header words one a line are sought where no line has cells."""
    at, free = 0, 0
    lines = text.lines
    while at < len(lines):
        if form := _form_at(text, at):
            yield from stacks(text.cut(free, at), names)
            yield form
            at = free = at + len(form.body.lines)
            continue
        head = head_at(lines, at, names)
        wide = not head and _is_block(lines, at)
        if not head and not wide:
            at += 1
            continue
        yield from stacks(text.cut(free, at), names)
        begin = at + (head.depth if head else 0)
        end = _end(lines, begin, head, names)
        above = lines_above(lines[free:at], at - free) or lines_above(paper.lines, text.at[at])
        yield Found(text.at[at], tuple(above), text.cut(begin, end), head)
        at = free = end
    yield from stacks(text.cut(free, len(lines)), names)


def _form_at(text: Stretch, at: int) -> Found | None:
    """A form whose labels stand one a line, each with its value or a blank behind it."""
    end = at
    while end < len(text.lines) and is_pair(text.lines[end]):
        end += 1
    upright = turned(text.lines[at:end]) if end > at and is_label(text.lines[at].cells[0]) else None
    above = tuple(lines_above(text.lines, at))
    return Found(text.at[at], above, text.cut(at, end), upright.head, upright=upright) if upright else None


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
            return title_start(lines, at) if many else at
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


def stacks(text: Stretch, names: Collection[str]) -> Iterator[Found]:
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
