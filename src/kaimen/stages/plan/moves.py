"""THE table of the plan: who may do what to an edition, a row of it, and a session."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role
from kaimen.stages.plan.facts import ActivityState, EditionState, SessionState

OFFICE = frozenset({Role.LEAD_OFFICE})
OFFICE_OR_SET_UP = OFFICE | {Role.CLOCK}
HOST = frozenset({Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER})

DRAFT, REVIEWED, RELEASED = EditionState.DRAFT, EditionState.REVIEWED, EditionState.RELEASED
PLANNED, POSTPONED, CANCELLED = ActivityState.PLANNED, ActivityState.POSTPONED, ActivityState.CANCELLED

EDITION = Moves(
    Move("plan.draft", OFFICE_OR_SET_UP, target=DRAFT),
    Move("plan.import", OFFICE_OR_SET_UP, frozenset({DRAFT})),
    Move("plan.take_paper", OFFICE),
    Move("plan.edit", OFFICE_OR_SET_UP, frozenset({DRAFT})),
    Move("plan.take_chosen", OFFICE_OR_SET_UP, frozenset({DRAFT})),
    Move("plan.keep_draft", OFFICE, frozenset({DRAFT})),
    Move("plan.restore_draft", OFFICE, frozenset({DRAFT})),
    Move("plan.undo", OFFICE, frozenset({DRAFT})),
    Move("plan.settle", OFFICE, frozenset({DRAFT})),
    Move("plan.discard", OFFICE, frozenset({DRAFT})),
    Move("plan.review", OFFICE_OR_SET_UP, frozenset({DRAFT}), REVIEWED),
    Move("plan.return", OFFICE, frozenset({REVIEWED}), DRAFT),
    Move("plan.release", OFFICE_OR_SET_UP, frozenset({REVIEWED}), RELEASED),
)
ROW = Moves(
    Move("plan.postpone", OFFICE, frozenset({PLANNED, POSTPONED}), POSTPONED),
    Move("plan.cancel", OFFICE, frozenset({PLANNED, POSTPONED}), CANCELLED),
    Move("plan.restore", OFFICE, frozenset({POSTPONED, CANCELLED}), PLANNED),
)
SESSION = Moves(
    Move("plan.propose_day", HOST, target=SessionState.PROPOSED),
    Move("plan.confirm_day", OFFICE, frozenset({SessionState.PROPOSED}), SessionState.CONFIRMED),
    Move("plan.unsettle_day", OFFICE_OR_SET_UP, frozenset({SessionState.CONFIRMED}), SessionState.PROPOSED),
    Move("plan.withdraw_day", HOST, frozenset({SessionState.PROPOSED, SessionState.CONFIRMED})),
)
