"""Lines of running text become paragraphs: what the width or a page broke is joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from kaimen.papers.sources.printed.text import Row, joined_texts

INDENT, SLACK, CENTRED, LARGER, SPREAD = 0.7, 0.6, 1.2, 1.12, 1.45
LEAST_CHUNKS, LEAST_ROWS, LEAST_FULL = 3, 3, 3


@dataclass(frozen=True, slots=True)
class Area:
    """Where running text stands: its left and right edge, and its usual size and pitch of lines."""

    left: float
    right: float
    size: float
    pitch: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """cells: one, or several where wide gaps part a row of an unruled table."""

    cells: tuple[str, ...]
    page: int


def area_of(rows: Sequence[Row], width: float) -> Area:
    """The edges that most lines keep to, over all pages of that width."""
    size = median(row.size for row in rows)
    body = [row for row in rows if abs(row.size - size) < size / 8] or list(rows)
    lefts = sorted(row.x0 for row in body)
    gaps = [after.top - row.top for row, after in zip(body, body[1:], strict=False) if after.page == row.page]
    return Area(
        left=lefts[len(lefts) // 20],
        right=_edge([row.x1 for row in body], size, width - lefts[0]),
        size=size,
        pitch=median([gap for gap in gaps if 0 < gap < 4 * size] or [2 * size]),
    )


def _edge(ends: list[float], size: float, likely: float) -> float:
    """The right edge: the furthest end that several lines share; where none do, as far in as the left one."""
    ends = sorted(ends, reverse=True)
    pairs = zip(ends, ends[LEAST_FULL - 1 :], strict=False)
    return next((end for end, after in pairs if end - after < size / 2), max(likely, ends[0]))


def paragraphs(rows: Sequence[Row], area: Area) -> list[Paragraph]:
    """Rows of one stretch of text, in order, as paragraphs with the page that each begins on."""
    parted = _parted(rows)
    made: list[Paragraph] = []
    for at, row in enumerate(rows):
        if at in parted:
            made.append(Paragraph(tuple(row.chunks), row.page))
        elif at and at - 1 not in parted and goes_on(rows[at - 1], row, area):
            made[-1] = Paragraph((joined_texts(made[-1].cells[0], row.text),), made[-1].page)
        else:
            made.append(Paragraph((row.text,), row.page))
    return made


def _parted(rows: Sequence[Row]) -> set[int]:
    """Rows of an unruled table: several in a row that wide gaps cut in the same number of pieces."""
    counts = [len(row.chunks) for row in rows]
    found: set[int] = set()
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or counts[at] != counts[start]:
            if counts[start] >= LEAST_CHUNKS and at - start >= LEAST_ROWS:
                found |= set(range(start, at))
            start = at
    return found


def goes_on(before: Row, row: Row, area: Area) -> bool:
    """Whether a line is the rest of the paragraph that the line before belongs to."""
    if abs(before.size - row.size) > area.size / 8 or _apart(before, row, area):
        return False
    if before.size > LARGER * area.size and _is_even(before, area) and _is_even(row, area):
        return True  # a title in several lines
    if is_centred(before, area) and is_centred(row, area):
        return False
    full = area.right - before.x1 < row.first_run + SLACK * row.size
    flush = (
        row.x0 - area.left < INDENT * row.size
        or abs(row.x0 - before.x0) < SLACK
        and not _starts(before, area)
    )
    return full and flush


def _starts(row: Row, area: Area) -> bool:
    """Whether a line is indented as first lines of paragraphs are."""
    return 1.5 * row.size < row.x0 - area.left < 2.6 * row.size


def _apart(before: Row, row: Row, area: Area) -> bool:
    if row.page != before.page:
        return row.page > before.page + 1
    return row.top - before.top > SPREAD * max(area.pitch, row.size * 1.1)


def _is_even(row: Row, area: Area) -> bool:
    """Whether it has as much room at its left as at its right."""
    return abs(row.x0 - area.left - (area.right - row.x1)) < 2 * row.size


def is_centred(row: Row, area: Area) -> bool:
    """Whether a line stands in the middle, with room at both sides."""
    room = min(row.x0 - area.left, area.right - row.x1)
    return room > CENTRED * row.size and _is_even(row, area) and not _starts(row, area)
