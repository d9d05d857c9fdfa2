"""A decision says what becomes of a declaration, and why where that is not what its unit hoped for.

Source: 梳理、甄选，择优选取; a unit that is turned down or asked again is told the reason.
"""

from collections.abc import Mapping

from kaimen.scheme.periods import Precision, read_period
from kaimen.scheme.problem import Problem
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import Decided, DecisionFact, DecisionState, Verdict

LONGEST_REASON = 500
LONGEST_PERIOD = 60
NEEDS_REASON = (Verdict.RETURNED, Verdict.NOT_CHOSEN)


def decided_problems(
    decided: Decided,
    about: int,
    in_hand: Mapping[int, DeclarationFact],
    decisions: Mapping[int, DecisionFact],
    year: int,
) -> list[Problem]:
    """Everything wrong with a decision. in_hand: the campaign's declarations by id; decisions: as they stand."""
    found = [] if about in in_hand else [Problem("selection.not_in_hand")]
    found += _reason_problems(decided)
    if decided.verdict is Verdict.CHOSEN:
        found += _period_problems(decided.period, year)
    else:
        found += still_joined(about, in_hand, decisions)
    if decided.verdict is Verdict.MERGED:
        found += _merge_problems(decided.into, about, in_hand, decisions)
    return found


def still_joined(
    about: int, in_hand: Mapping[int, DeclarationFact], decisions: Mapping[int, DecisionFact]
) -> list[Problem]:
    """A declaration that others have joined stays chosen until they are decided anew."""
    joined = [key for key, other in decisions.items() if other.into == about and key in in_hand]
    if not joined:
        return []
    numbers = "、".join(str(number) for number in sorted(in_hand[key].number for key in joined))
    return [Problem("selection.has_joined", values=(("numbers", numbers),))]


def announced_problems(stands: DecisionFact) -> list[Problem]:
    """What was announced as chosen or merged is a row of the plan, and changes there."""
    planned = stands.verdict in (Verdict.CHOSEN, Verdict.MERGED)
    return (
        [Problem("selection.announced_already")] if stands.state is DecisionState.RELEASED and planned else []
    )


def _reason_problems(decided: Decided) -> list[Problem]:
    if decided.verdict in NEEDS_REASON and not decided.reason.strip():
        return [Problem(f"selection.why_{decided.verdict.value}", "reason")]
    if len(decided.reason) > LONGEST_REASON:
        return [Problem("selection.reason_long", "reason")]
    return []


def _period_problems(text: str, year: int) -> list[Problem]:
    """A time typed anew must be one that reads, and of the campaign's year."""
    if not text.strip():
        return []
    values = (("text", text[:LONGEST_PERIOD]),)
    period = read_period(text, year)
    if len(text) > LONGEST_PERIOD or period.precision is Precision.UNKNOWN or period.start is None:
        return [Problem("selection.unknown_period", "period", values)]
    if period.start.year != year:
        return [Problem("selection.other_year", "period", (*values, ("year", str(year))))]
    return []


def _merge_problems(
    into: int | None,
    about: int,
    in_hand: Mapping[int, DeclarationFact],
    decisions: Mapping[int, DecisionFact],
) -> list[Problem]:
    if into == about:
        return [Problem("selection.merge_self", "into")]
    target = in_hand.get(into) if into is not None else None
    if target is None:
        return [Problem("selection.merge_nowhere", "into")]
    stands = decisions.get(target.id, DecisionFact(target.id))
    number = (("number", str(target.number)),)
    if stands.chosen:
        return []
    if stands.state is not DecisionState.OPEN and stands.verdict is Verdict.MERGED:
        return [Problem("selection.merge_chain", "into", (*number, ("end", _end(stands, in_hand))))]
    return [Problem("selection.merge_not_chosen", "into", number)]


def _end(stands: DecisionFact, in_hand: Mapping[int, DeclarationFact]) -> str:
    """The number of the one that a merged one has joined: it is chosen itself, so no chain goes further."""
    joined = in_hand.get(stands.into) if stands.into is not None else None
    return str(joined.number) if joined else ""
