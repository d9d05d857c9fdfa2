"""Words of the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
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


RELEASED = frozenset(
    {
        MessageState.READY,
        MessageState.SENDING,
        MessageState.SENT,
        MessageState.FAILED,
        MessageState.UNSURE,
    }
)
"""States in which the unit sees its letter on its own desk, whatever became of the mail."""


class Channel(StrEnum):
    """How a message leaves: by mail, or as a file that the office prints or sends itself."""

    MAIL = "mail"
    FILE = "file"


class Barrier(StrEnum):
    """What keeps a released letter from going by mail."""

    REHEARSAL = "rehearsal"
    AS_PRINTED = "as_printed"
    MAIL_OFF = "mail_off"
    NO_MAILBOX = "no_mailbox"
    STALE = "stale"


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


@dataclass(frozen=True, slots=True)
class Written:
    """A letter's text. whole: every place of the template was filled; one that was not is not let go by itself."""

    subject: str
    body: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class TryFact:
    """One try to deliver a message; `why`: a code, with the server's number after a colon where it gave one."""

    channel: Channel
    state: MessageState
    why: str
    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class Posting:
    """A message that was taken to be mailed: what leaves, and the delivery that says how it ended.

    copy_to: the leader's mailbox, "" for none; identity: the Message-ID, the same at every try.
    """

    delivery: int
    to: str
    copy_to: str
    subject: str
    body: str
    identity: str
    lacks_leader: bool = False
