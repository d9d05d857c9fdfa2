"""Words of the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class MessageState(StrEnum):
    """A draft is looked at, then ready to go; sent, or failed with a reason; dropped by a person.

    `sending` that outlives its worker becomes `unsure`: it may have gone out, so it never goes again by itself.
    """

    DRAFT = "draft"
    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNSURE = "unsure"
    DROPPED = "dropped"


class Channel(StrEnum):
    """How a message leaves: by mail, or as a file that the office prints or sends itself."""

    MAIL = "mail"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a stage asks the outbox to write to a unit.

    kind: the name under which the stage registered its template; key: what the letter is about, unique in its
    campaign, so that the same thing is never written twice; values: what the template takes by name;
    unit: the unit's id; copy_leader: the unit's leader is copied in; ready: goes out without being looked at.
    """

    kind: str
    key: str
    unit: int
    values: Mapping[str, str] = field(default_factory=dict)
    copy_leader: bool = False
    ready: bool = False
