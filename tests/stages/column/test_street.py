"""Where each door stands."""

from datetime import date

import pytest

from kaimen.scheme.periods import Period, Precision
from kaimen.stages.column.facts import Aside, DoorState, Street
from kaimen.stages.column.rules.street import place, running_on, street
from kaimen.stages.plan.facts import ActivityState, SessionState
from tests.stages.column.doors import at, on


def numbers(found: Street) -> dict[int, list[int]]:
    return {
        month: [door.row.number for door in doors] for month, doors in enumerate(found.months, 1) if doors
    }


def test_each_activity_is_one_door_in_its_month_in_the_tables_order():
    found = street([at(3, "2月"), at(1, "2月"), at(2, "5月")], 2024)
    assert numbers(found) == {2: [3, 1], 5: [2]}
    assert found.aside == ()


@pytest.mark.parametrize(
    ("printed", "month"),
    [("6-8月", 6), ("5月中旬", 5), ("第二季度", 4), ("6月25日", 6), ("8月26、27日", 8), ("12月", 12)],
)
def test_a_span_stands_in_its_first_month(printed: str, month: int):
    assert place(at(1, printed), 2024) == month


@pytest.mark.parametrize(
    ("printed", "aside"), [("全年", Aside.WHOLE_YEAR), ("另行通知", Aside.UNKNOWN), ("", Aside.UNKNOWN)]
)
def test_a_door_without_a_month_stands_aside(printed: str, aside: Aside):
    found = street([at(7, printed)], 2024)
    assert numbers(found) == {}
    assert [(kind, [door.row.number for door in doors]) for kind, doors in found.aside] == [(aside, [7])]


def test_a_period_of_another_year_stands_aside_unless_it_reaches_in():
    before = Period("", date(2023, 11, 1), date(2024, 2, 29), Precision.MONTHS)
    after = Period("", date(2025, 1, 1), date(2025, 1, 31), Precision.MONTH)
    assert place(at(1, before), 2024) == 1
    assert place(at(1, after), 2024) is Aside.OTHER_YEAR


def test_all_doors_are_told_month_by_month_and_those_aside_last():
    found = street([at(1, "全年"), at(2, "3月"), at(3, "1月")], 2024)
    assert [door.row.number for door in found.doors] == [3, 2, 1]


def test_only_confirmed_days_are_days_of_a_door():
    told = (on(1, date(2024, 5, 22)), on(2, date(2024, 5, 9), SessionState.PROPOSED), on(3, date(2024, 5, 2)))
    found = street([at(1, "5月", sessions=told)], 2024).doors[0]
    assert found.days == (date(2024, 5, 2), date(2024, 5, 22))
    assert (found.begins, found.ends) == (date(2024, 5, 2), date(2024, 5, 22))


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (ActivityState.PLANNED, DoorState.PLAN),
        (ActivityState.POSTPONED, DoorState.MOVED),
        (ActivityState.CANCELLED, DoorState.CANCELLED),
    ],
)
def test_a_door_shows_its_state(state: ActivityState, shown: DoorState):
    assert street([at(1, "5月", state=state)], 2024).doors[0].state is shown


def test_a_month_also_lists_what_runs_on_from_earlier_ones():
    doors = street([at(1, "6-8月"), at(2, "8月"), at(3, "全年"), at(4, "另行通知")], 2024).doors
    assert [door.row.number for door in running_on(doors, 2024, 8)] == [1, 3]
    assert [door.row.number for door in running_on(doors, 2024, 6)] == [3]
