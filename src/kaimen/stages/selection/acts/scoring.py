"""Acts of a reviewer: fill in a sheet, or declare that a unit is none of his to score."""

from collections.abc import Mapping

from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor, Role
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.selection import reads
from kaimen.stages.selection.acts.ground import keep, locked, locked_by, scheme_of
from kaimen.stages.selection.facts import DecisionState
from kaimen.stages.selection.models import Conflict, Score
from kaimen.stages.selection.moves import SHEET
from kaimen.stages.selection.rules.scoring import barred_problems, sheet_problems
from kaimen.trail.acts import act

LONGEST = 500
LONGEST_REASON = 200


@act("selection.score")
def score(actor: Actor, declaration_id: int, marks: Mapping[str, int], comment: str = "") -> int:
    """Give a declaration its points, or other points while its decision is not released. Returns the sheet's id.

    Refused for a declaration of the reviewer's own unit and where he has declared a conflict.
    """
    campaign, row = locked_by(declaration_id)
    refuse(SHEET.problems("selection.score", actor, campaign.region.code, unit=seat(actor, campaign)))
    scheme = scheme_of(campaign)
    picking = scheme.selection.picking if scheme and scheme.selection else None
    problems = barred_problems(
        actor.id, row.unit_id, own_units(actor, campaign), reads.conflicts(campaign.pk)
    )
    problems += sheet_problems(picking.criteria if picking else (), marks)
    problems += [] if len(comment) <= LONGEST else [Problem("selection.reason_long", "comment")]
    if row.state != DeclarationState.SUBMITTED:
        problems.append(Problem("selection.not_in_hand"))
    if reads.decision(row.pk).state is DecisionState.RELEASED:
        problems.append(Problem("selection.scored_too_late"))
    refuse(problems)
    made = Score.objects.filter(declaration=row, reviewer=actor.id).first()
    made = made or Score(declaration=row, reviewer=actor.id, version=0)
    made.marks, made.comment = dict(marks), comment.strip()
    made.at, made.version = now(campaign), made.version + 1
    made.save()
    keep(actor, "selection.score", f"call.declaration:{row.pk}", campaign, total=sum(marks.values()))
    return made.pk


@act("selection.declare_conflict")
def declare_conflict(actor: Actor, campaign: Campaign, unit_id: int, reason: str) -> None:
    """Declare that one does not score a unit. Sheets given before stay on record and count no longer."""
    campaign = locked(campaign.pk)
    seated = seat(actor, campaign)
    refuse(SHEET.problems("selection.declare_conflict", actor, campaign.region.code, unit=seated))
    unit = reads.unit(campaign, unit_id)
    problems = [] if unit else [Problem("selection.no_unit", "unit")]
    problems += [] if reason.strip() else [Problem("selection.why_conflict", "reason")]
    problems += [] if len(reason) <= LONGEST_REASON else [Problem("selection.reason_long", "reason")]
    refuse(problems)
    Conflict.objects.update_or_create(
        campaign=campaign,
        reviewer=actor.id,
        unit=unit,
        defaults={"reason": reason.strip(), "at": now(campaign)},
    )
    keep(actor, "selection.declare_conflict", f"people.unit:{unit_id}", campaign)


def seat(actor: Actor, campaign: Campaign) -> int | None:
    """The unit from which a reviewer was sent, if he was."""
    code = campaign.region.code
    return next((g.unit for g in actor.grants if g.role is Role.REVIEWER and g.region == code), None)


def own_units(actor: Actor, campaign: Campaign) -> set[int]:
    """Units that a person belongs to in the campaign's region, in whatever role."""
    return {g.unit for g in actor.grants if g.region == campaign.region.code and g.unit is not None}
