"""THE table of the selection: who may do what to a decision, a score, an approval."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role
from kaimen.stages.selection.facts import DecisionState

OFFICE = frozenset({Role.LEAD_OFFICE})
REVIEWER = frozenset({Role.REVIEWER})
TURNING = OFFICE | {Role.UNIT_CLERK, Role.UNIT_LEADER}
"""Who may withdraw or return a declaration, and with that opens what was decided of it."""

OPEN, PENDING, RELEASED = DecisionState.OPEN, DecisionState.PENDING, DecisionState.RELEASED

DECISION = Moves(
    Move("selection.decide", OFFICE, frozenset({OPEN, PENDING}), PENDING),
    Move("selection.decide_again", OFFICE, frozenset({RELEASED}), PENDING),
    Move("selection.undo", OFFICE, frozenset({PENDING}), OPEN),
    Move("selection.reopen", TURNING, frozenset({PENDING}), OPEN),
    Move("selection.release", OFFICE, frozenset({PENDING}), RELEASED),
)
"""Only a declaration that was returned and is handed in anew is decided again after its release."""

SHEET = Moves(
    Move("selection.score", REVIEWER, switch="selection.picking"),
    Move("selection.declare_conflict", REVIEWER, switch="selection.picking"),
    Move("selection.approve", OFFICE, switch="selection.approval"),
)
