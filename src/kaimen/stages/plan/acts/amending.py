"""A small correction of the plan in force: one row, one edition, checked and issued in one act."""

from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.editions import draft, release, review
from kaimen.stages.plan.acts.rows import cancel, edit_row, postpone, restore
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.rules.editing import Typed
from kaimen.trail.acts import act

TURNS = {
    ActivityState.PLANNED: restore,
    ActivityState.POSTPONED: postpone,
    ActivityState.CANCELLED: cancel,
}


@act("plan.amend")
def amend(
    actor: Actor,
    campaign_id: int,
    number: int,
    seen: int,
    typed: Typed,
    state: ActivityState,
    reason: str,
    basis: str,
) -> int:
    """Change, postpone, cancel or restore one row of the plan in force; returns the new edition's id.

    `seen`: number of the edition in force when the person opened the row; refused if another was issued since.
    """
    in_force = reads.edition_in_force(campaign_id)
    if in_force is None:
        refuse([Problem("plan.none_in_force")])
    elif in_force.number != seen:
        refuse([Problem("plan.changed_meanwhile", values=(("number", str(number)),))])
    edition = draft(actor, campaign_id, reason)
    row = reads.row(edition, number)
    if row is None:
        refuse([Problem("plan.no_such_row", values=(("number", str(number)),))])
    else:
        edit_row(actor, edition, number, row.version, typed)
        if row.state is not state or state is ActivityState.POSTPONED:
            TURNS[state](actor, edition, number)
    review(actor, edition, basis)
    release(actor, edition)
    return edition
