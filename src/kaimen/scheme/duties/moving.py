"""What a new version of a scheme moves: the duties before and after it, compared by their keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.say import Choice
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays


class Way(Choice):
    """What becomes of a duty."""

    EARLIER = "earlier", "提前"
    LATER = "later", "推后"
    NEW = "new", "新增"
    GONE = "gone", "取消"
    DATED = "dated", "定下期限"
    UNDATED = "undated", "期限未定"


@dataclass(frozen=True, slots=True)
class Moved:
    """One duty that moves: its day before and after (None: open or not there), and by how many workdays.

    `workdays` is positive for later, negative for earlier, 0 where one day is not known; `provisional`: the day after
    it is counted from a period, or by a year whose holidays are not published.
    """

    way: Way
    duty: Duty
    before: date | None
    after: date | None
    workdays: int

    @property
    def provisional(self) -> bool:
        return self.duty.provisional or self.duty.due is None


class Tally(NamedTuple):
    """How many duties of one name move one way by so many workdays."""

    what: str
    way: Way
    workdays: int
    duties: int


def binding_from(scheme: Scheme, day: date) -> Scheme:
    """The scheme as it binds from a later day than its own: what was due before that day stays as it was."""
    return replace(scheme, campaign=replace(scheme.campaign, effective=max(day, scheme.effective)))


def moving(before: Iterable[Duty], after: Iterable[Duty], workdays: Workdays) -> list[Moved]:
    """Every duty whose day differs, appears or vanishes, by the day that counts first."""
    old, new = {duty.key: duty for duty in before}, {duty.key: duty for duty in after}
    found = [moved for key in {**old, **new} if (moved := _moved(old.get(key), new.get(key), workdays))]
    return sorted(found, key=_order)


def day_of(duty: Duty | None) -> date | None:
    """The day by which a duty is counted: its own, else the latest that it may be."""
    return duty.due or duty.latest if duty else None


def _moved(old: Duty | None, new: Duty | None, workdays: Workdays) -> Moved | None:
    first, last = day_of(old), day_of(new)
    duty = new or old
    assert duty is not None, "a key stands on one side at least"
    if old is None or new is None:
        return Moved(Way.NEW if old is None else Way.GONE, duty, first, last, 0)
    if first == last:
        return None
    if first is None or last is None:
        return Moved(Way.DATED if first is None else Way.UNDATED, duty, first, last, 0)
    return Moved(Way.LATER if last > first else Way.EARLIER, duty, first, last, workdays.between(first, last))


def _order(moved: Moved) -> tuple[date, str]:
    return moved.after or moved.before or date.max, str(moved.duty.key)


def tallied(found: Iterable[Moved]) -> list[Tally]:
    """How many of each, the most first."""
    counts = Counter((moved.duty.what, moved.way, moved.workdays) for moved in found)
    return [Tally(*name, count) for name, count in counts.most_common()]


def units_of(found: Iterable[Moved]) -> set[str]:
    """Keys of the units that carry a duty that moves."""
    return {moved.duty.unit for moved in found if moved.duty.unit and not moved.duty.office}
