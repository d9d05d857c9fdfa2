"""Results go out together: everything in hand is decided, the consent that the scheme asks for is recorded and
not older than the decisions, and nothing that goes out has been taken back by its unit.

Source: 梳理、甄选 before the plan; 经领导小组（人民政府）同意 where the scheme says so.
"""

from collections.abc import Iterable, Mapping, Sequence

from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.selection import Approval as Consent
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import ApprovalFact, DecisionFact, DecisionState, Verdict


def gate(
    declarations: Sequence[DeclarationFact],
    decisions: Mapping[int, DecisionFact],
    consent: Consent | None,
    approval: ApprovalFact | None,
    withdrawn: Mapping[int, int],
) -> list[Problem]:
    """Everything that keeps the pending decisions from being released.

    consent: the scheme's rule, if it has one; approval: what is recorded for this release; withdrawn: numbers
    by id of declarations that are decided and no longer in hand.
    """
    pending = [one for one in decisions.values() if one.state is DecisionState.PENDING]
    if not pending:
        return [Problem("selection.nothing_pending")]
    found = [_named("selection.undecided", row) for row in declarations if undecided(decisions.get(row.id))]
    found += [
        Problem("selection.withdrawn", f"d-{one.declaration}", (("number", str(withdrawn[one.declaration])),))
        for one in pending
        if one.declaration in withdrawn
    ]
    found += _joins(declarations, pending, decisions)
    return found + _consent(pending, consent, approval)


def undecided(decision: DecisionFact | None) -> bool:
    """Nobody has decided it, or it was returned and is handed in anew."""
    if decision is None or decision.state is DecisionState.OPEN:
        return True
    return decision.state is DecisionState.RELEASED and decision.verdict is Verdict.RETURNED


def _named(code: str, row: DeclarationFact) -> Problem:
    return Problem(code, f"d-{row.id}", (("number", str(row.number)),))


def _joins(
    declarations: Sequence[DeclarationFact],
    pending: Iterable[DecisionFact],
    decisions: Mapping[int, DecisionFact],
) -> list[Problem]:
    """A merged one needs one to join that is chosen and in hand."""
    in_hand = {row.id: row for row in declarations}
    return [
        _named("selection.joins_nothing", in_hand[one.declaration])
        for one in pending
        if one.into is not None and one.declaration in in_hand
        if one.into not in in_hand or not decisions.get(one.into, DecisionFact(one.into)).chosen
    ]


def _consent(
    pending: Iterable[DecisionFact], consent: Consent | None, approval: ApprovalFact | None
) -> list[Problem]:
    if consent is None:
        return []
    if approval is None:
        return [Problem("selection.no_approval", "approval", (("who", consent.by.label),))]
    later = [one for one in pending if one.at and one.at > approval.at]
    if later:
        return [Problem("selection.decided_after", "approval", (("count", str(len(later))),))]
    return []
