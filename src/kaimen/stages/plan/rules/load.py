"""How many activities each month carries; a month with many more than others is worth a look, never refused.

Source: the table spreads the year's activities over its months; no notice states a limit, so these are only a guide.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kaimen.stages.plan.facts import ActivityState, RowFact

FEWEST, MOST = 3, 7
MONTHS = range(1, 13)
HIGH, STEP, GAP = 100, 9, 3


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """A month, how many activities begin in it, and how many of them are beyond the guide."""

    month: int
    count: int

    @property
    def beyond(self) -> int:
        return max(0, self.count - MOST)

    @property
    def bars(self) -> list[tuple[int, int, bool]]:
        """From below, one bar an activity: top and height in a picture 100 high, and whether it is beyond."""
        step = min(STEP, HIGH // max(1, self.count))
        return [(HIGH - step * n, max(1, step - GAP), n > MOST) for n in range(1, self.count + 1)]


def load(rows: Sequence[RowFact], year: int) -> list[MonthLoad]:
    """The twelve months of the campaign's year; cancelled rows and those without a month count nowhere."""
    begins = [row.period.start for row in rows if row.state is not ActivityState.CANCELLED]
    counted = Counter(day.month for day in begins if day and day.year == year)
    return [MonthLoad(month, counted[month]) for month in MONTHS]
