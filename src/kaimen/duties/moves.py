"""THE table of rulings: the lead office extends or exempts, and may take its word back."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE})

RULING = Moves(
    Move("duties.extend", OFFICE),
    Move("duties.exempt", OFFICE),
    Move("duties.withdraw_ruling", OFFICE),
)
