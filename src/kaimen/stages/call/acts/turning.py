"""Acts that turn a declaration: the office returns it, the unit withdraws it or takes it up again."""

from kaimen.outbox.acts import write
from kaimen.outbox.facts import Letter
from kaimen.scheme.problem import refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.call.acts.declaration import keep, locked, move
from kaimen.stages.call.models import Declaration, Turn
from kaimen.stages.call.rules.reasons import reason_problems
from kaimen.trail.acts import act
from kaimen.trail.following import followed


@act("call.return")
def return_to_unit(actor: Actor, declaration_id: int, reason: str) -> None:
    """Back to the unit with the reason, which the unit is told by letter; it may hand it in again in time."""
    row, turn = _returned(actor, declaration_id, reason)
    values = {"unit": row.unit.name, "number": str(row.number), "theme": row.theme, "reason": turn.reason}
    write(actor, row.campaign, Letter("call.returned", f"call.returned:{turn.pk}", row.unit_id, values))


@act("call.return")
def return_decided(actor: Actor, declaration_id: int, reason: str) -> None:
    """Back to the unit as the selection decided; the letter is the selection's own."""
    _returned(actor, declaration_id, reason)


def _returned(actor: Actor, declaration_id: int, reason: str) -> tuple[Declaration, Turn]:
    row = locked(actor, "call.return", declaration_id)
    refuse(reason_problems(reason))
    row.confirmed_by, row.confirmed_at = "", None
    move(row, "call.return")
    turn = keep(actor, "call.return", row, reason)
    followed(actor, "call.returned", row.pk, turn.reason)
    return row, turn


@act("call.withdraw")
def withdraw(actor: Actor, declaration_id: int, reason: str = "") -> None:
    """Take a declaration back. Handed in again, it counts from that day."""
    row = locked(actor, "call.withdraw", declaration_id)
    refuse(reason_problems(reason) if reason else [])
    row.submitted_at, row.late = None, False
    row.confirmed_by, row.confirmed_at = "", None
    move(row, "call.withdraw")
    keep(actor, "call.withdraw", row, reason)
    followed(actor, "call.withdrawn", row.pk, reason)


@act("call.take_up")
def take_up(actor: Actor, declaration_id: int) -> None:
    """A withdrawn declaration becomes a draft again."""
    row = locked(actor, "call.take_up", declaration_id)
    move(row, "call.take_up")
    keep(actor, "call.take_up", row)
