"""THE table of regions: who may do which act, and when."""

from kaimen.regions.facts import Showing
from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

SYSTEM = frozenset({Role.SYSTEM_ADMIN, Role.CLOCK})
OFFICE = frozenset({Role.LEAD_OFFICE, Role.CLOCK})

MOVES = Moves(
    Move("regions.add_region", SYSTEM),
    Move("regions.edit_particulars", OFFICE),
    Move("regions.open_campaign", OFFICE),
    Move("regions.start_draft", OFFICE),
    Move("regions.edit_draft", OFFICE),
    Move("regions.discard_draft", OFFICE),
    Move("regions.publish_scheme", OFFICE),
    Move("regions.show_campaign", OFFICE, frozenset({Showing.HIDDEN}), Showing.SHOWN),
    Move("regions.hide_campaign", OFFICE, frozenset({Showing.SHOWN}), Showing.HIDDEN),
    Move("regions.turn_clock", OFFICE),
    Move("regions.mark_day", OFFICE),
    Move("regions.clear_day", OFFICE),
)
