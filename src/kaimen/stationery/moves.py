"""THE table of stationery: who may change what a region's papers look like."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE})

MOVES = Moves(
    Move("stationery.put", OFFICE),
    Move("stationery.take_ours", OFFICE),
    Move("stationery.take_again", OFFICE),
    Move("stationery.drop", OFFICE),
)
