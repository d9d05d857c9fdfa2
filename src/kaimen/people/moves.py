"""THE tables of people: who may do which act to units, members, invitations and accounts, and when."""

from kaimen.people.facts import AccountState, InvitationState, MemberState, UnitState
from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import Role

OFFICE = frozenset({Role.LEAD_OFFICE, Role.CLOCK})
SECURITY = frozenset({Role.SECURITY_ADMIN, Role.CLOCK})
GRANTERS = OFFICE | SECURITY
CLOCK = frozenset({Role.CLOCK})

UNITS = Moves(
    Move("people.add_unit", OFFICE),
    Move("people.import_units", OFFICE),
    Move("people.edit_unit", OFFICE, frozenset({UnitState.OPEN})),
    Move("people.add_alias", OFFICE, frozenset({UnitState.OPEN})),
    Move("people.drop_alias", OFFICE, frozenset({UnitState.OPEN})),
    Move("people.close_unit", OFFICE, frozenset({UnitState.OPEN}), UnitState.CLOSED),
)
MEMBERS = Moves(
    Move("people.grant", GRANTERS),
    Move("people.end_membership", GRANTERS, frozenset({MemberState.HELD}), MemberState.ENDED),
    Move("people.hand_over", GRANTERS, frozenset({MemberState.HELD}), MemberState.ENDED),
    Move("people.read_member", GRANTERS, frozenset({MemberState.HELD})),
    Move("people.issue_code", GRANTERS, frozenset({MemberState.HELD})),
)
INVITATIONS = Moves(
    Move("people.invite", GRANTERS),
    Move("people.withdraw", GRANTERS, frozenset({InvitationState.SENT}), InvitationState.WITHDRAWN),
)
ACCOUNTS = Moves(
    Move("people.add_user", CLOCK),
    Move("people.lock_account", SECURITY, frozenset({AccountState.ACTIVE}), AccountState.LOCKED),
    Move("people.unlock_account", SECURITY, frozenset({AccountState.LOCKED}), AccountState.ACTIVE),
    Move("people.purge_left", CLOCK),
)
