"""Words of supervision."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reminded:
    """How often a duty has been reminded of, and when last. `key`: the duty's own."""

    key: str
    times: int
    last: date
