"""A small correction of the plan in force: one row, one edition, checked and issued in one act."""

from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.carrying import carry, make_way
from kaimen.stages.plan.acts.edition import locked_campaign
from kaimen.stages.plan.acts.editions import begin, release, review
from kaimen.stages.plan.acts.rows import cancel, edit_row, postpone, restore
from kaimen.stages.plan.facts import ActivityState, RowFact
from kaimen.stages.plan.models import Edition
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
    A draft that stands open stays open: it becomes the edition after this one and takes the change in.
    """
    campaign = locked_campaign(campaign_id)
    in_force = reads.edition_in_force(campaign.pk)
    before = _row(in_force, number, seen)
    working = _locked_open(campaign)
    if working:
        make_way(actor, working)
    edition = begin(actor, campaign, reason)
    row = reads.row(edition, number)
    edit_row(actor, edition, number, row.version if row else 0, typed)
    if before.state is not state or state is ActivityState.POSTPONED:
        TURNS[state](actor, edition, number)
    review(actor, edition, basis)
    release(actor, edition)
    amended = reads.row(edition, number)
    if working and amended:
        carry(working, before, amended)
    return edition


def _locked_open(campaign: Campaign) -> Edition | None:
    """The edition being worked on, if there is one, as it stands once nobody else writes it."""
    found = reads.open_edition(campaign.pk)
    return Edition.objects.select_for_update().get(pk=found.pk) if found else None


def _row(in_force: Edition | None, number: int, seen: int) -> RowFact:
    """The row as it stands in force, or what keeps it from being changed."""
    found = reads.row(in_force.pk, number) if in_force else None
    if in_force is None:
        refuse([Problem("plan.none_in_force")])
    elif in_force.number != seen:
        refuse([Problem("plan.changed_meanwhile", values=(("number", str(number)),))])
    elif found is None:
        refuse([Problem("plan.no_such_row", values=(("number", str(number)),))])
    assert found  # every other case is refused above
    return found
