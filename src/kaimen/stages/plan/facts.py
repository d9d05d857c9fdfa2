"""Words of the plan."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period


class EditionState(StrEnum):
    """Nothing is published without its check: draft, reviewed, released; superseded by the next release."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    RELEASED = "released"
    SUPERSEDED = "superseded"


class ActivityState(StrEnum):
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class SessionState(StrEnum):
    """A unit proposes its day; the lead office confirms it, and only then does the public see it."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"


class Occasion(StrEnum):
    """Why a state of a draft was kept: before its last change, by a person, or by an act that turns much."""

    CHANGE = "change"
    SAVED = "saved"
    TAKEN = "taken"
    IMPORTED = "imported"
    REPLACED = "replaced"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class HostFact:
    """A unit of a row as printed; `unit` is its id where it is known which one is meant."""

    name: str
    role: HostAs
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class DoubtFact:
    """A question that reading left open: code, sentence, and the place in the source."""

    code: str
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class SessionFact:
    """A day and a point of an activity; clock times are local."""

    id: int
    day: date
    starts: time | None = None
    ends: time | None = None
    point: str = ""
    place: str = ""
    state: SessionState = SessionState.PROPOSED
    version: int = 1
    proposed_on: date | None = None


@dataclass(frozen=True, slots=True)
class RowFact:
    """A row of an edition with its activity. `number` is the activity's lasting plate, `no` what is printed.

    declaration: the declared theme that it came from, None where it came from paper or was typed.
    """

    row: int
    activity: int
    number: int
    state: ActivityState
    no: int | None
    theme: str
    hosts: tuple[HostFact, ...]
    formats: tuple[str, ...]
    period: Period
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    remark: str = ""
    doubts: tuple[DoubtFact, ...] = ()
    sessions: tuple[SessionFact, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    position: int = 0
    version: int = 1
    declaration: int | None = None

    @property
    def lead(self) -> HostFact | None:
        """The unit that answers for the activity: the first lead one, else the first."""
        return next((host for host in self.hosts if host.role is HostAs.LEAD), next(iter(self.hosts), None))


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two editions: which plate, which field, before and after, in words as printed.

    field "" says that the whole row came (before "") or went (after "").
    """

    number: int
    field: str
    before: str
    after: str
