"""To be reminded of: what units owe and is late, due today, or due within three workdays; the latest first.

Source: a reminder is for what a unit carries; what the office owes itself stands under 等你办.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.web.desk.facts import Show
from kaimen.web.desk.rules.cell import days_late

SOON = 3
"""Workdays ahead that count as soon."""


@dataclass(frozen=True, slots=True)
class Chased:
    """A duty to remind of. show: late, today or soon; number: workdays late or left; keys: its own, and those of
    the same deed due on the same day where a unit owes several.
    """

    duty: Duty
    show: Show
    number: int
    keys: tuple[str, ...]

    @property
    def times(self) -> int:
        return len(self.keys)


def chased(duties: Iterable[Duty], today: date) -> list[Chased]:
    """The list, sorted: late ones first, each kind by its day and then by plate."""
    alike: dict[tuple[date | None, str, str, str, str], list[Duty]] = defaultdict(list)
    for duty in duties:
        if not duty.office and pressing(duty, today):
            alike[duty.due, duty.unit, duty.activity, duty.matter, duty.key.rule].append(duty)
    found = [_chased(same, today) for same in alike.values()]
    return sorted(found, key=lambda one: (one.duty.due or today, _plate(one.duty), one.duty.unit))


def _chased(same: Sequence[Duty], today: date) -> Chased:
    duty, show = same[0], pressing(same[0], today) or Show.SOON
    number = days_late(duty) if show is Show.OVER else duty.left or 0
    return Chased(duty, show, number, tuple(str(one.key) for one in same))


def pressing(duty: Duty, today: date) -> Show | None:
    """How a duty presses, None when it does not. Only a day that is fixed presses."""
    if duty.status is Status.OVERDUE:
        return Show.OVER
    if duty.status is not Status.OPEN or duty.due is None or duty.left is None or duty.due < today:
        return None
    if duty.due == today:
        return Show.TODAY
    return Show.SOON if duty.left <= SOON else None


def filtered(found: Sequence[Chased], show: Show) -> list[Chased]:
    """Those of one kind, or all."""
    return [one for one in found if show in (Show.ALL, one.show)]


def tally(found: Sequence[Chased]) -> dict[Show, int]:
    """How many of each kind."""
    kinds = (Show.OVER, Show.TODAY, Show.SOON)
    return {Show.ALL: len(found)} | {show: sum(one.show is show for one in found) for show in kinds}


def _plate(duty: Duty) -> int:
    return int(duty.activity) if duty.activity.isdigit() else 0
