"""Workdays, against the published schedules and by the rule where none is published."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.data import calendar_data, load_calendar
from kaimen.scheme.workdays import Step, Workdays

WORKDAYS = Workdays(load_calendar())
WORKED_WEEKENDS = [
    "2023-04-23", "2023-05-06", "2023-10-07", "2023-10-08", "2024-02-04", "2024-02-18", "2024-04-07",
    "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12", "2025-01-26", "2025-02-08",
    "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09",
    "2026-09-20", "2026-10-10",
]  # fmt: skip
DAYS = st.dates(date(2004, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("start", "result"),
    [
        ("2023-04-28", "2023-05-09"),
        ("2023-04-29", "2023-05-09"),
        ("2023-10-06", "2023-10-11"),
        ("2023-10-07", "2023-10-12"),
        ("2025-02-01", "2025-02-10"),
        ("2025-02-08", "2025-02-14"),
        ("2026-05-10", "2026-05-15"),
    ],
)
def test_five_workdays_after_a_day_that_is_not_counted(start: str, result: str) -> None:
    assert WORKDAYS.add(date.fromisoformat(start), 5) == date.fromisoformat(result)


@pytest.mark.parametrize(
    "day",
    WORKED_WEEKENDS,
)
def test_a_make_up_weekend_day_is_worked(day: str) -> None:
    at = date.fromisoformat(day)
    assert at.weekday() >= 5
    assert WORKDAYS.step(at) == Step(at, True, "调休上班", False)


def test_before_an_activity_days_are_counted_backwards() -> None:
    assert WORKDAYS.add(date(2023, 5, 4), -5) == date(2023, 4, 24)


def test_a_count_shows_each_day_and_its_reason() -> None:
    count = WORKDAYS.adding(date(2025, 4, 30), 2)
    assert [(step.day.day, step.counted, step.reason) for step in count.steps] == [
        (1, False, "劳动节"), (2, False, "劳动节"), (3, False, "劳动节"), (4, False, "劳动节"), (5, False, "劳动节"),
        (6, True, "工作日"), (7, True, "工作日"),
    ]  # fmt: skip
    assert (count.result, count.provisional) == (date(2025, 5, 7), False)


def test_a_year_without_a_schedule_follows_the_rule_and_is_provisional() -> None:
    feasts = set(WORKDAYS.calendar.feasts(2027))
    assert len(feasts) == 13
    assert {
        date(2027, 2, 5),
        date(2027, 2, 8),
        date(2027, 4, 5),
        date(2027, 6, 9),
        date(2027, 9, 15),
    } <= feasts
    assert WORKDAYS.step(date(2027, 5, 2)) == Step(date(2027, 5, 2), False, "劳动节", True)
    assert WORKDAYS.step(date(2027, 5, 4)) == Step(date(2027, 5, 4), True, "工作日", True)
    assert WORKDAYS.adding(date(2026, 12, 29), 5).result == date(2027, 1, 6)
    assert WORKDAYS.adding(date(2026, 12, 29), 5).provisional


def test_the_next_years_schedule_may_still_change_this_years_last_days() -> None:
    assert [WORKDAYS.provisional(date(2026, 12, day)) for day in (28, 29, 31)] == [False, True, True]
    assert not WORKDAYS.provisional(date(2025, 12, 31))


def test_the_rule_agrees_with_every_published_schedule_since_the_day_was_added() -> None:
    for year in (2025, 2026):
        assert set(WORKDAYS.calendar.feasts(year)) <= set(WORKDAYS.calendar.off)


def test_the_lead_offices_own_days_win_and_are_certain() -> None:
    own = Workdays(
        load_calendar(), {date(2025, 5, 6): False, date(2025, 5, 3): True, date(2027, 3, 1): False}
    )
    assert own.step(date(2025, 5, 6)) == Step(date(2025, 5, 6), False, "本地放假", False)
    assert own.step(date(2025, 5, 3)) == Step(date(2025, 5, 3), True, "本地上班", False)
    assert own.add(date(2025, 4, 30), 2) == date(2025, 5, 7)
    assert not own.provisional(date(2027, 3, 1))


def test_without_any_schedule_weekends_and_fixed_feasts_are_off() -> None:
    bare = Workdays.of({})
    assert [bare.is_workday(date(2050, 10, day)) for day in (1, 3, 4, 8)] == [False, False, True, False]
    assert bare.provisional(date(2050, 10, 4))
    assert Workdays.of(calendar_data()).calendar == load_calendar()


def test_days_left_are_negative_once_passed() -> None:
    assert WORKDAYS.between(date(2025, 5, 6), date(2025, 5, 9)) == 3
    assert WORKDAYS.between(date(2025, 5, 9), date(2025, 5, 9)) == 0
    assert WORKDAYS.between(date(2025, 5, 9), date(2025, 5, 6)) == -3
    assert WORKDAYS.between(date(2024, 12, 31), date(2026, 1, 1)) == 248


@settings(deadline=None)
@given(DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(start: date, number: int) -> None:
    end = WORKDAYS.add(start, number)
    assert WORKDAYS.is_workday(end)
    assert WORKDAYS.between(start, end) == number
    assert sum(step.counted for step in WORKDAYS.counting(start, end).steps) == number


@settings(deadline=None)
@given(DAYS, st.integers(1, 60))
def test_backwards_mirrors_forwards(start: date, number: int) -> None:
    before = WORKDAYS.add(start, -number)
    assert WORKDAYS.between(before - timedelta(1), start - timedelta(1)) == number
