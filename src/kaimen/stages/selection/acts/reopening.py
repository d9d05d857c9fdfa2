"""What becomes of a decision when its declaration goes back to its unit: it was made for a text that may change."""

from django.db.models import Q

from kaimen.scheme.problem import refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.selection import reads
from kaimen.stages.selection.acts.ground import keep, locked_by, open_again
from kaimen.stages.selection.facts import DecisionState
from kaimen.stages.selection.models import Decision
from kaimen.stages.selection.moves import DECISION
from kaimen.stages.selection.rules.deciding import announced_problems
from kaimen.trail.acts import act


@act("selection.reopen")
def reopen(actor: Actor, declaration_id: int) -> None:
    """A pending decision is open again, and with it those of declarations that were to join this one.

    Writes nothing where nobody has decided or where the unit was turned down. Refused where the declaration was
    announced as chosen or merged: the plan rests on it.
    """
    campaign, row = locked_by(declaration_id)
    stands = reads.decision(row.pk)
    refuse(announced_problems(stands))
    if stands.state is not DecisionState.PENDING:
        return
    refuse(DECISION.problems("selection.reopen", actor, campaign.region.code, stands.state, row.unit_id))
    concerned = Q(declaration=row) | Q(into=row)
    for made in Decision.objects.filter(concerned, state=DecisionState.PENDING).order_by("declaration"):
        open_again(actor, "selection.reopen", campaign, made)
        subject = f"call.declaration:{made.declaration_id}"
        keep(actor, "selection.reopen", subject, campaign, because=row.pk)
