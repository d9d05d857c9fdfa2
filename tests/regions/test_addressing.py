"""A campaign named on the command line, or a sentence that says what there is."""

import pytest

from kaimen.regions import acts
from kaimen.regions.addressing import NotFound, campaign_named
from tests.regions.making import OFFICE, a_region

pytestmark = pytest.mark.django_db


def opened(*slugs: str) -> None:
    place = a_region()
    for slug in slugs:
        acts.open_campaign(OFFICE, place, 2024, f"主题日{slug}", slug)


def refusal(slug: str = "", year: int = 2024) -> str:
    with pytest.raises(NotFound) as told:
        campaign_named("990101", year, slug)
    return str(told.value)


def test_the_only_one_needs_no_slug():
    opened("open")
    assert campaign_named("990101", 2024).slug == "open"


def test_the_one_without_a_slug_goes_first():
    opened("open", "")
    assert campaign_named("990101", 2024).slug == ""
    assert campaign_named("990101", 2024, "open").slug == "open"


def test_of_several_with_slugs_one_must_be_named():
    opened("open", "week")
    said = refusal()
    assert "几个品牌" in said and "open" in said and "week" in said


def test_a_slug_that_is_not_there_is_said_with_those_that_are():
    opened("", "open")
    said = refusal("nosuch")
    assert "nosuch" in said and "open" in said and "不写 --campaign" in said
    assert "几个品牌" not in said and "—" not in said


def test_where_the_only_one_has_no_slug_none_is_needed():
    opened("")
    assert refusal("nosuch").endswith("只有一个。请去掉 --campaign。")


def test_a_year_without_any_and_a_region_that_is_not_there():
    assert "990101的地区" in refusal()
    opened("")
    assert "没有2023年的活动" in refusal(year=2023)
