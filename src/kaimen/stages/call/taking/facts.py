"""Words of forms that come in: what a person settled about one, and what becomes of each of its themes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.declarations import DeclarationForm
from kaimen.scheme.problem import Problem
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.editing import Typed


class Becomes(StrEnum):
    """A theme can be taken in; a person settles it first; it is declared already; or it is not wanted."""

    ENTER = "enter"
    ASK = "ask"
    STANDS = "stands"
    OUT = "out"


class Progress(StrEnum):
    """How far a paper is: not read yet; not readable; a form to be settled, clear, or done; or no form at all."""

    WAITING = "waiting"
    REFUSED = "refused"
    EMPTY = "empty"
    ASKS = "asks"
    CLEAR = "clear"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Settled:
    """What persons settled about a form. Rows are numbers from 0, as text where they are keys.

    form: a mark of the form that it was settled for; units: a registered unit's id by the name as printed;
    out: not wanted; sure: right as read, doubts and all; apart: another theme than the declared one that it is like;
    typed: rows as a person wrote them.
    """

    form: str = ""
    units: Mapping[str, int] = field(default_factory=dict)
    out: frozenset[int] = frozenset()
    sure: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()
    typed: Mapping[str, Typed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stands:
    """A declaration that the unit has already. paper, row: of the form that it came from, where it came from one."""

    id: int
    number: int
    state: DeclarationState
    typed: Typed
    paper: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What forms are held against.

    units: the registered unit's id, or None, by each printed name; standing: what each unit, by its id, has declared.
    """

    asked: Asked
    year: int
    units: Mapping[str, int | None] = field(default_factory=dict)
    standing: Mapping[int, tuple[Stands, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper's form with what was settled; paper: its id."""

    paper: int
    form: DeclarationForm
    settled: Settled = Settled()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the form tells otherwise than what stands; name: of a field, or a heading of the form's own."""

    name: str
    stands: str
    told: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of a form and what becomes of it. row: its number in the form; printed: its unit as written.

    problems: why a person is asked, or why it cannot be taken; hints: to look at, blocking nothing; doubts: those
    still open; stands: what it is held against, with id 0 where that is a theme of the same batch; lost: columns
    without a place.
    """

    row: int
    typed: Typed
    printed: str
    where: str
    unit: int | None
    becomes: Becomes
    problems: tuple[Problem, ...] = ()
    hints: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    stands: Stands | None = None
    differences: tuple[Difference, ...] = ()
    lost: tuple[tuple[str, str], ...] = ()
    edited: bool = False
