"""A released choice is a row of the plan; a declaration merged into it makes its unit a joint host.

Source: 一个单位承办或几个单位联合承办; the plan is ordered by time.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, read_period
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import ChosenFact, DecisionFact, DecisionState, Verdict


def folded(
    declarations: Iterable[DeclarationFact], decisions: Mapping[int, DecisionFact], year: int
) -> tuple[ChosenFact, ...]:
    """Released choices in order of time and number. A merged one's unit is joined once, and never to its own."""
    rows = tuple(declarations)
    found = []
    for row in rows:
        decision = decisions.get(row.id)
        if decision and _is(decision, Verdict.CHOSEN):
            joined = [other for other in rows if _joins(decisions.get(other.id), row.id)]
            found.append(
                (_order(held(row, decision, year), row.number), _chosen(row, joined, decision.period))
            )
    return tuple(chosen for _, chosen in sorted(found, key=lambda pair: pair[0]))


def as_recorded(declarations: Iterable[DeclarationFact]) -> tuple[ChosenFact, ...]:
    """Every record as it stands, in the same order."""
    rows = sorted(declarations, key=lambda row: _order(row.period, row.number))
    return tuple(_chosen(row, [], "") for row in rows)


def held(row: DeclarationFact, decision: DecisionFact | None, year: int) -> Period:
    """When it is to be held: as decided, else as declared."""
    return read_period(decision.period, year) if decision and decision.period else row.period


def _is(decision: DecisionFact, verdict: Verdict) -> bool:
    return decision.state is DecisionState.RELEASED and decision.verdict is verdict


def _joins(decision: DecisionFact | None, into: int) -> bool:
    return decision is not None and _is(decision, Verdict.MERGED) and decision.into == into


def _order(period: Period, number: int) -> tuple[date, date, int]:
    """Undated ones last."""
    return period.start or date.max, period.end or date.max, number


def _chosen(row: DeclarationFact, joined: Iterable[DeclarationFact], period: str) -> ChosenFact:
    hosts = {row.unit: (row.unit, row.unit_name, HostAs.LEAD)}
    for other in joined:
        hosts.setdefault(other.unit, (other.unit, other.unit_name, HostAs.JOINT))
    return ChosenFact(
        declaration=row.id,
        number=row.number,
        theme=row.theme,
        hosts=tuple(hosts.values()),
        formats=row.formats,
        period=period or row.period.text,
        brief=row.brief,
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        extra=row.extra,
    )
