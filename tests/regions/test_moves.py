"""The whole product of act, role and state of regions, against the table written out once more by hand."""

from itertools import product

import pytest

from kaimen.regions.facts import Showing
from kaimen.regions.moves import MOVES
from kaimen.scheme.roles import ADMINISTRATORS, Actor, Grant, Role

ALLOWED = {
    "regions.add_region": {Role.SYSTEM_ADMIN, Role.CLOCK},
    "regions.edit_particulars": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.open_campaign": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.turn_clock": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.start_draft": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.edit_draft": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.discard_draft": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.publish_scheme": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.show_campaign": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.hide_campaign": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.mark_day": {Role.LEAD_OFFICE, Role.CLOCK},
    "regions.clear_day": {Role.LEAD_OFFICE, Role.CLOCK},
}
FROM = {"regions.show_campaign": Showing.HIDDEN, "regions.hide_campaign": Showing.SHOWN}


def test_the_table_holds_these_acts():
    assert {move.act for move in MOVES.walk()} == set(ALLOWED)


@pytest.mark.parametrize(("act", "role"), list(product(ALLOWED, Role)))
def test_who_may_in_which_state(act, role):
    place = "" if role in ADMINISTRATORS | {Role.CLOCK} else "990101"
    actor = Actor("user:1", frozenset({Grant(role, place)}))
    for state in Showing:
        may = role in ALLOWED[act] and FROM.get(act, state) == state
        assert (act in MOVES.open_to(actor, "990101", state)) == may
        assert (act in MOVES.open_to(actor, "990102", state)) == (may and not place)
