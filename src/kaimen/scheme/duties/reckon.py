"""Due days, each reckoned once: a year's duties share few of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kaimen.scheme.deadlines import Due, due, occurrences
from kaimen.scheme.duties.facts import ActivityFact
from kaimen.scheme.limits import Anchor, Counted, Limit, Recurring, Side
from kaimen.scheme.periods import Period
from kaimen.scheme.workdays import Workdays

OPEN = Due()


class Reckoner:
    """Reckons due days and workdays left: `issued` is the notice's day, `year` the campaign's."""

    def __init__(self, workdays: Workdays, issued: date, year: int, today: date) -> None:
        self.workdays = workdays
        self.issued = issued
        self.year = year
        self.today = today
        self._dues: dict[tuple[int, date | None], Due] = {}
        self._of_activities: dict[int, list[Due]] = {}

    def due(self, limit: Limit | None, anchor: Period | date | None) -> Due:
        """The due of a limit from its anchor; open without a limit or without the anchor that it counts from."""
        if limit is None:
            return OPEN
        if isinstance(limit, Counted) and limit.anchor is Anchor.NOTICE:
            anchor = self.issued
        if isinstance(anchor, Period):
            return due(limit, anchor, self.workdays, self.year)
        known = self._dues.get((id(limit), anchor))
        if known is None:
            known = self._dues[id(limit), anchor] = due(limit, anchor, self.workdays, self.year)
        return known

    def of_activities(self, limit: Limit | None, activities: Sequence[ActivityFact]) -> list[Due]:
        """The due of a limit about each of the year's activities: from its day, or 暂按 from its period while
        no day is fixed.

        Many demands share one limit, so each is reckoned once; a limit lives as long as its scheme.
        """
        if limit is None:
            return [OPEN] * len(activities)
        known = self._of_activities.get(id(limit))
        if known is None:
            known = [self._from_activity(limit, activity) for activity in activities]
            self._of_activities[id(limit)] = known
        return known

    def _from_activity(self, limit: Limit, activity: ActivityFact) -> Due:
        if isinstance(limit, Counted) and limit.anchor is Anchor.REGISTRATION:
            return self.due(limit, activity.registration_closes)
        if activity.day is None:
            return self.due(limit, activity.period)
        after = isinstance(limit, Counted) and limit.side is Side.AFTER
        return self.due(limit, (activity.last_day if after else None) or activity.day)

    def recurring(self, limit: Recurring) -> list[Due]:
        """Every day of the campaign's year on which a standing limit falls due."""
        return occurrences(limit, self.workdays, self.year)

    def left(self, day: date) -> int:
        """Workdays from today to the day: 0 on the day itself, negative once it has passed."""
        return self.workdays.between(self.today, day)


def counts_before(limit: Limit | None) -> bool:
    """Whether a limit asks for something before the activity, so that its day must be fixed by then."""
    return isinstance(limit, Counted) and limit.anchor is Anchor.ACTIVITY and limit.side is Side.BEFORE
