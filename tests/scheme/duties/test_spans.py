"""The stretches over which 「at least N」 is counted."""

from datetime import date

import pytest

from kaimen.scheme.duties.spans import Stretch, stretches
from kaimen.scheme.terms.hosts import Per, Times, Within
from kaimen.scheme.terms.rule import Clause

CLAUSE = Clause(section="二", words="次数")


def named(year: int = 2026, window=None, **rule) -> list[tuple[str, date, date]]:
    return [part[:3] for part in stretches(Times(clause=CLAUSE, at_least=1, **rule), year, window)]


@pytest.mark.parametrize(
    ("per", "names"),
    [
        (Per.YEAR, ["2026"]),
        (Per.HALF_YEAR, ["2026H1", "2026H2"]),
        (Per.QUARTER, ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]),
        (Per.MONTH, [f"2026-{month:02}" for month in range(1, 13)]),
        (Per.WEEK, [f"2026W{week:02}" for week in range(1, 54)]),
    ],
)
def test_each_stretch_has_its_name(per, names):
    assert [name for name, *_ in named(per=per)] == names


def test_fixed_months():
    assert named(per=Per.MONTH, months=(5, 10)) == [
        ("2026-05", date(2026, 5, 1), date(2026, 5, 31)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
    ]


def test_the_first_week_of_even_months_as_a_wall_calendar_shows_it():
    found = named(per=Per.MONTH, months=(2, 4, 6), within=Within.FIRST_WEEK)
    assert [(first, last) for _, first, last in found] == [
        (date(2026, 2, 1), date(2026, 2, 1)),
        (date(2026, 4, 1), date(2026, 4, 5)),
        (date(2026, 6, 1), date(2026, 6, 7)),
    ]


@pytest.mark.parametrize(
    ("within", "first", "last"),
    [
        (Within.EARLY, date(2026, 5, 1), date(2026, 5, 10)),
        (Within.MIDDLE, date(2026, 5, 11), date(2026, 5, 20)),
        (Within.LATE, date(2026, 5, 21), date(2026, 5, 31)),
        (Within.LAST_WEEK, date(2026, 5, 25), date(2026, 5, 31)),
    ],
)
def test_parts_of_a_month(within, first, last):
    assert named(per=Per.MONTH, months=(5,), within=within) == [("2026-05", first, last)]


def test_the_campaign_has_its_own_window():
    window = (date(2026, 9, 11), date(2026, 10, 31))
    assert named(per=Per.CAMPAIGN, window=window) == [("2026", *window)]
    assert named(per=Per.YEAR, window=window) == [("2026", date(2026, 1, 1), date(2026, 12, 31))]


def test_a_rule_holds_from_its_first_year():
    assert named(per=Per.YEAR, from_year=2027) == []


def test_once_a_year_in_fixed_months_counts_only_those_months():
    part = stretches(Times(clause=CLAUSE, at_least=1, per=Per.YEAR, months=(5, 10)), 2026, None)[0]
    assert part == Stretch("2026", date(2026, 5, 1), date(2026, 10, 31), (5, 10))
    assert [part.holds(date(2026, month, 9)) for month in (5, 6, 10)] == [True, False, True]
