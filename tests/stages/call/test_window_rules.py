"""When declarations are taken, to the minute, and what becomes of those that come after."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kaimen.data import load_calendar
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Late
from kaimen.scheme.workdays import Workdays
from kaimen.stages.call.rules.late import is_late, window_problems
from kaimen.stages.call.rules.window import Door, Window, extended, window_of

HERE = ZoneInfo("Asia/Shanghai")
SHAPES = Path(__file__).parents[2] / "scheme" / "shapes"
SCHEMES = Path(__file__).parents[3] / "src" / "kaimen" / "schemes"
WORKDAYS = Workdays(load_calendar())


def shape(name: str) -> Scheme:
    return read_scheme((SHAPES / f"{name}.toml").read_text(encoding="utf-8"), name)


def window(scheme: Scheme, today: date = date(2026, 3, 10)) -> Window:
    return window_of(scheme, scheme.effective, today, WORKDAYS, HERE)


def at(month: int, day: int, hour: int = 0, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HERE)


def test_a_scheme_sets_opening_hour_and_closing_counted_in_workdays():
    found = window(shape("call_window"))
    assert (found.opens, found.closes) == (at(3, 9, 8, 30), at(3, 16, 17, 30))
    assert (found.day, found.late, found.count.number) == (date(2026, 3, 16), Late.REFUSED, 10)
    moments = (at(3, 9, 8, 29), at(3, 9, 8, 30), at(3, 16, 17, 29), at(3, 16, 17, 30))
    assert [found.door(now) for now in moments] == [Door.AHEAD, Door.OPEN, Door.OPEN, Door.CLOSED]


@pytest.mark.parametrize(
    ("name", "day"), [("liuyang-2023", date(2023, 3, 29)), ("yishui-2023", date(2023, 9, 15))]
)
def test_the_shipped_calls_open_with_their_notice_and_last_their_whole_day(name, day):
    scheme = read_scheme((SCHEMES / f"{name}.toml").read_text(encoding="utf-8"), name)
    found = window(scheme, day)
    assert found.opens.date() == scheme.effective
    assert found.closes == datetime.combine(day + timedelta(1), time(), HERE)
    assert found.late is Late.MARKED


def test_without_a_deadline_it_never_closes():
    found = Window(opens=at(3, 1))
    assert found.door(at(12, 31)) is Door.OPEN


def test_an_extension_reaches_to_the_end_of_its_day_and_never_shortens():
    found = window(shape("call_window"))
    later = extended(found, date(2026, 3, 18), HERE)
    assert (later.closes, later.extended, later.day) == (at(3, 19), True, date(2026, 3, 18))
    assert extended(found, date(2026, 3, 1), HERE) is found


def test_a_day_that_comes_back_closes_at_the_next_one():
    text = (SHAPES / "call_window.toml").read_text(encoding="utf-8")
    counted = 'due = { count = 10, unit = "workday", side = "after", anchor = "notice" }'
    scheme = read_scheme(text.replace(counted, 'due = { every = "quarter", on = "day", nth = 10 }'), "x")
    days = [window(scheme, today).day for today in (date(2026, 1, 2), date(2026, 1, 11), date(2026, 12, 1))]
    assert days == [date(2026, 1, 10), date(2026, 4, 10), date(2026, 10, 10)]


OPENING = Window(opens=at(3, 9), closes=at(3, 17), day=date(2026, 3, 16))
REFUSING = Window(opens=at(3, 9), closes=at(3, 17), day=date(2026, 3, 16), late=Late.REFUSED)


@pytest.mark.parametrize(
    ("window", "now", "office", "again", "codes"),
    [
        (OPENING, at(3, 8), False, False, ["call.not_open"]),
        (OPENING, at(3, 8), True, False, []),
        (OPENING, at(3, 10), False, False, []),
        (OPENING, at(3, 17), False, False, []),
        (REFUSING, at(3, 16, 23, 59), False, False, []),
        (REFUSING, at(3, 17), False, False, ["call.closed"]),
        (REFUSING, at(3, 17), True, False, []),
        (REFUSING, at(3, 17), False, True, []),
        (Window(elsewhere=True), at(3, 10), True, True, ["call.elsewhere"]),
    ],
)
def test_who_may_hand_in_when(window, now, office, again, codes):
    assert [problem.code for problem in window_problems(window, now, office, again)] == codes


def test_late_is_what_comes_after_the_end():
    assert [is_late(OPENING, now) for now in (at(3, 16, 23, 59), at(3, 17))] == [False, True]
    assert not is_late(Window(), at(3, 17))
