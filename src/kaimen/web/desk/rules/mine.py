"""What one unit has to do, has done and sees: its tasks by days left, and each of its activities step by step.

Source: a clerk who signs in three times a year must know within ten seconds what to do, by when, and where.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.scheme.duties.duty import Duty
from kaimen.web.desk.facts import Cell, Door, Stage, Tone
from kaimen.web.desk.rules.cell import cell
from kaimen.web.desk.rules.matrix import door_cells
from kaimen.web.desk.rules.pipeline import pressing
from kaimen.web.desk.rules.staging import by_activity, by_unit, stages_of

NEAR = 10
"""Workdays ahead within which a task is told in full."""
HERE = (Stage.CALL, Stage.DAY)
"""Stages that a unit does on a page of its own."""


@dataclass(frozen=True, slots=True)
class Task:
    """The duties of one stage, about one activity or about none. what: the one deed's words, "" for several."""

    stage: Stage
    cell: Cell
    what: str
    door: Door | None = None

    @property
    def here(self) -> bool:
        """Whether it is done on a page of this site."""
        return self.stage in HERE

    @property
    def near(self) -> bool:
        """Whether it is late, or due soon."""
        near = self.cell.number is not None and self.cell.number <= NEAR
        return near or self.cell.tone in (Tone.OVER, Tone.TODAY)


@dataclass(frozen=True, slots=True)
class Mine:
    """A unit's tasks: to do here; near and done elsewhere; later; waiting for the office; done (newest first)."""

    now: list[Task]
    elsewhere: list[Task]
    later: list[Task]
    waiting: list[Task]
    done: list[Task]


def mine(duties: Iterable[Duty], unit: str, doors: Sequence[Door], today: date) -> Mine:
    """The unit's tasks, from its own duties only; units that merely take part see an activity, and owe nothing."""
    tasks = list(tasks_of([duty for duty in duties if duty.unit == unit and not duty.office], doors, today))
    open_ = sorted((task for task in tasks if not task.cell.settled), key=lambda task: pressing(task.cell))
    waiting = [task for task in open_ if task.cell.tone is Tone.WAIT]
    todo = [task for task in open_ if task.cell.tone is not Tone.WAIT]
    done = [task for task in tasks if task.cell.tone in (Tone.DONE, Tone.LATE)]
    return Mine(
        [task for task in todo if task.here],
        [task for task in todo if task.near and not task.here],
        [task for task in todo if not task.near and not task.here],
        waiting,
        sorted(done, key=lambda task: task.cell.day or date.min, reverse=True),
    )


def tasks_of(duties: Sequence[Duty], doors: Sequence[Door], today: date) -> Iterable[Task]:
    """One task a stage: of the unit itself, then of each activity that it leads."""
    for stages in by_unit(duties).values():
        for stage, found in stages.items():
            yield Task(stage, cell(found, today), what(found))
    asked, known = by_activity(duties), {door.key: door for door in doors}
    for key, stages in asked.items():
        if door := known.get(key):
            cells = door_cells(door, stages, list(stages), today)
            for stage, one in zip(stages, cells, strict=True):
                yield Task(stage, one, what(stages[stage]), door)


def what(duties: Sequence[Duty]) -> str:
    """The words of the deed where all are the same one."""
    words = {duty.what for duty in duties}
    return words.pop() if len(words) == 1 else ""


def steps(duties: Iterable[Duty], door: Door, today: date) -> list[tuple[Stage, Cell]]:
    """An activity's stages with their cells, in order."""
    asked = by_activity(duty for duty in duties if duty.activity == door.key).get(door.key, {})
    stages = stages_of(duty for found in asked.values() for duty in found)
    return list(zip(stages, door_cells(door, asked, stages, today), strict=True))
