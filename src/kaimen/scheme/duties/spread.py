"""A demand spread over the facts: one ask for each unit, activity, matter or occurrence that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kaimen.scheme.deadlines import Due
from kaimen.scheme.duties.demands import Demand, Per
from kaimen.scheme.duties.duty import Key
from kaimen.scheme.duties.facts import ActivityFact, Deed, Facts, MatterFact, MatterKind, UnitFact
from kaimen.scheme.duties.reckon import OPEN, Reckoner, counts_before
from kaimen.scheme.duties.spans import Stretch, stretches
from kaimen.scheme.limits import Recurring

# What a NamedTuple's own constructor calls in the end; most asks and duties are made by it, in half the time.
new = tuple.__new__


class Ask(NamedTuple):
    """A duty before it is judged. `about` and `occurrence` find its evidence, `nth` which piece of it (from 0)."""

    key: Key
    demand: Demand
    unit: str
    due: Due
    since: date
    about: str
    others: tuple[str, ...] = ()
    occurrence: str = ""
    nth: int = 0
    activity: ActivityFact | None = None
    matter: str = ""
    stretch: Stretch | None = None


class Spread:
    """Spreads demands over one year's facts."""

    def __init__(
        self, facts: Facts, demands: list[Demand], reckoner: Reckoner, window: tuple[date, date] | None
    ) -> None:
        self.facts = facts
        self.demands = demands
        self.reckoner = reckoner
        self.window = window
        self.activities = [(activity, activity.lead, others_of(activity)) for activity in facts.activities]
        self.preparing = [demand for demand in demands if counts_before(demand.limit)]
        self.busy = {host.unit for activity in facts.activities for host in activity.units}

    def asks(self) -> Iterator[Ask]:
        for demand in self.demands:
            yield from self._of(demand)

    def _of(self, demand: Demand) -> Iterator[Ask]:
        match demand.per:
            case Per.ACTIVITY:
                return self._activities(demand)
            case Per.UNIT if demand.span:
                return self._times(demand)
            case Per.UNIT | Per.IDLE_UNIT:
                return self._units(demand)
            case Per.OFFICE:
                return self._bodies(demand, [""])
        return self._matters(demand)

    def _activities(self, demand: Demand) -> Iterator[Ask]:
        rule, since, every = demand.rule, demand.since, not (demand.formats or demand.kinds)
        for (activity, lead, others), due in zip(self.activities, self._dues(demand), strict=True):
            if every or concerns(demand, activity):
                unit, about = "" if demand.office else lead, activity.key
                key = new(Key, (rule, unit, about, ""))
                yield new(Ask, (key, demand, unit, due, since, about, others, "", 0, activity, "", None))

    def _dues(self, demand: Demand) -> list[Due]:
        """The demand's due for each activity."""
        activities = self.facts.activities
        if demand.deed is Deed.FIX_DAY:
            return [self._fix_day(activity) for activity in activities]
        if demand.deed is Deed.HOLD:
            return [self._hold(activity) for activity in activities]
        return self.reckoner.of_activities(demand.limit, activities)

    def _hold(self, activity: ActivityFact) -> Due:
        """Within the planned period: its last day; without a period, the day that was fixed."""
        end = activity.period.end or activity.last_day or activity.day
        return Due(end, end) if end else OPEN

    def _fix_day(self, activity: ActivityFact) -> Due:
        """So early that whatever is due before the activity can still be done in its planned period."""
        last = self._hold(activity).day
        if last is None:
            return OPEN
        needed = (demand.limit for demand in self.preparing if concerns(demand, activity))
        day = min([last, *(self.reckoner.due(limit, last).day or last for limit in needed)])
        return Due(day, day)

    def _concerned(self, demand: Demand) -> Iterator[UnitFact]:
        for unit in self.facts.units:
            fits = not demand.units or any(group in demand.units for group in unit.groups)
            if fits and not (demand.per is Per.IDLE_UNIT and unit.key in self.busy):
                yield unit

    def _units(self, demand: Demand) -> Iterator[Ask]:
        return self._bodies(demand, [unit.key for unit in self._concerned(demand)])

    def _bodies(self, demand: Demand, units: list[str]) -> Iterator[Ask]:
        """Asks of units, or of the lead office (""): so many times, or once on each recurring day."""
        often = self._occurrences(demand)
        for unit in units:
            for occurrence, due in often:
                for nth in range(demand.times):
                    named = occurrence or ("" if demand.times == 1 else str(nth + 1))
                    key = Key(demand.rule, unit, "", named)
                    yield Ask(key, demand, unit, due, demand.since, unit, (), occurrence, nth)

    def _occurrences(self, demand: Demand) -> list[tuple[str, Due]]:
        if not isinstance(demand.limit, Recurring):
            return [("", self.reckoner.due(demand.limit, None))]
        dues = self.reckoner.recurring(demand.limit)
        return [(f"{self.facts.year}-{number:02}", due) for number, due in enumerate(dues, 1)]

    def _times(self, demand: Demand) -> Iterator[Ask]:
        assert demand.span is not None
        parts = stretches(demand.span, self.facts.year, self.window)
        for unit in self._concerned(demand):
            for part in parts:
                for nth in range(demand.span.at_least):
                    name = part.name if demand.span.at_least == 1 else f"{part.name}#{nth + 1}"
                    key, due = Key(demand.rule, unit.key, "", name), Due(part.last, part.last)
                    yield Ask(key, demand, unit.key, due, demand.since, unit.key, nth=nth, stretch=part)

    def _matters(self, demand: Demand) -> Iterator[Ask]:
        kind = MatterKind.SUGGESTION if demand.per is Per.SUGGESTION else MatterKind.FAULT
        for matter in self.facts.matters:
            if matter.kind is kind:
                yield self._matter(demand, matter)

    def _matter(self, demand: Demand, matter: MatterFact) -> Ask:
        key, due = Key(demand.rule, matter.unit, "", matter.key), self.reckoner.due(demand.limit, matter.day)
        return Ask(key, demand, matter.unit, due, demand.since, matter.key, matter=matter.key)


def concerns(demand: Demand, activity: ActivityFact) -> bool:
    """Whether a demand about activities is about this one: its forms and its kind, where the rule names some."""
    if demand.formats and not any(name in demand.formats for name in activity.formats):
        return False
    return not demand.kinds or activity.kind in demand.kinds


def others_of(activity: ActivityFact) -> tuple[str, ...]:
    """The units besides the lead: they see the duty and do not carry it."""
    return tuple(host.unit for host in activity.units if host.unit != activity.lead)
