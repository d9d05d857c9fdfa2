"""Periods read as notices write them."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.scheme.periods import Misread, Period, Precision, read_period

YEAR = 2025


def day(text: str) -> date:
    return date.fromisoformat(text if len(text) > 5 else f"{YEAR}-{text}")


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("5月", "05-01", "05-31", "month"),
        ("5 月", "05-01", "05-31", "month"),
        ("５月份", "05-01", "05-31", "month"),
        ("五月", "05-01", "05-31", "month"),
        ("十二月", "12-01", "12-31", "month"),
        ("2024年2月", "2024-02-01", "2024-02-29", "month"),
        ("2025.5", "05-01", "05-31", "month"),
        ("6-8月", "06-01", "08-31", "months"),
        ("6月至8月", "06-01", "08-31", "months"),
        ("6月—8月", "06-01", "08-31", "months"),
        ("6～8月", "06-01", "08-31", "months"),
        ("六至八月", "06-01", "08-31", "months"),
        ("3、4月", "03-01", "04-30", "months"),
        ("4月、6月", "04-01", "06-30", "months"),
        ("上半年", "01-01", "06-30", "months"),
        ("下半年", "07-01", "12-31", "months"),
        ("一至二季度", "01-01", "06-30", "months"),
        ("2024年12月至2025年1月", "2024-12-01", "2025-01-31", "months"),
        ("11月至次年2月", "11-01", "2026-02-28", "months"),
        ("6月底前", "01-01", "06-30", "months"),
        ("5月起", "05-01", "12-31", "months"),
        ("5月每周五", "05-01", "05-31", "month"),
        ("5月上旬", "05-01", "05-10", "part"),
        ("五月中旬", "05-11", "05-20", "part"),
        ("2月下旬", "02-21", "02-28", "part"),
        ("5月底", "05-21", "05-31", "part"),
        ("5月上旬至中旬", "05-01", "05-20", "part"),
        ("9月中旬至10月底", "09-11", "10-31", "part"),
        ("5月第二周", "05-05", "05-11", "part"),
        ("第二季度", "04-01", "06-30", "quarter"),
        ("二季度", "04-01", "06-30", "quarter"),
        ("2024年第三季度", "2024-07-01", "2024-09-30", "quarter"),
        ("全年", "01-01", "12-31", "year"),
        ("常年", "01-01", "12-31", "year"),
        ("每月", "01-01", "12-31", "year"),
        ("6月25日", "06-25", "06-25", "day"),
        ("二〇二五年六月二十五日", "06-25", "06-25", "day"),
        ("2025.5.20", "05-20", "05-20", "day"),
        ("2025-05-20", "05-20", "05-20", "day"),
        ("2025/5/20", "05-20", "05-20", "day"),
        ("5.20", "05-20", "05-20", "day"),
        ("6月5日（六五环境日）", "06-05", "06-05", "day"),
        ("6月25日（星期三）", "06-25", "06-25", "day"),
        ("6月25日-28日", "06-25", "06-28", "days"),
        ("5月20-22日", "05-20", "05-22", "days"),
        ("5.20-5.22", "05-20", "05-22", "days"),
        ("6月1日至7月10日", "06-01", "07-10", "days"),
        ("12月30日至次年1月2日", "12-30", "2026-01-02", "days"),
        ("每月5日", "01-05", "12-05", "days"),
    ],
)
def test_a_period_covers_its_days(text: str, start: str, end: str, precision: str) -> None:
    period = read_period(text, YEAR)
    assert (period.start, period.end, period.precision) == (day(start), day(end), Precision(precision))
    assert (period.text, period.doubt) == (text, None)


def test_days_named_one_by_one_are_kept() -> None:
    assert read_period("8月26、27日", YEAR).days == (date(2025, 8, 26), date(2025, 8, 27))
    assert read_period("8月26日至27日", YEAR).days == ()
    assert len(read_period("每月31日", YEAR).days) == 7


@pytest.mark.parametrize(
    ("text", "start", "end", "half"),
    [
        ("5月20日上午9:00", time(9), None, "上午"),
        ("5月20日9:00—11:30", time(9), time(11, 30), ""),
        ("5月20日14时30分", time(14, 30), None, ""),
        ("5月20日下午2点半", time(14, 30), None, "下午"),
        ("5月20日下午2-4点", time(14), time(16), "下午"),
        ("5月20日上午9:00-11:00、下午3:00-5:00", time(9), time(17), ""),
        ("5月20日上午", None, None, "上午"),
    ],
)
def test_clock_times_go_with_their_day(text: str, start: time | None, end: time | None, half: str) -> None:
    period = read_period(text, YEAR)
    assert period.start == period.end == date(2025, 5, 20)
    assert (period.clock_start, period.clock_end, period.half_day) == (start, end, half)


@pytest.mark.parametrize("text", ["待定", "另行通知", "时间另行通知", "（待定）"])
def test_what_is_told_later_is_unknown_and_provisional_without_a_doubt(text: str) -> None:
    assert read_period(text, YEAR) == Period(text, provisional=True)


def test_a_tentative_month_is_that_month_and_provisional() -> None:
    for text in ("5月（暂定）", "5月（具体时间另行通知）"):
        period = read_period(text, YEAR)
        assert (period.start, period.end, period.provisional) == (date(2025, 5, 1), date(2025, 5, 31), True)


def test_a_blank_is_as_above() -> None:
    above = read_period("5月", YEAR)
    assert read_period("", YEAR, above) == read_period(" 　", YEAR, above) == above
    assert read_period("", YEAR) == Period("")


def test_a_lone_day_takes_the_month_above() -> None:
    assert read_period("28日", YEAR, read_period("5月", YEAR)).start == date(2025, 5, 28)
    assert read_period("9:00", YEAR, read_period("5月20日", YEAR)).clock_start == time(9)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("2月30日", Misread.IMPOSSIBLE),
        ("13月", Misread.IMPOSSIBLE),
        ("第5季度", Misread.IMPOSSIBLE),
        ("5月第六周", Misread.IMPOSSIBLE),
        ("0000年5月", Misread.IMPOSSIBLE),
        ("6月28日-25日", Misread.BACKWARDS),
        ("28日", Misread.NO_MONTH),
        ("5-6", Misread.NO_MONTH),
        ("9:00—11:30", Misread.NO_MONTH),
        ("春节期间", Misread.UNREAD),
        ("5" * 5000, Misread.UNREAD),
    ],
)
def test_what_cannot_be_read_is_unknown_and_says_why(text: str, doubt: Misread) -> None:
    period = read_period(text, YEAR)
    assert (period.start, period.end, period.precision, period.doubt) == (
        None,
        None,
        Precision.UNKNOWN,
        doubt,
    )


def test_a_reading_that_needs_a_look_keeps_its_days_and_says_why() -> None:
    rolled = read_period("11月-2月", YEAR)
    assert (rolled.end, rolled.doubt) == (date(2026, 2, 28), Misread.NEXT_YEAR)
    assert read_period("6月25日（星期四）", YEAR).doubt is Misread.WEEKDAY
    assert read_period("5月20日25:00", YEAR).doubt is Misread.IMPOSSIBLE


PIECES = st.sampled_from(
    [*"0123456789一二三十年月日号至到-—~、，.:：（）()周第上中下旬底初每前起", "季度", "半年", "全年", "星期"]
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join)), st.integers(1, 9999))
def test_reading_never_raises_and_never_turns_time_round(text: str, year: int) -> None:
    period = read_period(text, year)
    assert period.text == text
    assert (period.start is None) == (period.end is None) == (period.precision is Precision.UNKNOWN)
    if period.start and period.end:
        assert period.start <= period.end
        assert all(period.start <= named <= period.end for named in period.days)


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_back_from_each_way_of_writing_it(at: date) -> None:
    short, dotted = f"{at.month}月{at.day}日", f"{at.year}.{at.month}.{at.day}"
    ways = (short, dotted, f"{at:%Y-%m-%d}", f"{at.year}年{at.month}月{at.day}号")
    assert {read_period(text, at.year).start for text in ways} == {at}
