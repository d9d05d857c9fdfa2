"""Rulings that cross become tables: a grid whose cells may span rows and columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kaimen.papers.sources.printed.page import Page, Stroke

NEAR = 3.0
"""Rulings closer than this are one: double lines, and sides that two cells draw each."""

SHORTEST = 4.0
OPEN = 12.0
MAX_STROKES, MAX_MERGED, MAX_GRID = 20_000, 2_000, 40_000


Place = tuple[int, int]
"""A row and a column of a grid, counted from 0."""


@dataclass(frozen=True, slots=True)
class Grid:
    """xs, ys: where its lines are; owner: for each (row, column) the left top place of the cell it belongs to."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: dict[Place, Place]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def place(self, x: float, y: float) -> Place | None:
        """Row and column of a point; None outside."""
        column = sum(1 for line in self.xs if line <= x) - 1
        row = sum(1 for line in self.ys if line <= y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if inside else None

    def right_of(self, owner: Place) -> float:
        """The right side of a cell."""
        return self.xs[1 + max(column for (_, column), its in self.owner.items() if its == owner)]


def grids_of(page: Page) -> list[Grid]:
    """The tables of a page from top to bottom; a single box or a lone line is none, a drawing neither."""
    strokes = _merged(page.strokes) if len(page.strokes) <= MAX_STROKES else []
    if len(strokes) > MAX_MERGED:
        return []
    grids = [_grid(group) for group in _groups(strokes)]
    return sorted(
        (grid for grid in grids if grid and len(set(grid.owner.values())) > 1), key=lambda one: one.top
    )


def _merged(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Pieces on one line that touch become one ruling; those that stay short are none."""
    made: list[Stroke] = []
    for level in (True, False):
        for lane in _near([one for one in strokes if one.level == level], lambda one: one.at):
            made += _runs(level, lane)
    return [one for one in made if one.end - one.start >= SHORTEST]


def _near(strokes: Sequence[Stroke], key: Callable[[Stroke], float]) -> list[list[Stroke]]:
    """Groups of strokes that lie on one line."""
    lanes: list[list[Stroke]] = []
    for one in sorted(strokes, key=key):
        if lanes and key(one) - key(lanes[-1][0]) <= NEAR:
            lanes[-1].append(one)
        else:
            lanes.append([one])
    return lanes


def _runs(level: bool, lane: Sequence[Stroke]) -> list[Stroke]:
    at = sum(one.at for one in lane) / len(lane)
    runs: list[tuple[float, float]] = []
    for one in sorted(lane, key=lambda one: one.start):
        if runs and one.start <= runs[-1][1] + NEAR:
            runs[-1] = (runs[-1][0], max(runs[-1][1], one.end))
        else:
            runs.append((one.start, one.end))
    return [Stroke(level, at, start, end) for start, end in runs]


def _groups(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    """Rulings that cross or touch, directly or by others."""
    leader = list(range(len(strokes)))
    uprights = [at for at, one in enumerate(strokes) if not one.level]
    for at, one in enumerate(strokes):
        if one.level:
            for other in uprights:
                if _touch(one, strokes[other]):
                    leader[_root(leader, other)] = _root(leader, at)
    groups: dict[int, list[Stroke]] = defaultdict(list)
    for at, one in enumerate(strokes):
        groups[_root(leader, at)].append(one)
    return list(groups.values())


def _touch(level: Stroke, upright: Stroke) -> bool:
    across = level.start - NEAR <= upright.at <= level.end + NEAR
    return across and upright.start - NEAR <= level.at <= upright.end + NEAR


def _root(leader: list[int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at


def _grid(strokes: Sequence[Stroke]) -> Grid | None:
    levels, uprights = [one for one in strokes if one.level], [one for one in strokes if not one.level]
    if len(levels) < 2 or not uprights:
        return None
    xs, ys = _positions(uprights, levels), _positions(levels, uprights)
    if (len(xs) - 1) * (len(ys) - 1) > MAX_GRID:
        return None
    return Grid(xs, ys, _owners(xs, ys, levels, uprights))


def _positions(lines: Sequence[Stroke], across: Sequence[Stroke]) -> tuple[float, ...]:
    """Where lines stand, and where the others end beyond them: a table may be open at its sides."""
    found = [sum(one.at for one in lane) / len(lane) for lane in _near(lines, lambda one: one.at)]
    first, last = min(one.start for one in across), max(one.end for one in across)
    found = [first, *found] if first < found[0] - OPEN else found
    return tuple([*found, last] if last > found[-1] + OPEN else found)


def _owners(
    xs: Sequence[float], ys: Sequence[float], levels: Sequence[Stroke], uprights: Sequence[Stroke]
) -> dict[Place, Place]:
    """For each place of the grid the cell it belongs to: places with no ruling between them are one."""
    columns, rows = list(pairwise(xs)), list(pairwise(ys))
    beside, below = _by_line(xs, uprights), _by_line(ys, levels)
    owner: dict[Place, Place] = {}
    for row, (top, bottom) in enumerate(rows):
        for column, (left, right) in enumerate(columns):
            place = (row, column)
            if row and not _covers(below[row], (left + right) / 2):
                owner[place] = owner[row - 1, column]
            elif column and not _covers(beside[column], (top + bottom) / 2):
                owner[place] = owner[row, column - 1]
            else:
                owner[place] = place
    return owner


def _by_line(positions: Sequence[float], strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    return [[one for one in strokes if abs(one.at - position) <= NEAR] for position in positions]


def _covers(strokes: Sequence[Stroke], at: float) -> bool:
    return any(one.start <= at <= one.end for one in strokes)
