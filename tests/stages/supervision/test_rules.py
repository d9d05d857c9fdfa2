"""Supervision's pure rules: who is concerned, who is chosen, how lines are grouped and worded."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaimen.scheme.duties.duty import Duty, Key, Status
from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.terms.rule import Clause, Strength
from kaimen.stages.supervision.facts import Choice, LeftOut, Line, Reminded, Why
from kaimen.stages.supervision.rules.choosing import chosen, coming
from kaimen.stages.supervision.rules.concerned import concerned
from kaimen.stages.supervision.rules.gate import problems
from kaimen.stages.supervision.rules.grouping import by_unit, copies, time_of
from kaimen.stages.supervision.rules.wording import briefly, called, rows, said, time_said

TODAY = date(2026, 9, 12)
DAY = timedelta(days=1)


def a_duty(name: str = "a", **changed: object) -> Duty:
    """An open duty of unit 1, due today, changed where a test says so."""
    whole = {
        "key": Key(name, str(changed.get("unit", "1"))), "deed": Deed.REPORT, "what": "报送情况报告",
        "unit": "1", "office": False, "others": (), "due": TODAY, "latest": None, "provisional": False,
        "left": 0, "status": Status.OPEN, "strength": Strength.MUST, "clause": Clause(section="一", words="按时"),
    }  # fmt: skip
    return Duty(**(whole | changed))


def key(duty: Duty) -> str:
    return str(duty.key)


def told(times: int, last: date, duty: Duty) -> dict[str, Reminded]:
    return {key(duty): Reminded(key(duty), times, last)}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"status": Status.DONE}, Why.DONE),
        ({"status": Status.DONE_LATE}, Why.DONE),
        ({"status": Status.EXEMPT}, Why.EXEMPT),
        ({"office": True}, Why.OFFICE),
        ({"unit": ""}, Why.NO_UNIT),
        ({"unit": "区甲局"}, Why.NO_UNIT),
    ],
)
def test_whom_a_reminder_does_not_concern(changed, why):
    duty = a_duty(**changed)
    assert concerned([duty], [key(duty)], {}, TODAY) == (
        [],
        [LeftOut(key(duty), why, duty.what, duty.unit)],
    )


def test_a_key_that_is_no_duty_is_said_and_one_chosen_twice_counts_once():
    duty = a_duty()
    taken, left = concerned([duty], [key(duty), "x", key(duty)], {}, TODAY)
    assert (taken, left) == ([duty], [LeftOut("x", Why.UNKNOWN)])


def test_a_duty_is_reminded_of_once_a_day_unless_asked_again():
    duty = a_duty()
    today, yesterday = told(1, TODAY, duty), told(1, TODAY - DAY, duty)
    assert concerned([duty], [key(duty)], today, TODAY)[1][0].why is Why.TODAY
    assert concerned([duty], [key(duty)], today, TODAY, again=True) == ([duty], [])
    assert concerned([duty], [key(duty)], yesterday, TODAY) == ([duty], [])


def test_each_choice_takes_in_its_own():
    late, due, later = (
        a_duty("late", status=Status.OVERDUE, due=TODAY - DAY),
        a_duty("due"),
        a_duty("later", due=TODAY + DAY),
    )
    undeclared = a_duty("theme", deed=Deed.DECLARE, due=TODAY + DAY)
    declared = a_duty("declared", deed=Deed.DECLARE, status=Status.DONE)
    office = a_duty("office", office=True, status=Status.OVERDUE)
    every = [late, due, later, undeclared, declared, office]
    assert {choice: chosen(choice, every, TODAY) for choice in Choice} == {
        Choice.OVERDUE: [key(late)],
        Choice.TODAY: [key(due)],
        Choice.UNDECLARED: [key(undeclared)],
    }


@pytest.mark.parametrize(
    ("days_to_go", "last", "expected"),
    [
        (6, None, False),
        (5, None, True),
        (4, None, True),  # the fifth day before was missed
        (4, 5, False),
        (2, 5, False),
        (1, 5, True),
        (1, 1, False),
        (0, 1, True),
        (0, 0, False),
    ],
)
def test_the_scheme_reminds_on_its_days_and_makes_a_missed_one_good(days_to_go, last, expected):
    duty = a_duty(due=TODAY + days_to_go * DAY)
    said_before = {} if last is None else told(1, duty.due - last * DAY, duty)
    assert bool(coming([duty], (5, 1, 0), said_before, TODAY)) is expected


@pytest.mark.parametrize(
    "changed", [{"due": None}, {"status": Status.OVERDUE}, {"status": Status.DONE}, {"office": True}]
)
def test_only_open_duties_with_a_day_are_reminded_of_by_themselves(changed):
    assert coming([a_duty(**changed)], (5, 1, 0), {}, TODAY) == []


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(-30, 30)), max_size=30))
def test_every_duty_stands_in_its_own_units_letter_and_in_no_other(told_duties):
    duties = [
        a_duty(f"d{n}", unit=str(unit), due=TODAY + days * DAY) for n, (unit, days) in enumerate(told_duties)
    ]
    groups = by_unit(duties, {}, {})
    assert {unit: {line.key for line in lines} for unit, lines in groups.items()} == {
        unit: {key(duty) for duty in duties if duty.unit == str(unit)} for unit in groups
    }
    assert sum(map(len, groups.values())) == len(duties)
    first = [lines[0].due for lines in groups.values()]
    assert first == sorted(first)


def a_line(**changed: object) -> Line:
    whole = {"key": "k", "what": "报送情况报告", "due": TODAY, "left": 0}
    return Line(**(whole | changed))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            a_line(number="40", theme="优惠政策宣传", due=date(2026, 9, 4), left=-6, overdue=True),
            "第40项“优惠政策宣传”报送情况报告，应于9月4日前办结，已逾期6个工作日。",
        ),
        (a_line(due=date(2026, 9, 11), left=0, overdue=True), "报送情况报告，应于9月11日前办结，已逾期。"),
        (a_line(), "报送情况报告，应于9月12日前办结，今天到期。"),
        (a_line(due=date(2026, 9, 18), left=4), "报送情况报告，应于9月18日前办结，还剩4个工作日。"),
        (a_line(due=date(2027, 1, 4), left=70), "报送情况报告，应于2027年1月4日前办结，还剩70个工作日。"),
        (a_line(due=None, latest=date(2026, 10, 9), left=9),
         "报送情况报告，最迟10月9日办结（暂按），还剩9个工作日。"),
        (a_line(due=None, left=None), "报送情况报告，日期未定，请尽早定下。"),
    ],
)  # fmt: skip
def test_a_line_says_what_by_when_and_how_late(line, sentence):
    assert said(line, TODAY) == sentence


def test_a_long_theme_is_cut_in_a_letter():
    assert "甲" * 59 + "…”报送" in said(a_line(theme="甲" * 80), TODAY)


def test_lines_are_numbered_where_there_is_more_than_one():
    assert rows([a_line()], TODAY) == "报送情况报告，应于9月12日前办结，今天到期。"
    assert rows([a_line(), a_line()], TODAY).splitlines()[1].startswith("2．")


def test_beside_a_number_it_is_said_briefly():
    assert briefly(a_line(left=-6, overdue=True), TODAY) == "报送情况报告，逾期6"
    assert briefly(a_line(), TODAY) == "报送情况报告，今天到期"
    assert briefly(a_line(due=TODAY + DAY, left=1), TODAY) == "报送情况报告，还剩1"
    assert briefly(a_line(due=None, left=None), TODAY) == "报送情况报告"


def test_what_still_has_time_is_a_notice_not_a_demand():
    assert called([a_line(due=TODAY + DAY, left=1)], TODAY) == "提醒"
    assert called([a_line(due=TODAY + DAY, left=1), a_line()], TODAY) == "催办"
    assert called([a_line(overdue=True, left=-1)], TODAY) == "催办"


def test_the_leader_is_copied_in_after_as_many_as_the_scheme_says():
    lines = [a_line(before=1), a_line(before=3)]
    assert [copies(lines, after) for after in (None, 1, 3, 4)] == [False, True, True, False]
    assert time_of(lines) == 4


def test_the_time_is_said_from_the_second_on():
    assert time_said(1, False) == ""
    assert time_said(3, True) == "这是第3次催办，同时抄送贵单位分管领导。"


def test_what_keeps_reminders_from_being_written():
    codes = [problem.code for problem in problems(False, [], "长" * 201)]
    assert codes == ["supervision.not_judged", "supervision.nothing_chosen", "supervision.note_long"]
    assert [problem.code for problem in problems(True, ["k"] * 901, "")] == ["supervision.too_many"]
    assert problems(True, ["k"], "好") == []
