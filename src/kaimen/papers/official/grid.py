"""A table of a paper: columns with their share of the width, rows of texts, columns whose equal cells are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kaimen.papers.official.layout import AREA_HEIGHT, AREA_WIDTH, MM_IN_PT, SIZE_TABLE, width

Rows = Sequence[Sequence[str]]
NARROWEST, WIDEST, CENTRED_UP_TO, ON_ONE_LINE = 2.0, 24.0, 6.0, 4.0
BESIDE = 0.6
"""What the insets of a cell take, in characters."""
ROOM_FOR_ALL = AREA_WIDTH * MM_IN_PT / SIZE_TABLE
ROOM_ACROSS = AREA_HEIGHT * MM_IN_PT / SIZE_TABLE
"""Characters in a line of a table on an upright page and on a landscape one."""
WIDE_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Column:
    """weight: its share of the width against the others' shares; centred: numbers and short words."""

    heading: str
    weight: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """merged: columns, from 0, in which neighbours of equal text stand in one cell; caption: said for readers.

    blank_height: the least height of a row in mm, for forms to be filled in by hand.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    merged: frozenset[int] = frozenset()
    caption: str = ""
    blank_height: float = 0.0

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns)


def columns_for(headings: Sequence[str], rows: Rows, room: float = ROOM_FOR_ALL) -> tuple[Column, ...]:
    """Columns that have room for their heading and, of what is left, as much as what stands in them asks for.

    room: characters of the table's size over the whole width.
    """
    lengths = [_lengths([row[at] for row in rows]) for at in range(len(headings))]
    least = [_least(heading) + BESIDE for heading in headings]
    # Short cells, such as times, stand on one line too where there is room for that.
    wider = [max(low, _short(own) + BESIDE) for low, own in zip(least, lengths, strict=True)]
    least = wider if sum(wider) <= room else least
    more = [max(_asked(own) + BESIDE - low, 0.0) for own, low in zip(lengths, least, strict=True)]
    left = max(room - sum(least), 0.0)
    share = min(left / sum(more), 1.0) if sum(more) else 0.0
    return tuple(
        Column(heading, low + extra * share, max(own, default=0.0) <= CENTRED_UP_TO)
        for heading, own, low, extra in zip(headings, lengths, least, more, strict=True)
    )


def _lengths(cells: Sequence[str]) -> list[float]:
    return [max(width(line) for line in cell.split("\n")) for cell in cells]


def _least(heading: str) -> float:
    """Short headings stand on one line, long ones on two."""
    whole = width(heading)
    return max(whole if whole <= ON_ONE_LINE else whole / 2 + 0.5, NARROWEST)


def _short(lengths: Sequence[float]) -> float:
    longest = max(lengths, default=0.0)
    return longest if longest <= CENTRED_UP_TO else 0.0


def _asked(lengths: Sequence[float]) -> float:
    """Between the usual and the longest: one long cell does not make a column wide."""
    longest = max(lengths, default=0.0)
    if longest <= CENTRED_UP_TO:
        return longest
    return min(max((longest + 2 * sum(lengths) / len(lengths)) / 3, CENTRED_UP_TO), WIDEST)


def widths(columns: Sequence[Column], whole: int) -> list[int]:
    """The whole width shared out by weight, in the unit given; the parts add up to it exactly."""
    total = sum(column.weight for column in columns)
    edges = [0]
    reached = 0.0
    for column in columns:
        reached += column.weight
        edges.append(round(whole * reached / total))
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]


def asks_for_landscape(columns: Sequence[Column]) -> bool:
    """Whether the columns are too many for an upright page."""
    least = sum(_least(column.heading) + BESIDE for column in columns)
    return len(columns) > WIDE_COLUMNS or least > ROOM_FOR_ALL * 0.8


def spans(rows: Rows, column: int) -> list[int]:
    """For each row how many rows its cell covers: 0 where it lies in the cell above; blank cells stay apart."""
    covered: list[int] = []
    start = 0
    for at, row in enumerate(rows):
        if at and row[column] and row[column] == rows[start][column]:
            covered[start] += 1
            covered.append(0)
        else:
            start = at
            covered.append(1)
    return covered


def fits_a_page(cell: str, share: float) -> bool:
    """Whether a cell's text surely stands on one page when its column has this share of the width."""
    per_line = max(ROOM_FOR_ALL * share - 2, 1.0)
    lines = sum(max(-(-width(line) // per_line), 1) for line in cell.split("\n"))
    return lines * SIZE_TABLE * 1.5 < AREA_HEIGHT * MM_IN_PT * 0.8
