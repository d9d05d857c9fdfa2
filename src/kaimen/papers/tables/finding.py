"""Where the table stands inside a paper: its title, its header, and the lines that follow."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice

from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.sources.refusing import MAX_COLUMNS
from kaimen.papers.tables.columns import column, is_header, plain_header

TITLE = re.compile(r"表|计划|安排|方案|活动")
ANNEX = re.compile(r"附件?\s*[0-9一二三四五六七八九十]*\s*[:：]?")
LONGEST_TITLE, LINES_ABOVE, LEAST_STACK = 80, 6, 3


@dataclass(frozen=True, slots=True)
class Found:
    """headers: verbatim in order; body: the lines after them; stacked: one cell a line."""

    title: str
    headers: tuple[str, ...]
    body: tuple[Line, ...]
    stacked: bool = False


def find_table(source: Paper, names: Collection[str]) -> Found | None:
    """The table with the first header in the paper; None without one. `names`: plain headers expected."""
    lines = source.lines
    for at, line in enumerate(lines):
        if is_header(line.cells, names):
            headers = _trimmed_right(line.cells)
            return Found(title_above(lines, at), headers, lines[at + 1 :])
    return None if source.sheet else _find_stack(lines, names)


def _find_stack(lines: Sequence[Line], names: Collection[str]) -> Found | None:
    """Header words one a line: the longest run of them that makes a header."""
    filled = [(at, line) for at, line in enumerate(lines) if line.filled]
    for start in range(len(filled)):
        run = _run(filled, start, names)
        if len(run) >= LEAST_STACK and is_header(run, names):
            at = filled[start][0]
            end = filled[start + len(run) - 1][0]
            return Found(title_above(lines, at), tuple(run), tuple(lines[end + 1 :]), stacked=True)
    return None


def _run(filled: Sequence[tuple[int, Line]], start: int, names: Collection[str]) -> list[str]:
    run: list[str] = []
    for _, line in islice(filled, start, start + MAX_COLUMNS):
        cell = line.cells[0]
        known = column(cell).holds is not None or plain_header(cell) in names
        if len(line.filled) != 1 or not known or cell in run:
            break
        run.append(cell)
    return run


def title_above(lines: Sequence[Line], at: int) -> str:
    """The nearest line above the header that can be a title; one that speaks of a plan or table is preferred."""
    above = [line.filled[0] for line in lines[max(at - LINES_ABOVE, 0) : at] if len(line.filled) == 1]
    likely = [text for text in reversed(above) if _can_be_title(text)]
    return next((text for text in likely if TITLE.search(text)), likely[0] if likely else "")


def _can_be_title(text: str) -> bool:
    return len(text) <= LONGEST_TITLE and not ANNEX.fullmatch(text) and not text.endswith(("。", "；", "："))


def is_annex(line: Line) -> bool:
    """Whether the line only announces an annex."""
    return len(line.filled) == 1 and bool(ANNEX.fullmatch(line.filled[0]))


def _trimmed_right(cells: Sequence[str]) -> tuple[str, ...]:
    last = max((at for at, cell in enumerate(cells) if cell), default=-1)
    return tuple(cells[: last + 1])
