"""THE table of supervision: the office reminds, and the clock where the scheme says so."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

REMINDING = Moves(
    Move("supervision.remind", frozenset({Role.LEAD_OFFICE, Role.CLOCK})),
)
