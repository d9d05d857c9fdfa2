"""THE table of papers that come in: who may do what to one, and from which state."""

from kaimen.intake.facts import PaperState
from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE})
CLOCK = frozenset({Role.CLOCK})
WAITING, READ, REFUSED, USED = PaperState.WAITING, PaperState.READ, PaperState.REFUSED, PaperState.USED

PAPER = Moves(
    Move("intake.receive", OFFICE, target=WAITING),
    Move("intake.take_in", OFFICE | CLOCK, frozenset({WAITING, REFUSED, READ, USED}), READ),
    Move("intake.refuse", CLOCK, frozenset({WAITING}), REFUSED),
    Move("intake.settle", OFFICE, frozenset({READ, USED})),
    Move("intake.settle_all", OFFICE, frozenset({READ, USED})),
    Move("intake.reopen", OFFICE, frozenset({READ, USED})),
    Move("intake.use", OFFICE, frozenset({READ, USED}), USED),
    Move("intake.ask_second", OFFICE, frozenset({READ, USED})),
    Move("intake.keep_second", CLOCK, frozenset({READ, USED})),
    Move("intake.discard", OFFICE),
    Move("intake.purge", CLOCK),
)
