"""Acts on one declaration: decide what becomes of it, or take that back while it is pending."""

from kaimen.people.reads import shown_as
from kaimen.regions.clock import now
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.call import reads as call
from kaimen.stages.selection import reads
from kaimen.stages.selection.acts.ground import keep, locked_by, open_again, scheme_of
from kaimen.stages.selection.facts import Decided, DecisionFact, DecisionState, Verdict
from kaimen.stages.selection.models import Decision
from kaimen.stages.selection.moves import DECISION
from kaimen.stages.selection.rules.deciding import decided_problems, still_joined
from kaimen.trail.acts import act


@act("selection.decide")
def decide(actor: Actor, declaration_id: int, seen_version: int, decided: Decided) -> int:
    """Decide a declaration, or decide it anew while nothing is released. Returns the decision's new version.

    seen_version: the version that the person had before him, 0 where nobody had decided. Refused when somebody
    else has decided since, naming who and what.
    """
    campaign, row = locked_by(declaration_id)
    scheme_of(campaign)
    stands = reads.decision(row.pk)
    name = _act_of(stands)
    refuse(DECISION.problems(name, actor, campaign.region.code, stands.state))
    refuse(_meanwhile(stands, seen_version))
    in_hand = {one.id: one for one in call.handed_in(campaign.pk)}
    refuse(decided_problems(decided, row.pk, in_hand, reads.decisions(campaign.pk), campaign.year))
    made = Decision.objects.filter(declaration=row).first() or Decision(declaration=row, version=0)
    _fill(made, decided)
    made.state, made.release = DECISION[name].target or stands.state, None
    made.by, made.at, made.version = actor.id, now(campaign), made.version + 1
    made.save()
    keep(actor, "selection.decide", f"call.declaration:{row.pk}", campaign, verdict=decided.verdict.value)
    return made.version


@act("selection.undo")
def undo(actor: Actor, declaration_id: int) -> None:
    """Take a pending decision back: the declaration is open again. Refused while others have joined it."""
    campaign, row = locked_by(declaration_id)
    stands = reads.decision(row.pk)
    refuse(DECISION.problems("selection.undo", actor, campaign.region.code, stands.state))
    in_hand = {one.id: one for one in call.handed_in(campaign.pk)}
    refuse(still_joined(row.pk, in_hand, reads.decisions(campaign.pk)))
    made = Decision.objects.get(declaration=row)
    open_again(actor, "selection.undo", campaign, made)
    keep(actor, "selection.undo", f"call.declaration:{row.pk}", campaign)


def _act_of(stands: DecisionFact) -> str:
    """A declaration that came back from its unit is decided a second time; nothing else is, once released."""
    returned = stands.state is DecisionState.RELEASED and stands.verdict is Verdict.RETURNED
    if stands.state is DecisionState.RELEASED and not returned:
        refuse([Problem("selection.released_already", values=(("release", str(stands.release)),))])
    return "selection.decide_again" if returned else "selection.decide"


def _meanwhile(stands: DecisionFact, seen: int) -> list[Problem]:
    if stands.version == seen:
        return []
    what = stands.verdict.value if stands.verdict else DecisionState.OPEN.value
    return [Problem("selection.decided_meanwhile", "version", (("who", shown_as(stands.by)), ("what", what)))]


def _fill(made: Decision, decided: Decided) -> None:
    chosen, merged = decided.verdict is Verdict.CHOSEN, decided.verdict is Verdict.MERGED
    made.verdict, made.reason = decided.verdict, decided.reason.strip()
    made.into_id = decided.into if merged else None
    made.period_text = decided.period.strip() if chosen else ""
