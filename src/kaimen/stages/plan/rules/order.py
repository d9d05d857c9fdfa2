"""A plan's rows stand by month; a row goes behind those of its own month and before the later ones.

Source: the issued tables are grouped by month, numbered in that order; a table numbered without a gap stays so.
"""

from collections.abc import Sequence

from kaimen.scheme.periods import Period
from kaimen.stages.plan.facts import RowFact

NO_MONTH = (9999, 13)


def month_of(period: Period) -> tuple[int, int]:
    """Year and month in which it begins; NO_MONTH, behind all others, where that is not told."""
    return (period.start.year, period.start.month) if period.start else NO_MONTH


def place_for(periods: Sequence[Period], new: Period) -> int:
    """The index at which a row of this time goes into rows of those times: behind the last not later one."""
    month = month_of(new)
    return max((at for at, period in enumerate(periods, 1) if month_of(period) <= month), default=0)


def by_month(rows: Sequence[RowFact]) -> list[RowFact]:
    """By month, within a month as they stand."""
    return sorted(rows, key=lambda row: month_of(row.period))


def running(numbers: Sequence[int | None]) -> bool:
    """Whether they count 1, 2, 3 … in their order."""
    return list(numbers) == list(range(1, len(numbers) + 1))
