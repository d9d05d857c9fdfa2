"""Words of a rehearsal."""

from dataclasses import dataclass
from enum import StrEnum


class Until(StrEnum):
    """How far a rehearsal is played: to the end of this stage."""

    CALL = "call"
    SELECTION = "selection"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be played: a scheme's TOML, a seed, how many made-up units, and whether the office is played too."""

    toml: str
    seed: int
    units: int
    office_plays: bool = True


@dataclass(frozen=True, slots=True)
class DayPlayed:
    """A day of a rehearsal: how many acts were carried out, and the codes of those that were refused."""

    acts: int
    refused: tuple[str, ...] = ()
