"""Rows of the table of the year, and where each activity stands in the pipeline."""

from datetime import date

from kaimen.scheme.duties.duty import Status
from kaimen.scheme.duties.facts import Deed
from kaimen.web.desk.facts import Show, Stage, Tone
from kaimen.web.desk.rules import load, matrix, pipeline
from kaimen.web.desk.rules.staging import by_activity, by_unit
from tests.web.desk.making import TODAY, a_door, a_duty

STAGES = [Stage.DAY, Stage.FILING]
PAST, LATER = date(2026, 9, 10), date(2026, 9, 22)


def lines():
    """1: all done; 2: late with its filing; 3: its day waits; 4: nothing begun, no month."""
    duties = [
        a_duty(Deed.FIX_DAY, PAST, Status.DONE, done=PAST),
        a_duty(Deed.FILE, PAST, Status.DONE, done=PAST),
        a_duty(Deed.FIX_DAY, PAST, Status.DONE, activity="2", done=PAST),
        a_duty(Deed.FILE, PAST, Status.OVERDUE, activity="2"),
        a_duty(Deed.FIX_DAY, LATER, activity="3"),
        a_duty(Deed.FIX_DAY, LATER, activity="4"),
        a_duty(Deed.FILE, latest=LATER, activity="4"),
    ]
    doors = [
        a_door(4, start=None, end=None),
        a_door(3, proposed=(LATER,)),
        a_door(2, days=(PAST,)),
        a_door(1, days=(date(2026, 3, 1),)),
    ]
    return matrix.of_doors(doors, by_activity(duties), STAGES, TODAY)


def test_rows_stand_by_month_and_plate():
    assert [(line.month, line.door.number) for line in lines()] == [(3, 1), (9, 2), (9, 3), (13, 4)]


def test_cells_stand_under_their_stage():
    assert [[cell.tone for cell in line.cells] for line in lines()] == [
        [Tone.DONE, Tone.DONE],
        [Tone.DONE, Tone.OVER],
        [Tone.WAIT, Tone.NONE],
        [Tone.TODO, Tone.TODO],
    ]


def test_chips_count_the_rows_that_they_show():
    assert matrix.counts(lines()) == {Show.ALL: 4, Show.OVER: 1, Show.TODAY: 1, Show.DOING: 2, Show.DONE: 1}
    shown = {
        show: [line.door.number for line in lines() if matrix.shows(line, show)]
        for show in matrix.counts(lines())
    }
    assert (shown[Show.OVER], shown[Show.DOING], shown[Show.DONE]) == ([2], [2, 3], [1])


def test_before_a_plan_rows_are_units_in_the_given_order():
    duties = [a_duty(Deed.DECLARE, LATER, activity="", unit=unit) for unit in "12"]
    found = matrix.of_units({"2": "乙局", "1": "甲局", "3": "丙局"}, by_unit(duties), [Stage.CALL], TODAY)
    assert [(line.unit, line.month, line.door) for line in found] == [("乙局", 0, None), ("甲局", 0, None)]


def test_an_activity_stands_at_the_first_stage_that_still_asks():
    columns = pipeline.pipeline(lines(), STAGES)
    assert [(column.stage, [one.line.door.number for one in column.placed]) for column in columns] == [
        (Stage.DAY, [3, 4]),
        (Stage.FILING, [2]),
        (None, [1]),
    ]


def test_the_most_pressing_comes_first_and_the_rest_stand_as_plates():
    duties = [a_duty(Deed.FILE, LATER, activity=str(number)) for number in range(1, 10)]
    duties.append(a_duty(Deed.FILE, PAST, Status.OVERDUE, activity="10"))
    doors = [a_door(number) for number in range(1, 11)]
    found = matrix.of_doors(doors, by_activity(duties), [Stage.FILING], TODAY)
    column = pipeline.pipeline(found, [Stage.FILING])[0]
    assert column.told[0].line.door.number == 10
    assert (len(column.told), len(column.rest)) == (pipeline.SHOWN, 3)


def test_each_month_tells_its_activities_and_the_empty_ones_are_named():
    months = load.load(lines())
    assert [(month.month, month.done, month.fixed, month.planned) for month in months if month.total] == [
        (3, 1, 0, 0),
        (9, 0, 1, 1),
    ]
    assert load.empty(months) == [1, 2, 4, 5, 6, 7, 8, 10, 11, 12]
    assert load.without_month(lines()) == 1


def test_what_was_called_off_is_no_load():
    off = matrix.of_doors([a_door(1, state="cancelled")], {}, STAGES, TODAY)
    assert [month.total for month in load.load(off)] == [0] * 12
