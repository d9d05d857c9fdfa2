"""Words of the desk: the stages of a year as the desk shows them, what stands in a cell, and what waits."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """A stage of the year, in the order in which an activity or a unit goes through them."""

    PEOPLE = "people"
    CALL = "call"
    SELECTION = "selection"
    PLAN = "plan"
    DAY = "day"
    FILING = "filing"
    NOTICE = "notice"
    SIGN_UP = "sign_up"
    ROSTER = "roster"
    HOLD = "hold"
    TIMES = "times"
    ON_SITE = "on_site"
    REPORT = "report"
    COLUMN = "column"
    COVER = "cover"
    FEEDBACK = "feedback"
    PROGRESS = "progress"
    AWARDS = "awards"
    ASSESSMENT = "assessment"
    SUPERVISION = "supervision"


class Tone(StrEnum):
    """How a cell stands. `wait`: done by the unit, waiting for the office; `none`: not asked."""

    DONE = "done"
    LATE = "late"
    NOW = "now"
    TODAY = "today"
    WAIT = "wait"
    OVER = "over"
    TODO = "todo"
    EXEMPT = "exempt"
    NONE = "none"


class Show(StrEnum):
    """Which rows a list shows."""

    ALL = "all"
    OVER = "over"
    TODAY = "today"
    SOON = "soon"
    DOING = "doing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Door:
    """An activity as the desk shows it. unit: the lead one's name, "" while none is settled; days: confirmed
    ones; proposed: days that wait for the office; hosts: ids of all units in it, as text.
    """

    number: int
    theme: str
    unit: str
    hosts: tuple[str, ...] = ()
    when: str = ""
    start: date | None = None
    end: date | None = None
    days: tuple[date, ...] = ()
    proposed: tuple[date, ...] = ()
    state: str = "planned"
    formats: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its plate, as duties carry it."""
        return str(self.number)

    @property
    def off(self) -> bool:
        """Whether it was called off."""
        return self.state == "cancelled"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: `done` of `of` duties settled; day: when settled, else the next due day (about:
    only the latest possible one is known); number: workdays late or left; why: the code of an exemption.
    """

    tone: Tone
    day: date | None = None
    number: int | None = None
    done: int = 0
    of: int = 0
    about: bool = False
    why: str = ""

    @property
    def settled(self) -> bool:
        return self.tone in (Tone.DONE, Tone.LATE, Tone.EXEMPT, Tone.NONE)


NOTHING = Cell(Tone.NONE)


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of a campaign: declarations in hand and not decided, decisions not announced, letters in
    draft, each with the day since when; edition: the state of the one being worked on, "" for none.
    """

    handed_in: int = 0
    undecided: int = 0
    undecided_since: date | None = None
    pending: int = 0
    pending_since: date | None = None
    letters: int = 0
    letters_since: date | None = None
    edition: str = ""
    edition_number: int = 0
    reviewed_on: date | None = None
