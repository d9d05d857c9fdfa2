"""How many activities each month has, and which months have none.

Source: a year's table spread over the months; one that spans months counts in the month in which it begins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kaimen.web.desk.rules.matrix import NO_MONTH, Line, month_of

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Month:
    """A month's activities: done with everything, their day fixed, moved, or still to come."""

    month: int
    done: int = 0
    fixed: int = 0
    moved: int = 0
    planned: int = 0

    @property
    def total(self) -> int:
        return self.done + self.fixed + self.moved + self.planned

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """For drawing: how many marks of each look."""
        return ("held", self.done), ("open", self.fixed), ("moved", self.moved), ("plan", self.planned)


def load(lines: Sequence[Line]) -> list[Month]:
    """January to December; what was called off does not count."""
    kinds = [(month_of(line.door), _kind(line)) for line in lines if line.door and not line.door.off]
    return [
        Month(month, *(kinds.count((month, kind)) for kind in ("done", "fixed", "moved", "planned")))
        for month in MONTHS
    ]


def without_month(lines: Sequence[Line]) -> int:
    """Activities whose period names no month."""
    return sum(line.month == NO_MONTH for line in lines if line.door and not line.door.off)


def _kind(line: Line) -> str:
    assert line.door is not None
    if line.finished:
        return "done"
    if line.door.days:
        return "fixed"
    return "moved" if line.door.state == "postponed" else "planned"


def empty(months: Sequence[Month]) -> list[int]:
    """Months without any."""
    return [month.month for month in months if not month.total]
