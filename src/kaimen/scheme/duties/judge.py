"""How a duty stands: exempt, done, late, overdue or open. Only a due day can be late."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from kaimen.scheme.duties.duty import Duty, Status, Why
from kaimen.scheme.duties.facts import ActivityFact, Deed, Evidence, Facts, Ruling, State
from kaimen.scheme.duties.reckon import Reckoner
from kaimen.scheme.duties.spread import Ask, new
from kaimen.scheme.hosting import HostAs

Verdict = tuple[Status, Why | None]

# Looked up once: a duty asks for several, and on Python 3.11 each look-up is a call.
CANCELLED, HELD = State.CANCELLED, State.HELD
FIX_DAY, HOLD = Deed.FIX_DAY, Deed.HOLD
DONE, DONE_LATE, OPEN, OVERDUE, EXEMPT = (
    Status.DONE,
    Status.DONE_LATE,
    Status.OPEN,
    Status.OVERDUE,
    Status.EXEMPT,
)


class Judge:
    """Judges asks by evidence and rulings, as of the reckoner's today."""

    def __init__(self, facts: Facts, rulings: Iterable[Ruling], reckoner: Reckoner) -> None:
        self.judged = facts.judged
        self.reckoner = reckoner
        self.rulings = {ruling.key: ruling for ruling in rulings}
        self.evidence = indexed(facts.evidence)
        self.held = held_by_unit(facts.activities)
        self._left: dict[date | None, int | None] = {}

    def duty(self, ask: Ask) -> Duty:
        """The ask as a duty, judged."""
        key, demand, unit, reckoned, _, _, others, _, _, _, matter, _ = ask
        ruling = self.rulings.get(str(key)) if self.rulings else None
        extended = ruling.day if ruling else None
        due = extended or reckoned.day
        latest = None if due else reckoned.latest
        provisional = reckoned.provisional and not extended
        proof = self.proof(ask)
        status, why = self.verdict(ask, ruling, due, latest, provisional, proof)
        told = (
            key,
            demand.deed,
            demand.what,
            unit,
            demand.office,
            others,
            due,
            latest,
            provisional,
            self.left(due or latest),
            status,
            demand.source.strength,
            demand.source.clause,
            proof,
            why,
            ruling.reason if ruling else "",
            extended is not None,
            key.activity,
            matter,
            None if extended else reckoned.count,
        )
        return new(Duty, told)

    def verdict(
        self,
        ask: Ask,
        ruling: Ruling | None,
        due: date | None,
        latest: date | None,
        provisional: bool,
        proof: Evidence | None,
    ) -> Verdict:
        """The first of: activity cancelled, exempted, done, due before the rule bound anybody, overdue, open."""
        if ask.activity and ask.activity.state is CANCELLED:
            return EXEMPT, Why.CANCELLED
        if ruling and ruling.day is None:
            return EXEMPT, Why.RULED
        last = due or latest
        bound = last is None or last >= ask.since
        strict = due if self.judged and bound and not provisional else None
        if proof:
            late = strict and proof.day and proof.day > strict
            return (DONE_LATE if late else DONE), None
        if not bound:
            return EXEMPT, Why.BEFORE_EFFECT
        return (OVERDUE if strict and strict < self.reckoner.today else OPEN), None

    def left(self, day: date | None) -> int | None:
        """Workdays left; a campaign as printed tells them only while they last."""
        if day not in self._left:
            told = day is not None and (self.judged or day >= self.reckoner.today)
            self._left[day] = self.reckoner.left(day) if day and told else None
        return self._left[day]

    def proof(self, ask: Ask) -> Evidence | None:
        """What settles the ask: its own evidence, else what the activity itself shows."""
        if ask.stretch:
            return self.counted(ask)
        found = self.evidence.get((ask.demand.deed, ask.about, ask.occurrence)) if self.evidence else None
        if found and ask.nth < len(found):
            return found[ask.nth]
        return shown(ask.activity, ask.demand.deed) if ask.activity and ask.activity.day else None

    def counted(self, ask: Ask) -> Evidence | None:
        """The nth activity that the unit held in the stretch."""
        assert ask.stretch is not None
        inside = [
            proof for proof in self.held.get(ask.unit, ()) if proof.day and ask.stretch.holds(proof.day)
        ]
        return inside[ask.nth] if ask.nth < len(inside) else None


def indexed(evidence: Iterable[Evidence]) -> dict[tuple[Deed, str, str], list[Evidence]]:
    """Evidence by deed, what it is about and occurrence, each list by day."""
    found: dict[tuple[Deed, str, str], list[Evidence]] = defaultdict(list)
    for proof in sorted(evidence, key=_day):
        found[proof.deed, proof.about, proof.occurrence].append(proof)
    return dict(found)


def shown(activity: ActivityFact, deed: Deed) -> Evidence | None:
    """An activity held proves that its day was fixed and that it was held; a fixed day proves itself."""
    if deed is FIX_DAY:
        return Evidence(deed, activity.fixed_on, activity.key)
    if deed is HOLD and activity.state is HELD:
        return Evidence(deed, activity.last_day or activity.day, activity.key)
    return None


def _day(proof: Evidence) -> date:
    return proof.day or date.min


def held_by_unit(activities: Iterable[ActivityFact]) -> dict[str, list[Evidence]]:
    """The days on which each unit held an activity as a host, in order; helping (co) does not count."""
    held: dict[str, list[Evidence]] = defaultdict(list)
    for activity in activities:
        if activity.state is HELD and activity.day:
            for host in activity.units:
                if host.role is not HostAs.CO:
                    held[host.unit].append(Evidence(Deed.HOLD_TIMES, activity.day, activity.key))
    return {unit: sorted(proofs, key=_day) for unit, proofs in held.items()}
