"""Rules of regions, each by equality; first the cases where the rule has nothing to say."""

from datetime import date

import pytest

from kaimen.regions.facts import Level
from kaimen.regions.rules import day, month, particulars, place, term
from kaimen.scheme.problem import Problem


def test_a_county_under_a_prefecture_stands():
    assert place.problems(place.Place("990101", "云溪区", Level.COUNTY, Level.PREFECTURE), taken=False) == []


def test_a_township_has_nine_digits():
    assert place.problems(place.Place("990101", "云街道", Level.TOWNSHIP), taken=False) == [
        Problem("regions.bad_code", "code", (("digits", "9"), ("code", "990101")))
    ]


def test_everything_wrong_with_a_region_is_told_at_once():
    wrong = place.Place("99010a", " ", Level.COUNTY, Level.COUNTY)
    assert [problem.code for problem in place.problems(wrong, taken=True)] == [
        "regions.bad_code",
        "regions.code_taken",
        "regions.no_name",
        "regions.parent_not_above",
    ]


def test_a_campaign_opens_at_a_free_address():
    assert term.problems(2024, "open-day", "开放日", taken=False) == []


@pytest.mark.parametrize(
    ("year", "slug", "brand", "taken", "codes"),
    [
        (1800, "", "开放日", False, ["regions.bad_year"]),
        (2024, "2024", "开放日", False, ["regions.bad_slug"]),
        (2024, "Open", " ", True, ["regions.bad_slug", "regions.no_brand", "regions.campaign_taken"]),
    ],
)
def test_a_campaign_is_refused_with_every_reason(year, slug, brand, taken, codes):
    assert [problem.code for problem in term.problems(year, slug, brand, taken)] == codes


def test_a_day_with_a_reason_may_be_marked():
    assert day.problems(date(2024, 5, 6), "本地文件") == []


def test_a_day_without_a_reason_or_with_a_long_one_is_refused():
    assert day.problems(date(2024, 5, 6), "  ") == [Problem("regions.no_reason", "reason")]
    long = (("longest", "60"), ("length", "61"))
    assert day.problems(date(2024, 5, 6), "长" * 61) == [Problem("regions.text_too_long", "reason", long)]


def test_the_footer_keeps_its_order_and_drops_blanks():
    assert list(particulars.kept({"icp": "备1", "sponsor": "甲", "contact": " "})) == ["sponsor", "icp"]
    assert particulars.problems({"slogan": "x"}) == [
        Problem("regions.unknown_particular", "", (("name", "slogan"),))
    ]


def test_a_month_begins_its_weeks_on_monday():
    weeks = month.weeks(2024, 9)
    assert weeks[0] == [None] * 6 + [date(2024, 9, 1)]
    assert weeks[-1] == [date(2024, 9, 30)] + [None] * 6


def test_the_months_around_january_and_december():
    assert month.neighbours(2024, 1) == ((2023, 12), (2024, 2))
    assert month.neighbours(2024, 12) == ((2024, 11), (2025, 1))


@pytest.mark.parametrize("text", ["", "2024-13", "x", "0001-01", "9999-12"])
def test_a_month_that_is_none_is_this_month(text):
    assert month.asked(text, date(2024, 5, 6)) == (2024, 5)
