"""Words of the call."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kaimen.scheme.periods import Period


class DeclarationState(StrEnum):
    """A unit's draft; waiting for its leader; handed in; returned with reasons; withdrawn."""

    DRAFT = "draft"
    WAITING = "waiting"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DeclarationFact:
    """A declared theme as later stages see it. `unit`: the unit's id; late: handed in after the day.

    submitted_at: when it was handed in first; extra: heading and text of the form's own columns.
    """

    id: int
    number: int
    unit: int
    unit_name: str
    theme: str
    period: Period
    formats: tuple[str, ...]
    brief: str
    state: DeclarationState
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    extra: tuple[tuple[str, str], ...] = ()
    late: bool = False
    channel: str = "screen"
    submitted_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class TurnFact:
    """A step of a declaration: the act, who did it as shown to colleagues, when, and the reason given."""

    act: str
    who: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ScanFact:
    """A stamped sheet that was handed in; current: it shows the declaration as it now stands."""

    id: int
    name: str
    kind: str
    size: int
    at: datetime
    current: bool
