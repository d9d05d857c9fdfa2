"""Words of units and members."""

from dataclasses import dataclass
from enum import StrEnum

from kaimen.scheme.terms.hosts import UnitKind as UnitKind  # the word of schemes is the word of people


class UnitState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class MemberState(StrEnum):
    HELD = "held"
    ENDED = "ended"


class InvitationState(StrEnum):
    SENT = "sent"
    TAKEN = "taken"
    WITHDRAWN = "withdrawn"


class AccountState(StrEnum):
    ACTIVE = "active"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """What is said of a unit: by a form, or by a row of a sheet. `parent`, `supervisor`: names, "" for none."""

    name: str
    short_name: str = ""
    kind: UnitKind = UnitKind.OTHER
    parent: str = ""
    supervisor: str = ""
    leader_post: str = ""
    section: str = ""
    contact_post: str = ""
    mailbox: str = ""
    leader_mailbox: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitNames:
    """The names that mean a unit: its own, the short one, and aliases as tables write them."""

    id: int
    name: str
    short_name: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A field that two people changed: its name, what stands now, what the second one typed."""

    field: str
    now: str
    typed: str
