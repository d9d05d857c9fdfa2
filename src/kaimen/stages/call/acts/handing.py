"""Acts that hand a declaration in: through the unit's leader, by the clerk, or by the office for a unit."""

from kaimen.outbox.acts import write
from kaimen.outbox.facts import Letter
from kaimen.people.models import Unit
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import reads
from kaimen.stages.call.acts.declaration import begun, keep, locked, move
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.rules.late import is_late
from kaimen.stages.call.rules.reasons import reason_problems
from kaimen.trail.acts import act
from kaimen.trail.following import followed


@act("call.pass_on")
def pass_on(actor: Actor, declaration_id: int) -> None:
    """Lay a complete declaration before the unit's leader, who confirms it or sends it back."""
    row = locked(actor, "call.pass_on", declaration_id)
    refuse(reads.blocking(row, confirmed=True))
    move(row, "call.pass_on")
    keep(actor, "call.pass_on", row)


@act("call.send_back")
def send_back(actor: Actor, declaration_id: int, reason: str) -> None:
    """Back to the clerk with the leader's reason, or taken back by the clerk."""
    row = locked(actor, "call.send_back", declaration_id)
    refuse(reason_problems(reason))
    move(row, "call.send_back")
    keep(actor, "call.send_back", row, reason)


@act("call.confirm")
def confirm(actor: Actor, declaration_id: int) -> None:
    """The unit's leader answers for the declaration, and with that it is handed in."""
    row = locked(actor, "call.confirm", declaration_id)
    row.confirmed_by, row.confirmed_at = actor.id, now(row.campaign)
    _hand_in(actor, "call.confirm", row)


@act("call.submit")
def submit(actor: Actor, declaration_id: int) -> None:
    """Hand a declaration in. Late ones are marked, or refused where the scheme says so; the office may always."""
    row = locked(actor, "call.submit", declaration_id)
    _hand_in(actor, "call.submit", row)


@act("call.enter")
def enter(
    actor: Actor,
    campaign: Campaign,
    unit: Unit,
    typed: Typed,
    channel: Channel,
    source: tuple[int, int] | None = None,
) -> int:
    """The office takes down what a unit says by telephone or on paper, handed in at once; returns its id.

    source: the paper and the row in its form that it is taken from. The unit is told by letter, so that it can look
    at what was taken down.
    """
    row = begun(actor, "call.enter", campaign, unit, typed, channel)
    row.paper_id, row.paper_row = source or (None, None)
    _hand_in(actor, "call.enter", row)
    values = {"unit": unit.name, "number": str(row.number), "theme": row.theme, "period": row.period_text}
    write(actor, row.campaign, Letter("call.entered", f"call.entered:{row.pk}", unit.pk, values))
    return row.pk


def _hand_in(actor: Actor, act_name: str, row: Declaration) -> None:
    refuse(reads.blocking(row, office=actor.is_office(row.campaign.region.code)))
    if row.submitted_at is None:
        row.submitted_at = now(row.campaign)
        row.late = is_late(reads.window(row.campaign, row.unit_id), row.submitted_at)
    move(row, act_name)
    keep(actor, act_name, row)
    followed(actor, "call.submitted", row.pk)
