"""What one cell says of its duties."""

from datetime import date

import pytest

from kaimen.scheme.duties.duty import Status, Why
from kaimen.scheme.duties.facts import Deed
from kaimen.web.desk.facts import NOTHING, Cell, Tone
from kaimen.web.desk.rules.cell import cell
from kaimen.web.desk.rules.staging import OF_STAGE, STAGE_OF, by_activity, by_unit, stages_of
from tests.web.desk.making import TODAY, a_duty

DAY, LATER = date(2026, 9, 10), date(2026, 9, 22)


def test_nothing_asked_is_no_cell():
    assert cell([], TODAY) == NOTHING


@pytest.mark.parametrize(
    ("duties", "said"),
    [
        ([a_duty(due=LATER, status=Status.DONE, done=DAY)], Cell(Tone.DONE, DAY, None, 1, 1)),
        ([a_duty(due=DAY, status=Status.DONE_LATE, done=TODAY)], Cell(Tone.LATE, TODAY, None, 1, 1)),
        ([a_duty(due=DAY, status=Status.OVERDUE)], Cell(Tone.OVER, DAY, 4, 0, 1)),
        ([a_duty(due=TODAY)], Cell(Tone.TODAY, TODAY, 0, 0, 1)),
        ([a_duty(due=LATER)], Cell(Tone.TODO, LATER, 5, 0, 1)),
        ([a_duty(latest=LATER)], Cell(Tone.TODO, LATER, 5, 0, 1, about=True)),
        ([a_duty()], Cell(Tone.TODO, None, None, 0, 1, about=True)),
        ([a_duty(status=Status.EXEMPT, why=Why.RULED)], Cell(Tone.EXEMPT, why="ruled")),
    ],
)
def test_one_duty(duties, said):
    assert cell(duties, TODAY) == said


def test_a_late_duty_is_not_hidden_behind_done_ones():
    done, over = a_duty(status=Status.DONE, done=DAY), a_duty(Deed.SURVEY, DAY, Status.OVERDUE)
    assert cell([done, over, a_duty(due=TODAY)], TODAY) == Cell(Tone.OVER, DAY, 4, 1, 3)


def test_a_begun_cell_tells_how_far_it_is_and_its_next_day():
    done, left = a_duty(status=Status.DONE, done=DAY), a_duty(Deed.SURVEY, LATER)
    assert cell([done, left], TODAY) == Cell(Tone.NOW, LATER, 5, 1, 2)


def test_an_exempt_duty_does_not_count():
    done, free = a_duty(status=Status.DONE, done=DAY), a_duty(Deed.SURVEY, status=Status.EXEMPT)
    assert cell([done, free], TODAY) == Cell(Tone.DONE, DAY, None, 1, 1)


def test_what_waits_for_the_office_is_not_the_units_delay():
    assert cell([a_duty(Deed.FIX_DAY, DAY, Status.OVERDUE)], TODAY, waiting=True).tone is Tone.WAIT


def test_a_campaign_as_printed_is_told_without_judgement():
    past = a_duty(due=DAY)._replace(left=None)
    assert cell([past], TODAY) == Cell(Tone.TODO, DAY, None, 0, 1)


def test_every_deed_has_one_stage():
    assert set(STAGE_OF) == set(Deed)
    assert sum(map(len, OF_STAGE.values())) == len(Deed)


def test_duties_stand_under_their_activity_or_their_unit():
    filed, declared = a_duty(), a_duty(Deed.DECLARE, activity="")
    own = a_duty(Deed.ROLL_CALL, activity="", office=True)
    assert {key: list(stages) for key, stages in by_activity([filed, declared, own]).items()} == {
        "1": ["filing"]
    }
    assert {key: list(stages) for key, stages in by_unit([filed, declared, own]).items()} == {"1": ["call"]}
    assert stages_of([filed, declared]) == ["call", "filing"]
