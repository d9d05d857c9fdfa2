"""What a form holds: boxes to fill in, parts made of boxes, lists of parts, and one of several ways.

Every name is the path inside the rule, `parts.0.name`; a list's item count is posted as `parts.n`, the chosen way
of several as `due.way`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

WAY = "way"
COUNT = "n"
MOST = 200
"""Items of a list that one form shows."""


class Sort(StrEnum):
    """How a box is filled in."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    TICK = "tick"
    PICK = "pick"
    TICKS = "ticks"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: the code posted, the words read, whether it is chosen."""

    code: str
    words: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """One thing to fill in. `reads` is the sentence that the value becomes, "" where its title says enough."""

    shape: ClassVar[str] = "box"
    name: str
    title: str
    sort: Sort
    text: str = ""
    options: tuple[Option, ...] = ()
    reads: str = ""
    required: bool = False
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Boxes that belong together."""

    shape: ClassVar[str] = "part"
    name: str
    title: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of parts, each of which may be taken out or moved."""

    shape: ClassVar[str] = "items"
    name: str
    title: str
    items: tuple[Part, ...]
    reads: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way of several with its own boxes."""

    code: str
    words: str
    chosen: bool
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """A choice of ways; none may be chosen where it is not required."""

    shape: ClassVar[str] = "oneof"
    name: str
    title: str
    ways: tuple[Way, ...]
    reads: str = ""
    required: bool = False
    chosen: bool = False


Node = Box | Part | Items | OneOf
