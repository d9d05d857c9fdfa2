"""Words of papers that come in."""

from dataclasses import dataclass, field
from enum import StrEnum


class PaperState(StrEnum):
    """One of many waits until it is read; what was read is looked at, settled, and used by a door onward."""

    WAITING = "waiting"
    READ = "read"
    REFUSED = "refused"
    USED = "used"


class SecondState(StrEnum):
    """A second reader was asked, has answered, or could not."""

    ASKED = "asked"
    ANSWERED = "answered"
    FAILED = "failed"


class How(StrEnum):
    """How a person settles a doubt: right as printed, mended, or its row is not wanted."""

    CONFIRM = "confirm"
    EDIT = "edit"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Settled:
    """What persons have settled. doubts: how, by the doubt's key; rows: typed texts by field, by the row's key."""

    doubts: dict[str, How] = field(default_factory=dict)
    rows: dict[str, dict[str, str]] = field(default_factory=dict)


SCHEME_DOOR = "scheme"
"""The key of the door through which a notice becomes a scheme."""


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """A campaign still to be opened for what a notice proposes."""

    year: int
    brand: str
    slug: str = ""
