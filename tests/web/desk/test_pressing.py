"""Whom to press, what waits for the office, what a unit has to do, and the days around today."""

from datetime import date

import pytest

from kaimen.scheme.duties.duty import Status
from kaimen.scheme.duties.facts import Deed
from kaimen.web.desk.facts import Show, Stage, Tally, Tone
from kaimen.web.desk.rules import before, chasing, ruler
from kaimen.web.desk.rules.mine import mine, steps
from kaimen.web.desk.rules.staging import by_unit
from kaimen.web.desk.rules.waiting import What, waiting
from kaimen.web.desk.rules.week import Week, week
from tests.web.desk.making import CALENDAR, TODAY, a_door, a_duty

PAST, SOON, FAR = date(2026, 9, 10), date(2026, 9, 20), date(2026, 10, 20)


@pytest.mark.parametrize(
    ("duty", "show"),
    [
        (a_duty(due=PAST, status=Status.OVERDUE), Show.OVER),
        (a_duty(due=TODAY), Show.TODAY),
        (a_duty(due=SOON), Show.SOON),
        (a_duty(due=date(2026, 9, 21)), None),
        (a_duty(latest=SOON), None),
        (a_duty(due=SOON, status=Status.DONE, done=PAST), None),
        (a_duty(due=PAST)._replace(left=None), None),
    ],
)
def test_what_presses(duty, show):
    """The make-up Sunday 09-20 is the third workday from Wednesday 09-16; Monday is the fourth."""
    assert chasing.pressing(duty, TODAY) is show


def test_the_longest_overdue_comes_first_and_the_office_is_not_reminded():
    duties = [a_duty(due=SOON), a_duty(Deed.CHECK, PAST, Status.OVERDUE, office=True)]
    duties += [a_duty(due=TODAY), a_duty(Deed.HOLD, PAST, Status.OVERDUE)]
    found = chasing.chased(duties, TODAY)
    assert [(one.duty.deed, one.show, one.number) for one in found] == [
        (Deed.HOLD, Show.OVER, 4),
        (Deed.FILE, Show.TODAY, 0),
        (Deed.FILE, Show.SOON, 3),
    ]
    assert chasing.tally(found) == {Show.ALL: 3, Show.OVER: 1, Show.TODAY: 1, Show.SOON: 1}
    assert chasing.filtered(found, Show.TODAY) == [found[1]]


def test_what_a_unit_owes_twice_is_one_line_with_both_keys():
    twice = [a_duty(Deed.DECLARE, PAST, Status.OVERDUE, activity="", occurrence=str(n)) for n in (1, 2)]
    (one,) = chasing.chased(twice, TODAY)
    assert (one.times, one.keys) == (2, tuple(str(duty.key) for duty in twice))


def test_what_has_waited_long_comes_first():
    tally = Tally(
        undecided=8, undecided_since=date(2026, 9, 15), letters=2, letters_since=PAST, edition="reviewed"
    )
    own = [
        a_duty(Deed.CHECK, PAST, Status.OVERDUE, office=True, activity=""),
        a_duty(Deed.SPREAD, FAR, office=True),
    ]
    found, later = waiting(tally, [a_door(3, proposed=(SOON,))], own, CALENDAR, TODAY)
    assert [(one.what, one.number, one.age, one.long) for one in found] == [
        (What.LETTERS, 2, 4, True),
        (What.DUTY, 1, None, True),
        (What.DECIDE, 8, 1, False),
        (What.ISSUE, 0, None, False),
        (What.DAYS, 1, None, False),
    ]
    assert later == 1


def test_the_offices_duties_of_one_rule_stand_together():
    own = [a_duty(Deed.PUBLISH, SOON, office=True, unit="", activity=str(number)) for number in (1, 2)]
    (one,), _ = waiting(Tally(), [a_door(1), a_door(2)], own, CALENDAR, TODAY)
    assert (one.number, [door.number for door in one.doors]) == (2, [1, 2])


def test_an_office_with_nothing_to_do_is_told_so():
    assert waiting(Tally(), [], [], CALENDAR, TODAY) == ([], 0)


