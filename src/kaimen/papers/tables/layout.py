"""The columns of a table: what each holds, by its header and by the cells under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kaimen.papers.forms.fitting import WRONG, KindOf, fit
from kaimen.papers.tables.columns import Column, Holds, columns_of
from kaimen.papers.tables.kinds import Kind

BY_CONTENT = {
    Kind.NUMBER: Holds.NO,
    Kind.PERIOD: Holds.PERIOD,
    Kind.UNIT: Holds.UNIT,
    Kind.FORM: Holds.FORMAT,
}
MOST, ENOUGH = 0.8, 3


@dataclass(frozen=True)
class Layout:
    """The columns in order; `unsure`: those whose header and content disagree, or that have no header."""

    columns: tuple[Column, ...]
    unsure: tuple[Column, ...] = ()

    @cached_property
    def holds(self) -> tuple[Holds, ...]:
        return tuple(column.holds or Holds.OTHER for column in self.columns)

    @cached_property
    def places(self) -> dict[Holds, tuple[int, ...]]:
        """Where the columns of each kind stand."""
        return {
            holds: tuple(at for at, held in enumerate(self.holds) if held is holds)
            for holds in set(self.holds)
        }

    @cached_property
    def straight(self) -> tuple[int, ...]:
        """The columns as the places of a line that has a cell for each."""
        return tuple(range(self.width))

    @property
    def width(self) -> int:
        return len(self.columns)

    def all(self, holds: Holds) -> tuple[int, ...]:
        """Every column that holds this."""
        return self.places.get(holds, ())

    def at(self, holds: Holds) -> int | None:
        """The first column that holds this."""
        return next(iter(self.all(holds)), None)


def layout_of(headers: Sequence[str], body: Iterable[Sequence[str]], kind: KindOf) -> Layout:
    """Headers decide; where one says nothing, or nearly all cells under it contradict it, the content decides."""
    columns = columns_of(headers)
    under = _under(len(columns), body, kind)
    settled, unsure = list(columns), []
    for at, column in enumerate(columns):
        told = _by_content(under[at])
        if column.holds is None:
            settled[at] = replace(column, holds=_free(told, settled))
            unsure += [settled[at]] if settled[at].holds is not Holds.OTHER else []
        elif told and told is not column.holds and _contradicted(column.holds, under[at]):
            settled[at] = replace(column, holds=told)
            unsure.append(settled[at])
    return Layout(tuple(settled), tuple(unsure))


def guessed(body: Sequence[Sequence[str]], kind: KindOf) -> Layout:
    """The layout of a table without a header: by content alone, the longest free words being the theme."""
    width = Counter(len(cells) for cells in body).most_common(1)[0][0]
    under = _under(width, body, kind)
    holds = [_by_content(kinds) for kinds in under]
    lengths = [sum(len(cells[at]) for cells in body if at < len(cells)) for at in range(width)]
    open_columns = [at for at, held in enumerate(holds) if held is None or holds.index(held) != at]
    theme = max(open_columns, key=lambda at: lengths[at], default=None)
    for at in open_columns:
        holds[at] = Holds.THEME if at == theme else Holds.OTHER
    columns = tuple(Column("", held) for held in holds)
    return Layout(columns, columns)


def _under(width: int, body: Iterable[Sequence[str]], kind: KindOf) -> list[list[Kind]]:
    under: list[list[Kind]] = [[] for _ in range(width)]
    for cells in body:
        for at, cell in enumerate(cells[:width]):
            if cell:
                under[at].append(kind(cell))
    return under


def _by_content(kinds: Sequence[Kind]) -> Holds | None:
    if len(kinds) < ENOUGH:
        return None
    commonest, times = Counter(kinds).most_common(1)[0]
    return BY_CONTENT.get(commonest) if times >= MOST * len(kinds) else None


def _contradicted(holds: Holds, kinds: Sequence[Kind]) -> bool:
    return sum(fit(holds, kind) <= WRONG for kind in kinds) >= MOST * len(kinds)


def _free(told: Holds | None, columns: Sequence[Column]) -> Holds:
    """What the content says, unless another column already holds it."""
    taken = {column.holds for column in columns}
    return told if told and told not in taken else Holds.OTHER
