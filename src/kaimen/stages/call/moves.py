"""THE table of the call: who may do what to a declaration."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role
from kaimen.stages.call.facts import DeclarationState

OFFICE = frozenset({Role.LEAD_OFFICE})
CLERK = frozenset({Role.UNIT_CLERK})
LEADER = frozenset({Role.UNIT_LEADER})
EITHER = CLERK | LEADER | OFFICE
DRAFT, WAITING, SUBMITTED = DeclarationState.DRAFT, DeclarationState.WAITING, DeclarationState.SUBMITTED
RETURNED, WITHDRAWN = DeclarationState.RETURNED, DeclarationState.WITHDRAWN
OPEN = frozenset({DRAFT, RETURNED})

DECLARATION = Moves(
    Move("call.declare", EITHER, target=DRAFT),
    Move("call.edit", EITHER, OPEN),
    Move("call.attach", EITHER, OPEN),
    Move("call.pass_on", CLERK, OPEN, WAITING, switch="call.confirmation"),
    Move("call.send_back", LEADER | CLERK, frozenset({WAITING}), DRAFT, switch="call.confirmation"),
    Move("call.confirm", LEADER, OPEN | {WAITING}, SUBMITTED, switch="call.confirmation"),
    Move("call.submit", EITHER, OPEN, SUBMITTED),
    Move("call.enter", OFFICE, target=SUBMITTED),
    Move("call.return", OFFICE, frozenset({SUBMITTED}), RETURNED),
    Move("call.withdraw", EITHER, OPEN | {WAITING, SUBMITTED}, WITHDRAWN),
    Move("call.take_up", EITHER, frozenset({WITHDRAWN}), DRAFT),
)

INCOMING = Moves(
    Move("call.bring", OFFICE),
    Move("call.settle_form", OFFICE),
    Move("call.set_aside", OFFICE),
    Move("call.take_form", OFFICE),
)
"""Filled-in forms that came by mail or on paper: what is taken becomes a declaration by `call.enter`."""
