"""The whole product of act, role and state of people, against the tables written out once more by hand."""

from itertools import product

import pytest

from kaimen.people.facts import AccountState, InvitationState, MemberState, UnitState
from kaimen.people.moves import ACCOUNTS, INVITATIONS, MEMBERS, UNITS
from kaimen.scheme.roles import ADMINISTRATORS, Actor, Grant, Role

OFFICE = {Role.LEAD_OFFICE, Role.CLOCK}
SECURITY = {Role.SECURITY_ADMIN, Role.CLOCK}
BOTH = OFFICE | SECURITY
ANY = None
TABLES = [
    (
        UNITS,
        UnitState,
        {
            "people.add_unit": (OFFICE, ANY),
            "people.import_units": (OFFICE, ANY),
            "people.edit_unit": (OFFICE, UnitState.OPEN),
            "people.add_alias": (OFFICE, UnitState.OPEN),
            "people.drop_alias": (OFFICE, UnitState.OPEN),
            "people.close_unit": (OFFICE, UnitState.OPEN),
        },
    ),
    (
        MEMBERS,
        MemberState,
        {
            "people.grant": (BOTH, ANY),
            "people.end_membership": (BOTH, MemberState.HELD),
            "people.hand_over": (BOTH, MemberState.HELD),
            "people.read_member": (BOTH, MemberState.HELD),
            "people.issue_code": (BOTH, MemberState.HELD),
        },
    ),
    (
        INVITATIONS,
        InvitationState,
        {"people.invite": (BOTH, ANY), "people.withdraw": (BOTH, InvitationState.SENT)},
    ),
    (
        ACCOUNTS,
        AccountState,
        {
            "people.add_user": ({Role.CLOCK}, ANY),
            "people.lock_account": (SECURITY, AccountState.ACTIVE),
            "people.unlock_account": (SECURITY, AccountState.LOCKED),
            "people.purge_left": ({Role.CLOCK}, ANY),
        },
    ),
]


@pytest.mark.parametrize(("table", "states", "allowed"), TABLES)
def test_the_table_holds_these_acts(table, states, allowed):
    assert {move.act for move in table.walk()} == set(allowed)


@pytest.mark.parametrize(("table", "states", "allowed"), TABLES)
def test_who_may_in_which_state(table, states, allowed):
    for act, role, state in product(allowed, Role, states):
        place = "" if role in ADMINISTRATORS | {Role.CLOCK} else "990101"
        actor = Actor("user:1", frozenset({Grant(role, place)}))
        who, source = allowed[act]
        may = role in who and source in (ANY, state)
        assert (act in table.open_to(actor, "990101", state)) == may, (act, role, state)
        assert (act in table.open_to(actor, "990102", state)) == (may and not place), (act, role, state)
