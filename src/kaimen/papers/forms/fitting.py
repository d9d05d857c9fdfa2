"""How well cells fit columns by their content, and where the cells of a row that slid belong.

Rule: position is believed until the content contradicts it; then the content decides, in the order of the cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.kinds import Kind

WRONG = -4
KindOf = Callable[[str], Kind]

FITS: dict[Holds, dict[Kind, float]] = {
    Holds.NO: {Kind.NUMBER: 5},
    Holds.PERIOD: {Kind.PERIOD: 4, Kind.NUMBER: -3},
    Holds.UNIT: {Kind.UNIT: 4, Kind.FREE: -1, Kind.CUT: -2},
    Holds.FORMAT: {Kind.FORM: 3, Kind.FREE: 0, Kind.CUT: -1},
    Holds.THEME: {Kind.FREE: 2, Kind.FORM: 1, Kind.CUT: 1, Kind.UNIT: -1},
    Holds.HEADCOUNT: {Kind.HEADS: 4, Kind.NUMBER: 3, Kind.FREE: -1, Kind.CUT: -2},
}
PIECES = {Kind.FREE, Kind.CUT}
LOOSE: dict[Kind, float] = {Kind.FREE: 1, Kind.PERIOD: -1, Kind.NUMBER: -1}
BLANK: dict[Holds, float] = {Holds.THEME: -3, Holds.UNIT: -1}
LOOSELY_HELD = set(Holds) - set(FITS)
STAYS = 0.25
MANY_BLANKS, MOST_BROKEN, WIDEST = 8, 3, 16


@dataclass(frozen=True, slots=True)
class Fitted:
    """A row's cells, one a column; `source`: from which cell of the line each came; `slid`: moved by content."""

    cells: tuple[str, ...]
    source: tuple[int | None, ...]
    slid: bool = False
    left_over: tuple[str, ...] = ()


def fit(holds: Holds, kind: Kind) -> float:
    """How well a kind of cell fits a column; WRONG where it contradicts it."""
    if kind is Kind.BLANK:
        return BLANK.get(holds, 0)
    return LOOSE.get(kind, 0) if holds in LOOSELY_HELD else FITS[holds].get(kind, WRONG)


def total(columns: Sequence[Holds], cells: Sequence[str], kind: KindOf) -> float:
    """How well a whole row fits."""
    return sum(fit(holds, kind(cell)) for holds, cell in zip(columns, cells, strict=True))


def contradicts(columns: Sequence[Holds], cells: Sequence[str], kind: KindOf) -> bool:
    """Whether some cell cannot belong to its column."""
    return any(fit(holds, kind(cell)) <= WRONG for holds, cell in zip(columns, cells, strict=True))


def in_place(columns: Sequence[Holds], cells: Sequence[str], kind: KindOf) -> Fitted:
    """The cells by position; of a line with more cells than columns the blank ones that fit best are left out."""
    width = len(columns)
    choices = list(_choices(width, cells))
    places = max(
        choices, key=lambda chosen: total(columns, _padded(width, [cells[at] for at in chosen]), kind)
    )
    source = (*places, *[None] * (width - len(places)))
    return Fitted(tuple(_padded(width, [cells[at] for at in places])), source)


def _choices(width: int, cells: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """The ways to choose at most `width` cells by leaving out blank ones; the first cells where that cannot be."""
    over = len(cells) - width
    blanks = [at for at, cell in enumerate(cells) if not cell]
    if over <= 0 or over > len(blanks) or len(blanks) > MANY_BLANKS:
        yield tuple(range(min(width, len(cells))))
        return
    for dropped in combinations(blanks, over):
        yield tuple(at for at in range(len(cells)) if at not in dropped)


def _padded(width: int, cells: list[str]) -> list[str]:
    return cells + [""] * (width - len(cells))


def realigned(columns: Sequence[Holds], cells: Sequence[str], kind: KindOf) -> Fitted | None:
    """The filled cells in their order over the columns where their content fits best; None if they are too many."""
    filled = [(at, cell) for at, cell in enumerate(cells) if cell]
    if max(len(columns), len(filled)) > WIDEST:
        return None

    @cache
    def best(cell: int, column: int) -> tuple[float, tuple[int | None, ...]]:
        if column == len(columns):
            return (0.0, ()) if cell == len(filled) else (float("-inf"), ())
        score, rest = best(cell, column + 1)
        options = [(score + fit(columns[column], Kind.BLANK), (None, *rest))]
        if cell < len(filled):
            at, text = filled[cell]
            score, rest = best(cell + 1, column + 1)
            options.append((score + fit(columns[column], kind(text)) + STAYS * (at == column), (at, *rest)))
        return max(options, key=lambda option: option[0])

    score, places = best(0, 0)
    if score == float("-inf"):
        return None
    return Fitted(tuple("" if at is None else cells[at] for at in places), places, slid=True)


def joined(columns: Sequence[Holds], cells: Sequence[str], kind: KindOf) -> tuple[str, ...] | None:
    """Too many cells: neighbours put together so that every cell fits; None if no way fits, or several do alike.

    Of ways that fit alike the one is taken that joins free words and leaves units, times and forms as they are.
    """
    width, count = len(columns), len(cells)
    if not width <= count <= min(width + MOST_BROKEN, WIDEST):
        return None
    ways = [_Way(columns, cells, cuts, kind) for cuts in combinations(range(1, count), width - 1)]
    ranked = sorted(
        (way for way in ways if not contradicts(columns, way.cells, kind)), key=lambda way: way.rank
    )
    if not ranked or (len(ranked) > 1 and ranked[-1].rank == ranked[-2].rank):
        return None
    return ranked[-1].cells


class _Way:
    """One way to put neighbours together, by the cells at which a new column begins."""

    def __init__(
        self, columns: Sequence[Holds], cells: Sequence[str], cuts: Sequence[int], kind: KindOf
    ) -> None:
        pieces = [cells[start:end] for start, end in zip((0, *cuts), (*cuts, len(cells)), strict=True)]
        self.cells = tuple("".join(piece) for piece in pieces)
        whole = sum(kind(cell) not in PIECES for piece in pieces if len(piece) > 1 for cell in piece)
        self.rank = (total(columns, self.cells, kind), -whole)
