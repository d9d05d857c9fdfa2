"""What waits for the office itself, the oldest first: an office that presses others must not sit on things.

Source: declarations, decisions, editions, proposed days, letters, and what the scheme asks of the lead office.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.scheme.workdays import Workdays
from kaimen.web.desk.facts import Cell, Door, Tally, Tone
from kaimen.web.desk.rules.cell import cell, soonest

LONG = 2
"""Workdays after which a thing has waited long."""
AHEAD = 10
"""Workdays ahead within which the office's own duties are told."""


class What(StrEnum):
    """What waits."""

    DECIDE = "decide"
    RELEASE = "release"
    DRAFT = "draft"
    ISSUE = "issue"
    DAYS = "days"
    LETTERS = "letters"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A thing that waits. age: workdays since when, None where nobody knows; duty, cell: for the office's duties;
    number: how many, or the number of the edition.
    """

    what: What
    number: int = 1
    age: int | None = None
    doors: tuple[Door, ...] = ()
    duty: Duty | None = None
    cell: Cell | None = None

    @property
    def long(self) -> bool:
        """Whether it presses: a duty that is late, another thing that has waited long."""
        return self.cell.tone is Tone.OVER if self.cell else (self.age or 0) > LONG


def waiting(
    tally: Tally, doors: Sequence[Door], duties: Iterable[Duty], workdays: Workdays, today: date
) -> tuple[list[Waiting], int]:
    """What waits, and how many of the office's duties are further off."""
    own = [duty for duty in duties if duty.office and duty.status in (Status.OPEN, Status.OVERDUE)]
    near = [duty for duty in own if duty.left is not None and duty.due and duty.left <= AHEAD]
    found = [*_counted(tally, workdays, today), *_days(doors)]
    found += _duties(near, {door.key: door for door in doors}, today)
    return sorted(found, key=_order), len(own) - len(near)


def _counted(tally: Tally, workdays: Workdays, today: date) -> Iterable[Waiting]:
    def age(since: date | None) -> int | None:
        return max(workdays.between(since, today), 0) if since else None

    if tally.undecided:
        yield Waiting(What.DECIDE, tally.undecided, age(tally.undecided_since))
    if tally.pending:
        yield Waiting(What.RELEASE, tally.pending, age(tally.pending_since))
    if tally.edition:
        what = What.ISSUE if tally.edition == "reviewed" else What.DRAFT
        yield Waiting(what, tally.edition_number, age(tally.reviewed_on))
    if tally.letters:
        yield Waiting(What.LETTERS, tally.letters, age(tally.letters_since))


def _days(doors: Sequence[Door]) -> Iterable[Waiting]:
    proposed = tuple(door for door in doors if door.proposed and not door.off)
    if proposed:
        yield Waiting(What.DAYS, len(proposed), doors=proposed)


def _duties(near: Sequence[Duty], doors: Mapping[str, Door], today: date) -> Iterable[Waiting]:
    """The office's duties, those of one deed about several activities together."""
    alike: dict[str, list[Duty]] = defaultdict(list)
    for duty in near:
        alike[duty.key.rule if duty.activity else str(duty.key)].append(duty)
    for same in alike.values():
        first = min(same, key=soonest)
        about = tuple(doors[duty.activity] for duty in same if duty.activity in doors)
        yield Waiting(What.DUTY, len(same), None, about, first, cell([first], today))


def _order(one: Waiting) -> tuple[int, int]:
    left = one.duty.left if one.duty and one.duty.left is not None else -(one.age or 0)
    return (0 if one.long else 1), left
