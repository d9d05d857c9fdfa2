"""Days that the country or a trade keeps are offered as hints for a theme's month; they decide nothing.

Source: themes of the genre lean on such days (3·15, 六五, 11·25); the list is data and names each day once.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kaimen.scheme.periods import Period


@dataclass(frozen=True, slots=True)
class Observance:
    """A day of every year and what it is kept for."""

    month: int
    day: int
    name: str

    @property
    def short(self) -> str:
        """As people say it: 3·15."""
        return f"{self.month}·{self.day}"


def in_period(observances: Iterable[Observance], period: Period) -> list[Observance]:
    """Those of the months that the period touches; none where its days are not known."""
    if not (period.start and period.end):
        return []
    first, last = period.start.year * 12 + period.start.month, period.end.year * 12 + period.end.month
    months = {number % 12 or 12 for number in range(first, min(last, first + 11) + 1)}
    return [found for found in observances if found.month in months]
