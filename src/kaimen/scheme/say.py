"""How a typed field says itself: its Chinese title, its sentence, its range, and enums with a label.

The same notes feed four readers of the types: the TOML reader, the JSON Schema, the TOML writer and the plain words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Self


@dataclass(frozen=True, slots=True)
class Say:
    """What a field is called and how its value reads; `{}` in `words` stands for the value.

    Without `words` the value reads as 「title：value」. `no` is the sentence of a bool that is false.
    `silent` keeps a field out of the plain words (a key, a code). `refers` names the list of defined names
    ("group", "format", "class") to which the value must belong.
    """

    title: str
    words: str = ""
    no: str = ""
    silent: bool = False
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the greatest value a number may take, both included."""

    low: int | Fraction
    high: int | Fraction


class Choice(StrEnum):
    """An enum whose members hold the code that a scheme writes and the words that people read."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


Positive = Annotated[int, Range(1, 1_000_000)]
Natural = Annotated[int, Range(0, 1_000_000)]
Month = Annotated[int, Range(1, 12)]
Year = Annotated[int, Range(1990, 2200)]
Age = Annotated[int, Range(0, 150)]
Share = Annotated[Fraction, Range(0, 1)]
