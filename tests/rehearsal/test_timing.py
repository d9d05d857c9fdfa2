"""When a made-up unit hands in, and where it falls."""

from datetime import date
from random import Random

import pytest

from kaimen.data import load_calendar
from kaimen.rehearsal.rules.cast import Temper
from kaimen.rehearsal.rules.ground import free_code
from kaimen.rehearsal.rules.readdressing import readdressed
from kaimen.rehearsal.rules.saying import months_open
from kaimen.rehearsal.rules.timing import hand_in_day
from kaimen.rehearsal.shipped import shipped_names, shipped_text
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.telling.toml import write_scheme
from kaimen.scheme.workdays import Workdays

WORKDAYS = Workdays(load_calendar())
FIRST, LAST = date(2026, 2, 27), date(2026, 3, 13)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("temper", [temper for temper in Temper if temper is not Temper.LATE])
def test_all_but_the_late_come_on_a_workday_within_the_window(temper: Temper, seed: int):
    day = hand_in_day(temper, FIRST, LAST, WORKDAYS, Random(seed))
    assert FIRST <= day <= LAST
    assert WORKDAYS.is_workday(day)


@pytest.mark.parametrize("seed", range(20))
def test_the_late_come_one_to_three_workdays_after(seed: int):
    day = hand_in_day(Temper.LATE, FIRST, LAST, WORKDAYS, Random(seed))
    assert 1 <= WORKDAYS.between(LAST, day) <= 3


@pytest.mark.parametrize("seed", range(20))
def test_the_last_days_are_the_last_two(seed: int):
    day = hand_in_day(Temper.LAST_DAYS, FIRST, LAST, WORKDAYS, Random(seed))
    assert WORKDAYS.between(day, LAST) <= 1


def test_a_window_of_one_day_is_kept():
    for temper in (Temper.PROMPT, Temper.LAST_DAYS):
        assert hand_in_day(temper, LAST, LAST, WORKDAYS, Random(1)) == LAST


def test_without_an_end_they_come_all_the_same():
    assert hand_in_day(Temper.PROMPT, FIRST, None, WORKDAYS, Random(1)) >= FIRST


@pytest.mark.parametrize("name", shipped_names())
def test_a_scheme_made_over_is_the_same_scheme_elsewhere(name: str):
    scheme = read_scheme(shipped_text(name), name)
    moved = read_scheme(write_scheme(readdressed(scheme, "990199901", "演练场")), name)
    assert (moved.campaign.region, moved.campaign.region_name) == ("990199901", "演练场")
    assert readdressed(moved, scheme.campaign.region, scheme.campaign.region_name) == readdressed(
        scheme, scheme.campaign.region, scheme.campaign.region_name
    )


def test_grounds_are_numbered_beyond_every_real_township_until_none_is_left():
    assert free_code("990101", set()) == "990101901"
    assert free_code("990101", {"990101901", "990101903"}) == "990101902"
    assert free_code("990101", {f"990101{n}" for n in range(901, 1000)}) is None


@pytest.mark.parametrize(
    ("today", "first"), [(date(2026, 2, 27), 3), (date(2026, 3, 5), 3), (date(2026, 12, 20), 11)]
)
def test_activities_fall_in_months_still_to_come(today: date, first: int):
    months = months_open(read_scheme(shipped_text("county"), "county"), today)
    assert months[0] == first
    assert months[-1] == 11
