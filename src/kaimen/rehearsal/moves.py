"""THE table of rehearsals: who may start one and play it on."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE, Role.CLOCK})

REHEARSAL = Moves(
    Move("rehearsal.start", OFFICE),
    Move("rehearsal.play", OFFICE),
)
