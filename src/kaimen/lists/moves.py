"""THE table of lists: who may keep forms, and who may take lists away."""

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE})

MOVES = Moves(
    Move("lists.add_template", OFFICE),
    Move("lists.match", OFFICE),
    Move("lists.drop_template", OFFICE),
    Move("lists.take_filled", OFFICE),
    Move("lists.take_plain", OFFICE | {Role.OBSERVER}),
    Move("lists.take_paper", OFFICE | {Role.OBSERVER}),
)
