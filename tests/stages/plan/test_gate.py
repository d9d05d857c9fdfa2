from kaimen.scheme.periods import Period, Precision
from kaimen.scheme.problem import Problem
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.rules.gate import gate
from tests.stages.plan.rows import BLANK, DOUBT, row


def codes(*rows):
    return [(problem.code, problem.where) for problem in gate(rows)]


def test_a_complete_table_passes():
    assert gate([row(1), row(2)]) == []


def test_an_empty_table_does_not():
    assert gate([]) == [Problem("plan.no_rows")]


def test_a_cancelled_row_may_lack_everything():
    assert gate([row(1, state=ActivityState.CANCELLED, theme="", hosts=(), period=BLANK)]) == []


def test_a_time_to_be_told_is_a_time():
    assert gate([row(1, period=Period("另行通知", None, None, Precision.UNKNOWN))]) == []


def test_every_lack_is_told_not_the_first():
    assert codes(row(7, theme="", hosts=(), period=BLANK, doubts=(DOUBT,))) == [
        ("plan.no_theme", "row-7"),
        ("plan.no_unit", "row-7"),
        ("plan.no_period", "row-7"),
        ("plan.open_doubt", "row-7"),
    ]


def test_a_number_used_twice_is_told_once():
    assert codes(row(1, no=3), row(2, no=3), row(3, no=None), row(4, no=None)) == [("plan.number_twice", "")]
