"""Words of the trail."""

from dataclasses import dataclass
from enum import StrEnum

INSTALLATION = "installation"
"""The stream of acts that belong to no region."""


class Outcome(StrEnum):
    DONE = "done"
    REFUSED = "refused"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the record does not hold: stream, number of the entry (0 for a day's digest), and why."""

    stream: str
    number: int
    code: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found: entries checked, days checked, breaks, and ids of entries not sealed yet."""

    entries: int
    days: int
    breaks: tuple[Break, ...]
    unsealed: tuple[int, ...]

    @property
    def holds(self) -> bool:
        return not self.breaks
