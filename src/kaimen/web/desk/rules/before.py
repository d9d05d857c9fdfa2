"""Before a plan is issued the year stands in its first stages: who declared, what is decided, how far the table is.

Source: declarations close on a day, the office chooses, the leading group agrees, and only then is the table issued.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.duties.facts import Deed
from kaimen.web.desk.facts import NOTHING, Cell, Stage, Tally
from kaimen.web.desk.rules.cell import cell
from kaimen.web.desk.rules.pipeline import pressing
from kaimen.web.desk.rules.staging import ByStage


class Step(StrEnum):
    """A step before the plan is in force."""

    CALL = "call"
    DECIDE = "decide"
    RELEASE = "release"
    DRAFT = "draft"
    REVIEW = "review"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class Station:
    """A step: its number of `of` (None: no whole), the cell of its duty, and the units that it waits for."""

    step: Step
    number: int
    of: int | None = None
    cell: Cell = NOTHING
    units: tuple[tuple[str, Cell], ...] = ()


def stations(
    duties: Sequence[Duty], units: Mapping[str, str], asked: Mapping[str, ByStage], tally: Tally, today: date
) -> list[Station]:
    """The steps that this scheme has, in order. `asked`: duties of units; `units`: names by key."""
    return [
        *_call(units, asked, today),
        *_selection(duties, tally, today),
        *_plan(duties, tally, today),
    ]


def _call(units: Mapping[str, str], asked: Mapping[str, ByStage], today: date) -> Iterable[Station]:
    cells = [
        (units.get(key, key), cell(stages[Stage.CALL], today))
        for key, stages in asked.items()
        if Stage.CALL in stages
    ]
    if not cells:
        return
    waiting = sorted((one for one in cells if not one[1].settled), key=lambda one: pressing(one[1]))
    whole = cell([duty for stages in asked.values() for duty in stages.get(Stage.CALL, ())], today)
    yield Station(Step.CALL, len(cells) - len(waiting), len(cells), whole, tuple(waiting))


def _selection(duties: Sequence[Duty], tally: Tally, today: date) -> Iterable[Station]:
    if choosing := [duty for duty in duties if duty.deed is Deed.SELECT]:
        yield Station(Step.DECIDE, tally.undecided, tally.handed_in, cell(choosing, today))
        approving = [duty for duty in duties if duty.deed is Deed.APPROVE]
        yield Station(Step.RELEASE, tally.pending, None, cell(approving or choosing, today))


def _plan(duties: Sequence[Duty], tally: Tally, today: date) -> Iterable[Station]:
    if issuing := [duty for duty in duties if duty.deed is Deed.ISSUE_PLAN]:
        due = cell(issuing, today)
        draft, reviewed = tally.edition == "draft", tally.edition == "reviewed"
        yield Station(Step.DRAFT, int(draft), None, due)
        yield Station(Step.REVIEW, int(reviewed), None, due)
        yield Station(Step.ISSUE, 0, None, due)
