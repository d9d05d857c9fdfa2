"""A cell says the worst of its duties: late before due today, due before begun, begun before done.

Source: the office looks for where the band of done cells breaks; a cell that hides a late duty behind done ones lies.
"""

from collections.abc import Sequence
from datetime import date

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.web.desk.facts import NOTHING, Cell, Tone

SETTLED = (Status.DONE, Status.DONE_LATE)


def cell(duties: Sequence[Duty], today: date, waiting: bool = False) -> Cell:
    """The cell of some duties. waiting: what is left of them waits for the office."""
    if not duties:
        return NOTHING
    bound = [duty for duty in duties if duty.status is not Status.EXEMPT]
    if not bound:
        return Cell(Tone.EXEMPT, why=duties[0].why or "")
    left = [duty for duty in bound if duty.status not in SETTLED]
    done, of = len(bound) - len(left), len(bound)
    return _open(left, done, of, today, waiting) if left else _closed(bound, of)


def _closed(bound: list[Duty], of: int) -> Cell:
    late = any(duty.status is Status.DONE_LATE for duty in bound)
    day = max((duty.evidence.day for duty in bound if duty.evidence and duty.evidence.day), default=None)
    return Cell(Tone.LATE if late else Tone.DONE, day, None, of, of)


def _open(left: list[Duty], done: int, of: int, today: date, waiting: bool) -> Cell:
    over = [duty for duty in left if duty.status is Status.OVERDUE]
    if over and not waiting:
        first = min(over, key=lambda duty: duty.due or today)
        return Cell(Tone.OVER, first.due, days_late(first), done, of)
    first = min(left, key=soonest)
    day = first.due or first.latest
    number = first.left if day and day >= today else None
    return Cell(_tone(first, done, today, waiting), day, number, done, of, first.due is None)


def _tone(first: Duty, done: int, today: date, waiting: bool) -> Tone:
    if waiting:
        return Tone.WAIT
    if first.due == today and first.left is not None:
        return Tone.TODAY
    return Tone.NOW if done else Tone.TODO


def soonest(duty: Duty) -> date:
    """A duty's day for sorting: what is open comes last."""
    return duty.due or duty.latest or date.max


def days_late(duty: Duty) -> int:
    """Workdays since the due day; 0 where only days of rest have passed."""
    return max(-(duty.left or 0), 0)