def test_a_unit_sees_first_what_it_can_do_here():
    duties = [
        a_duty(Deed.FILE, PAST, Status.OVERDUE),
        a_duty(Deed.FIX_DAY, SOON),
        a_duty(Deed.REPORT, FAR),
        a_duty(Deed.DECLARE, PAST, Status.DONE, activity="", done=PAST),
        a_duty(Deed.FILE, PAST, Status.OVERDUE, unit="2", activity="2"),
    ]
    found = mine(duties, "1", [a_door(1), a_door(2, hosts=("2", "1"))], TODAY)
    assert [task.stage for task in found.now] == [Stage.DAY]
    assert [task.stage for task in found.elsewhere] == [Stage.FILING]
    assert [task.stage for task in found.later] == [Stage.REPORT]
    assert [(task.stage, task.cell.tone) for task in found.done] == [(Stage.CALL, Tone.DONE)]


def test_a_proposed_day_is_the_offices_to_confirm():
    found = mine([a_duty(Deed.FIX_DAY, PAST, Status.OVERDUE)], "1", [a_door(1, proposed=(SOON,))], TODAY)
    assert (found.now, [task.cell.tone for task in found.waiting]) == ([], [Tone.WAIT])


def test_an_activitys_steps_stand_in_the_order_of_the_stages():
    duties = [a_duty(Deed.REPORT, FAR), a_duty(Deed.FIX_DAY, SOON), a_duty(Deed.FILE, activity="2")]
    assert [stage for stage, _ in steps(duties, a_door(1), TODAY)] == [Stage.DAY, Stage.REPORT]


def test_before_the_plan_the_year_stands_in_the_steps_that_the_scheme_has():
    declare = [a_duty(Deed.DECLARE, SOON, unit=unit, activity="") for unit in "12"]
    declare[0] = declare[0]._replace(status=Status.DONE)
    duties = [*declare, a_duty(Deed.ISSUE_PLAN, FAR, office=True, unit="", activity="")]
    found = before.stations(
        duties, {"1": "甲局", "2": "乙局"}, by_unit(duties), Tally(edition="draft"), TODAY
    )
    assert [(one.step, one.number, one.of) for one in found] == [
        ("call", 1, 2),
        ("draft", 1, None),
        ("review", 0, None),
        ("issue", 0, None),
    ]
    assert [name for name, _ in found[0].units] == ["乙局"]


def test_the_ruler_knows_rest_and_make_up_days():
    days = ruler.days(TODAY, CALENDAR)
    assert (days[0].day, days[-1].day) == (date(2026, 9, 14), date(2026, 10, 5))
    told = {day.day.day: (day.worked, day.make_up, day.reason) for day in days if day.day.month == 9}
    assert (told[19], told[20], told[25]) == ((False, False, ""), (True, True, ""), (False, False, "中秋节"))


def test_the_ruler_shows_days_and_dues_in_view():
    duties = [
        a_duty(due=SOON),
        a_duty(due=FAR),
        a_duty(Deed.DECLARE, SOON, activity="", status=Status.OVERDUE),
    ]
    doors = [a_door(1, days=(SOON,), proposed=(TODAY,)), a_door(2, days=(SOON,), state="cancelled")]
    found = dict(ruler.rows(doors, duties, ruler.days(TODAY, CALENDAR)))
    assert {day: [mark.open for mark in marks] for day, marks in found[None].items()} == {
        SOON: [False],
        TODAY: [True],
    }
    assert [(mark.door.number, mark.late) for mark in found[Stage.FILING][SOON]] == [(1, False)]
    assert [(mark.door, mark.units, mark.late) for mark in found[Stage.CALL][SOON]] == [(None, 1, True)]


def test_the_week_tells_make_up_days_and_the_holiday_ahead():
    assert week(TODAY, CALENDAR) == Week(
        4, (date(2026, 9, 20),), (date(2026, 9, 25), date(2026, 9, 27), "中秋节")
    )


def test_a_plain_week_tells_its_workdays_only():
    assert week(date(2026, 9, 7), CALENDAR) == Week(5)
