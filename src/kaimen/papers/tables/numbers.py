"""The numbers of a table, each run that begins anew by itself: which are left out, and which stand twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.table import PlanRow

MOST_GAPS = 500


def runs_of(rows: Sequence[PlanRow], headed: Collection[int]) -> list[Sequence[PlanRow]]:
    """The rows in runs: a run begins where the number is 1 again, under a heading or with a new time.

    `headed`: the places of the rows over which a heading stands.
    """
    starts = [at for at in range(1, len(rows)) if _begins_anew(rows, at, headed)]
    return [rows[start:end] for start, end in zip([0, *starts], [*starts, len(rows)], strict=True)]


def _begins_anew(rows: Sequence[PlanRow], at: int, headed: Collection[int]) -> bool:
    before, here = rows[at - 1], rows[at]
    if here.no != 1 or not before.no:
        return False
    return at in headed or (before.no > 1 and here.period.text != before.period.text)


def gaps_of(rows: Sequence[PlanRow]) -> tuple[int, ...]:
    """The numbers left out between 1 and the last, as far as the table can have lost them."""
    return tuple(number for first, last, _ in _gaps(rows) for number in range(first, last + 1))[:MOST_GAPS]


def gap_doubts(rows: Sequence[PlanRow]) -> Iterator[Doubt]:
    """One doubt a gap, at the row after it."""
    for first, last, row in _gaps(rows):
        code = "number_missing" if first == last else "numbers_missing"
        yield doubt(code, row.where, number=first, last=last)


def _gaps(rows: Sequence[PlanRow]) -> Iterator[tuple[int, int, PlanRow]]:
    numbered = sorted(((row.no, row) for row in rows if row.no is not None), key=lambda pair: pair[0])
    before = 0
    for no, row in numbered:
        if no > before + 1:
            yield before + 1, no - 1, row
        before = max(before, no)


def with_doubled(rows: Sequence[PlanRow]) -> list[PlanRow]:
    """The rows, those whose number stands twice with a doubt."""
    times = Counter(row.no for row in rows if row.no is not None)
    return [_doubled(row) if row.no is not None and times[row.no] > 1 else row for row in rows]


def _doubled(row: PlanRow) -> PlanRow:
    return replace(row, doubts=(*row.doubts, doubt("number_twice", row.where, number=row.no)))
