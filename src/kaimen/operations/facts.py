"""Words of operations."""

import platform
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

BEAT_EVERY = timedelta(seconds=5)
"""How often a living process signs."""

SILENT_AFTER = timedelta(seconds=30)
"""A process that has not signed for so long is taken for dead."""


def machine() -> str:
    """This machine's name, as it stands in a sign of life."""
    return platform.node()[:40]


class Health(StrEnum):
    """The state of a part. `care` asks for a person's attention and stops nothing."""

    OK = "ok"
    CARE = "care"
    DOWN = "down"


def worst(*states: Health) -> Health:
    """The gravest of some states."""
    return max(states, key=list(Health).index)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the installation, by name, and how it is."""

    name: str
    health: Health
