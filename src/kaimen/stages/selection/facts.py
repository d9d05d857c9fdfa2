"""Words of the selection."""

from dataclasses import dataclass
from enum import StrEnum

from kaimen.scheme.hosting import HostAs


class Verdict(StrEnum):
    """What the office decides of a declaration: chosen, joined to another, back to its unit, or not chosen."""

    CHOSEN = "chosen"
    MERGED = "merged"
    RETURNED = "returned"
    NOT_CHOSEN = "not_chosen"


class DecisionState(StrEnum):
    """A decision stays pending until all are released together."""

    PENDING = "pending"
    RELEASED = "released"


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
