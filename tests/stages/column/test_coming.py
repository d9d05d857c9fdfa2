"""What the doorway shows, and which month stands open."""

from datetime import date

import pytest

from kaimen.stages.column.rules.coming import coming, month_shown, next_day
from kaimen.stages.column.rules.doorway import Shows, doorway
from kaimen.stages.column.rules.neighbours import neighbours
from kaimen.stages.column.rules.street import street
from kaimen.stages.plan.facts import ActivityState
from tests.stages.column.doors import at, door_at, on

TODAY = date(2024, 9, 12)


def test_doors_to_come_are_told_soonest_first():
    doors = [
        door_at(1, "11月"),
        door_at(2, "9月"),
        door_at(3, "9月", sessions=(on(1, date(2024, 9, 20)),)),
        door_at(4, "8月"),
        door_at(5, "10月", state=ActivityState.CANCELLED),
        door_at(6, "另行通知"),
    ]
    assert [door.row.number for door in coming(doors, TODAY)] == [2, 3, 1]


def test_nothing_is_to_come_after_the_year():
    assert coming([door_at(1, "11月")], date(2026, 11, 22)) == ()


def test_a_door_of_today_is_still_to_come():
    assert len(coming([door_at(1, "9月12日")], TODAY)) == 1
    assert coming([door_at(1, "9月11日")], TODAY) == ()


def test_the_next_day_is_the_next_of_several():
    door = door_at(1, "9月", sessions=(on(1, date(2024, 9, 3)), on(2, date(2024, 9, 26))))
    assert next_day(door, TODAY) == date(2024, 9, 26)
    assert next_day(door_at(2, "10月"), TODAY) == date(2024, 10, 1)


@pytest.mark.parametrize(
    ("asked", "today", "shown"),
    [
        (5, TODAY, 5),
        (None, TODAY, 9),
        (None, date(2024, 6, 1), 9),
        (None, date(2026, 11, 22), 11),
        (None, date(2026, 12, 1), 11),
        (13, TODAY, 9),
        (0, TODAY, 9),
    ],
)
def test_the_month_shown(asked: int | None, today: date, shown: int):
    doors = street([at(1, "3月"), at(2, "9月"), at(3, "11月")], 2024)
    assert month_shown(doors, asked, 2024, today) == shown


def test_a_year_without_months_shows_the_month_of_today():
    assert month_shown(street([at(1, "另行通知")], 2024), None, 2024, TODAY) == 9


def test_the_doors_beside_one():
    doors = street([at(1, "5月"), at(2, "3月"), at(3, "9月")], 2024).doors
    before, after = neighbours(doors, 1)
    assert before and after
    assert (before.row.number, after.row.number) == (2, 3)
    assert neighbours(doors, 2)[0] is None
    assert neighbours(doors, 3)[1] is None


def entrance(rows: list, today: date) -> tuple:
    found = doorway(street(rows, 2024), 2024, today)
    return found.shows, [door.row.number for door in found.doors], found.month, found.more


def test_the_doorway_shows_what_comes_and_how_much_more_its_month_has():
    rows = [at(n, "10月") for n in range(1, 6)]
    assert entrance(rows, TODAY) == (Shows.COMING, [1, 2, 3], 10, 2)


def test_the_doorway_of_a_past_year_shows_the_same_month():
    rows = [at(n, "11月") for n in range(1, 5)] + [at(9, "12月")]
    assert entrance(rows, date(2026, 11, 22)) == (Shows.MONTH, [1, 2, 3], 11, 1)


def test_a_month_with_few_doors_is_filled_from_the_next():
    rows = [at(1, "11月"), at(2, "12月"), at(3, "3月")]
    assert entrance(rows, date(2026, 11, 22)) == (Shows.FROM_MONTH, [1, 2], 11, 0)
    assert entrance([at(1, "11月")], date(2026, 11, 22)) == (Shows.MONTH, [1], 11, 0)


def test_doors_without_a_month_are_better_than_an_empty_frame():
    assert entrance([at(1, "另行通知")], TODAY) == (Shows.ANY, [1], 9, 0)
    assert entrance([at(1, "全年")], TODAY) == (Shows.COMING, [1], 0, 0)
