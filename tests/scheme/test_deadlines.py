"""When each kind of limit falls due."""

from datetime import date

import pytest

from kaimen.data import load_calendar
from kaimen.scheme.deadlines import (
    Anchor,
    Counted,
    Due,
    Every,
    On,
    OnDate,
    Part,
    PartOf,
    Recurring,
    Side,
    Unit,
    due,
    occurrences,
    said,
)
from kaimen.scheme.periods import Period, read_period
from kaimen.scheme.workdays import Workdays

WORKDAYS = Workdays(load_calendar())
AFTER = Counted(5, Unit.WORKDAY, Side.AFTER, Anchor.ACTIVITY)
BEFORE = Counted(5, Unit.WORKDAY, Side.BEFORE, Anchor.ACTIVITY)


def test_a_date_is_due_on_that_date_whatever_it_is_counted_from() -> None:
    assert due(OnDate(date(2023, 3, 29)), None, WORKDAYS) == Due(date(2023, 3, 29), date(2023, 3, 29))


def test_a_counted_limit_from_a_known_day() -> None:
    found = due(AFTER, date(2023, 4, 28), WORKDAYS, 2023)
    assert (found.day, found.latest, found.provisional) == (date(2023, 5, 9),) * 2 + (False,)
    assert found.count and [step.day.day for step in found.count.steps][:3] == [29, 30, 1]
    assert due(BEFORE, Period.on(date(2023, 5, 4)), WORKDAYS, 2023).day == date(2023, 4, 24)


def test_calendar_days_are_counted_through_holidays() -> None:
    week = Counted(7, Unit.DAY, Side.BEFORE, Anchor.ACTIVITY)
    assert due(week, date(2025, 5, 6), WORKDAYS).day == date(2025, 4, 29)


def test_of_a_month_only_the_latest_day_is_told_and_it_is_provisional() -> None:
    month = read_period("5月", 2025)
    for limit, latest in ((AFTER, date(2025, 6, 9)), (BEFORE, date(2025, 5, 26))):
        found = due(limit, month, WORKDAYS, 2025)
        assert (found.day, found.latest, found.provisional) == (None, latest, True)
        assert not found.late(date(2030, 1, 1))


def test_days_named_one_by_one_are_known_days() -> None:
    days = read_period("8月26、27日", 2025)
    assert due(AFTER, days, WORKDAYS).day == date(2025, 9, 3)
    assert due(BEFORE, days, WORKDAYS).day == date(2025, 8, 19)


@pytest.mark.parametrize("anchor", [None, read_period("另行通知", 2025), read_period("2月30日", 2025)])
def test_without_a_day_to_count_from_the_limit_is_open(anchor: Period | None) -> None:
    assert due(AFTER, anchor, WORKDAYS).open


def test_a_limit_ends_with_its_day() -> None:
    found = due(AFTER, date(2025, 5, 9), WORKDAYS)
    assert found.day == date(2025, 5, 16)
    assert [found.late(date(2025, 5, 16)), found.late(date(2025, 5, 17))] == [False, True]


def test_an_unpublished_schedule_makes_a_known_due_provisional() -> None:
    found = due(AFTER, date(2027, 3, 1), WORKDAYS)
    assert (found.day, found.provisional) == (date(2027, 3, 8), True)


def test_a_count_that_runs_out_of_the_calendar_is_open() -> None:
    assert due(AFTER, date.max, WORKDAYS).open


@pytest.mark.parametrize(
    ("limit", "anchor", "day"),
    [
        (Recurring(Every.MONTH, On.LAST_WORKDAY, ahead=1), "2025-06-14", "2025-05-30"),
        (Recurring(Every.MONTH, On.LAST_WORKDAY, ahead=1), "2025-01-14", "2024-12-31"),
        (Recurring(Every.MONTH, On.DAY, 25), "2025-02-03", "2025-02-25"),
        (Recurring(Every.MONTH, On.DAY, 31), "2025-02-03", "2025-02-28"),
        (Recurring(Every.MONTH, On.WORKDAY, 3), "2025-10-20", "2025-10-11"),
        (Recurring(Every.TWO_MONTHS, On.WEEK, 1, month=2), "2025-05-20", "2025-06-01"),
        (Recurring(Every.QUARTER, On.LAST_DAY), "2025-05-20", "2025-06-30"),
        (Recurring(Every.QUARTER, On.DAY, 10, month=1), "2025-05-20", "2025-04-10"),
        (Recurring(Every.HALF, On.LAST_DAY, ahead=1), "2025-05-20", "2024-12-31"),
        (Recurring(Every.YEAR, On.LAST_DAY, month=11), "2025-05-20", "2025-11-30"),
    ],
)
def test_a_recurring_day_in_the_cycle_of_its_anchor(limit: Recurring, anchor: str, day: str) -> None:
    assert due(limit, date.fromisoformat(anchor), WORKDAYS).day == date.fromisoformat(day)


def test_a_standing_limit_gives_its_days_of_the_year() -> None:
    weeks = occurrences(Recurring(Every.TWO_MONTHS, On.WEEK, 1, month=2), WORKDAYS, 2026)
    assert [found.day.isoformat()[5:] for found in weeks if found.day] == [
        "02-01", "04-05", "06-07", "08-02", "10-04", "12-06",
    ]  # fmt: skip
    assert len(occurrences(Recurring(Every.QUARTER, On.LAST_WORKDAY), WORKDAYS, 2025)) == 4


@pytest.mark.parametrize(("part", "day"), [("early", 10), ("middle", 20), ("late", 29), ("end", 29)])
def test_a_part_of_a_month_is_due_on_its_last_day(part: str, day: int) -> None:
    assert due(PartOf(2, Part(part)), None, WORKDAYS, 2024).day == date(2024, 2, day)
    assert due(PartOf(2, Part(part)), None, WORKDAYS).open
    assert due(PartOf(2, Part(part), 2024), None, WORKDAYS, 2020).day == date(2024, 2, day)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (AFTER, "活动结束后5个工作日内"),
        (BEFORE, "活动开展前5个工作日"),
        (Counted(3, Unit.DAY, Side.AFTER, Anchor.REGISTRATION), "报名截止后3日内"),
        (OnDate(date(2023, 3, 29)), "2023年3月29日前"),
        (PartOf(11, Part.END), "11月底前"),
        (Recurring(Every.MONTH, On.LAST_WORKDAY), "每月最后一个工作日前"),
        (Recurring(Every.MONTH, On.LAST_WORKDAY, ahead=1), "上月最后一个工作日前"),
        (Recurring(Every.TWO_MONTHS, On.WEEK, 1, month=2), "每逢双月第1周内"),
        (Recurring(Every.QUARTER, On.DAY, 10, month=1), "每季度第1个月第10日前"),
        (Recurring(Every.YEAR, On.LAST_DAY, month=11), "每年11月最后一日前"),
    ],
)
def test_each_limit_is_said_in_plain_words(limit: Counted, words: str) -> None:
    assert said(limit) == words
