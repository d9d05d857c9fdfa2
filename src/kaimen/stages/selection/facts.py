"""Words of the selection."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kaimen.scheme.hosting import HostAs


class Verdict(StrEnum):
    """What the office decides of a declaration: chosen, joined to another, back to its unit, or not chosen."""

    CHOSEN = "chosen"
    MERGED = "merged"
    RETURNED = "returned"
    NOT_CHOSEN = "not_chosen"


class DecisionState(StrEnum):
    """Not decided, or taken back; a decision then stays pending until all are released together."""

    OPEN = "open"
    PENDING = "pending"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decides. into: the declaration that a merged one joins; period: another time than declared,
    "" for the declared one; reason: demanded where a declaration is returned or not chosen.
    """

    verdict: Verdict
    reason: str = ""
    into: int | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """How a declaration stands. version 0: nobody has decided it yet; release: the number it went out with."""

    declaration: int
    state: DecisionState = DecisionState.OPEN
    verdict: Verdict | None = None
    reason: str = ""
    into: int | None = None
    period: str = ""
    version: int = 0
    by: str = ""
    at: datetime | None = None
    release: int | None = None

    @property
    def chosen(self) -> bool:
        """Chosen, announced or not."""
        return self.verdict is Verdict.CHOSEN and self.state is not DecisionState.OPEN


@dataclass(frozen=True, slots=True)
class Approval:
    """Consent to the result: the paper it stands in, its day, who gave it ("" for whom the scheme names)."""

    title: str
    day: date
    number: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalFact:
    """A recorded consent. `at` is when it was recorded; release: the number of the release that it carried."""

    by: str
    title: str
    number: str
    day: date
    at: datetime
    release: int | None = None


@dataclass(frozen=True, slots=True)
class ReleaseFact:
    """A release: its number in the campaign, and how many decisions of each verdict went out with it."""

    number: int
    at: datetime
    counts: Mapping[Verdict, int] = field(default_factory=dict)
    letters: int = 0


@dataclass(frozen=True, slots=True)
class ScoreFact:
    """One reviewer's sheet for one declaration: points by criterion."""

    declaration: int
    reviewer: str
    marks: Mapping[str, int]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ConflictFact:
    """A reviewer who does not score a unit, having said why."""

    reviewer: str
    unit: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChosenFact:
    """A chosen theme as the plan takes it, merged ones folded in. `hosts`: unit's id, name, part; `period`: as
    decided, which may be another month than declared.
    """

    declaration: int
    number: int
    theme: str
    hosts: tuple[tuple[int, str, HostAs], ...]
    formats: tuple[str, ...]
    period: str
    brief: str = ""
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierTheme:
    """A theme of an earlier year, with its unit as that year wrote it."""

    year: int
    theme: str
    unit_name: str
