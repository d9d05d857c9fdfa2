"""Words of supervision."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.outbox.facts import Letter, Written


class Why(StrEnum):
    """Why a chosen duty is not reminded of."""

    UNKNOWN = "unknown"
    DONE = "done"
    EXEMPT = "exempt"
    OFFICE = "office"
    NO_UNIT = "no_unit"
    TODAY = "today"


class Choice(StrEnum):
    """Duties that a page chooses at one press: all overdue, all due today, all themes not declared."""

    OVERDUE = "overdue"
    TODAY = "today"
    UNDECLARED = "undeclared"


@dataclass(frozen=True, slots=True)
class Reminded:
    """How often a duty has been reminded of, and when last. `key`: the duty's own."""

    key: str
    times: int
    last: date


@dataclass(frozen=True, slots=True)
class Line:
    """A duty in a reminder. number: the activity's plate, "" without one; left: workdays, below 0 once past.

    latest: the last possible day while the day itself is not fixed; before: reminders so far.
    """

    key: str
    what: str
    number: str = ""
    theme: str = ""
    due: date | None = None
    latest: date | None = None
    left: int | None = None
    overdue: bool = False
    before: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A chosen duty that no letter takes up, and why."""

    key: str
    why: Why
    what: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ToUnit:
    """One unit's reminder: its lines, which time it is, and the letter as it will be written."""

    unit: int
    name: str
    lines: tuple[Line, ...]
    time: int
    letter: Letter
    text: Written


@dataclass(frozen=True, slots=True)
class Preview:
    """What reminding would write, and what it would leave out."""

    letters: tuple[ToUnit, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    copy_after: int | None = None

    @property
    def lines(self) -> int:
        return sum(len(letter.lines) for letter in self.letters)

    @property
    def copied(self) -> int:
        return sum(letter.letter.copy_leader for letter in self.letters)
