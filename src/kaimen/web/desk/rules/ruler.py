"""Three weeks of days, each workday or not, with what falls on them: activities held and duties due, by stage.

Source: only deadlines count workdays; a make-up Saturday is a workday and a holiday Monday is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.scheme.workdays import Workdays
from kaimen.web.desk.facts import Door, Stage
from kaimen.web.desk.rules.staging import ORDER, STAGE_OF

DAYS = 22
SATURDAY = 5
WITHOUT = (Stage.HOLD, Stage.DAY)
"""Stages whose due days say nothing that the days of activities do not."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the ruler. make_up: a weekend day that is worked; reason: the holiday's name, where it has one."""

    day: date
    worked: bool
    make_up: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An activity (its plate) on a day, or what units still owe on it. open: not settled; late: overdue already."""

    door: Door | None
    open: bool
    late: bool = False
    units: int = 0


Row = tuple[Stage | None, dict[date, list[Mark]]]


def days(today: date, workdays: Workdays) -> list[Day]:
    """From this week's Monday over three weeks to a Monday."""
    monday = today - timedelta(today.weekday())
    return [day_of(monday + timedelta(ahead), workdays) for ahead in range(DAYS)]


def day_of(day: date, workdays: Workdays) -> Day:
    step = workdays.step(day)
    weekend = day.weekday() >= SATURDAY
    return Day(day, step.counted, step.counted and weekend, "" if weekend or step.counted else step.reason)


def rows(doors: Sequence[Door], duties: Iterable[Duty], shown: Sequence[Day]) -> list[Row]:
    """The days of activities (stage None) first, then a row for each stage with a due day in view."""
    first, last = shown[0].day, shown[-1].day
    held: dict[date, list[Mark]] = defaultdict(list)
    for door in doors:
        for day in {*door.days, *door.proposed}:
            if first <= day <= last and not door.off:
                held[day].append(Mark(door, day not in door.days))
    due = _due(duties, {door.key: door for door in doors}, first, last)
    return [(None, dict(held)), *sorted(due.items(), key=lambda row: ORDER[row[0]])]


def _due(
    duties: Iterable[Duty], doors: dict[str, Door], first: date, last: date
) -> dict[Stage, dict[date, list[Mark]]]:
    marks: dict[Stage, dict[date, dict[str, Mark]]] = defaultdict(lambda: defaultdict(dict))
    for duty in duties:
        stage = STAGE_OF[duty.deed]
        if duty.due is None or not first <= duty.due <= last or duty.status is Status.EXEMPT:
            continue
        if not duty.office and stage not in WITHOUT:
            on = marks[stage][duty.due]
            on[duty.activity] = _worse(on.get(duty.activity), duty, doors.get(duty.activity))
    return {stage: {day: list(on.values()) for day, on in found.items()} for stage, found in marks.items()}


def _worse(mark: Mark | None, duty: Duty, door: Door | None) -> Mark:
    before = mark or Mark(door, open=False)
    unsettled = duty.status in (Status.OPEN, Status.OVERDUE)
    return Mark(
        door,
        before.open or unsettled,
        before.late or duty.status is Status.OVERDUE,
        before.units + (unsettled and not duty.activity),
    )
