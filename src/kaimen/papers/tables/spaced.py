"""Tables in pasted text whose cells stand apart by bars, commas or blanks instead of tabs."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import is_header
from kaimen.papers.tables.stretches import Stretch

APART = (
    re.compile(r"\s*[|｜│┃]\s*"),
    re.compile(r"\s{2,}|\u3000+"),
    re.compile(r"\s+"),
    re.compile(r"[,，]"),
)
RULE = re.compile(r"[-:：|｜+\s─━═┼┬┴├┤┌┐└┘=]+")
BARS = "|｜│┃ "
LEAST_CELLS, MOST_MISSING = 3, 2


def celled(text: Stretch, names: Collection[str] = ()) -> Stretch:
    """The text, its lines cut into cells from a line on that so cut is a header, while they can be cut."""
    lines = list(text.lines)
    mark: re.Pattern[str] | None = None
    missed = least = 0
    for at, line in enumerate(lines):
        if len(line.cells) != 1 or not line.cells[0]:
            continue
        if line.cells[0][-1] in BARS and not set(line.cells[0].strip(BARS)) & set(BARS):
            line = lines[at] = replace(line, cells=(line.cells[0].strip(BARS),))
        if head := _mark(line, names):
            mark, least = head, max(len(_cells(line.cells[0], head)) - MOST_MISSING, 2)
        if mark is None:
            continue
        cells = _cells(line.cells[0], mark)
        fits = len(cells) >= least or bool(RULE.fullmatch(line.cells[0]))
        missed = 0 if fits else missed + 1
        mark = None if missed > 1 else mark
        if fits:
            lines[at] = replace(line, cells=cells)
    return replace(text, lines=tuple(lines))


def _mark(line: Line, names: Collection[str]) -> re.Pattern[str] | None:
    text = line.cells[0]
    return next(
        (mark for mark in APART if mark.search(text) and _is_head(_cells(text, mark), names)),
        None,
    )


def _is_head(cells: tuple[str, ...], names: Collection[str]) -> bool:
    return len([cell for cell in cells if cell]) >= LEAST_CELLS and is_header(cells, names)


def _cells(text: str, mark: re.Pattern[str]) -> tuple[str, ...]:
    """The cells; of a line between bars without the bars at its ends; none of a line that only rules."""
    if RULE.fullmatch(text):
        return ("",)
    bare = text.strip().strip("|｜│┃") if mark is APART[0] else text.strip()
    return tuple(cell.strip() for cell in mark.split(bare))
