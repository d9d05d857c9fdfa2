from datetime import date, time

import pytest

from kaimen.scheme.problem import Problem
from kaimen.stages.plan.facts import ActivityState, SessionFact
from kaimen.stages.plan.rules.sessions import session_problems
from tests.stages.plan.rows import BLANK, row

DAY = SessionFact(0, date(2024, 5, 22), time(9), time(11, 30), "一号点")


def test_a_day_within_the_period_is_taken():
    assert session_problems(row(1), DAY) == []


def test_an_unknown_period_takes_any_day():
    assert session_problems(row(1, period=BLANK), DAY) == []


def test_another_point_on_the_same_day_is_another_session():
    other = SessionFact(5, DAY.day, DAY.starts, DAY.ends, "二号点")
    assert session_problems(row(1, sessions=(other,)), DAY) == []


def test_without_a_plan_there_is_no_day():
    assert session_problems(None, DAY) == [Problem("plan.none_in_force")]


@pytest.mark.parametrize(
    ("changed_row", "wanted", "code"),
    [
        ({"state": ActivityState.CANCELLED}, DAY, "plan.cancelled"),
        ({}, SessionFact(0, date(2024, 5, 22), time(9), time(9)), "plan.ends_first"),
        ({}, SessionFact(0, date(2024, 6, 1)), "plan.outside_period"),
        ({"sessions": (DAY,)}, DAY, "plan.session_twice"),
    ],
)
def test_what_stands_against_a_day(changed_row, wanted, code):
    assert [problem.code for problem in session_problems(row(1, **changed_row), wanted)] == [code]
