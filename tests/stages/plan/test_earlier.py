"""What was issued last year is there to be compared with."""

import pytest

from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.plan import acts
from kaimen.stages.plan.earlier import last_year
from kaimen.stages.selection.earlier import earlier
from kaimen.stages.selection.facts import EarlierTheme
from tests.regions.making import a_region
from tests.stages.plan.making import BASIS, typed

pytestmark = pytest.mark.django_db


def a_year(region, year: int, mode: Mode, *themes: str, issue: bool = True) -> Campaign:
    campaign = Campaign.objects.create(region=region, year=year, brand="主题日", mode=mode)
    edition = acts.draft(THE_CLOCK, campaign.pk, "年度安排")
    for theme in themes:
        acts.add_row(THE_CLOCK, edition, typed(theme=theme))
    if issue:
        acts.review(THE_CLOCK, edition, BASIS)
        acts.release(THE_CLOCK, edition)
    return campaign


@pytest.fixture
def region():
    return a_region()


def this_year(region, mode: Mode = Mode.LIVE) -> Campaign:
    return Campaign.objects.create(region=region, year=2026, brand="主题日", mode=mode)


def test_the_issued_rows_of_the_year_before_are_told_with_their_unit(region):
    a_year(region, 2025, Mode.AS_PRINTED, "看水厂", "看书房")
    told = last_year(this_year(region))
    assert [(one.year, one.theme) for one in told] == [(2025, "看水厂"), (2025, "看书房")]
    assert all(one.unit_name for one in told)


def test_the_selection_hears_of_them(region):
    a_year(region, 2025, Mode.AS_PRINTED, "看水厂")
    assert [one.theme for one in earlier(this_year(region))] == ["看水厂"]


def test_what_was_not_issued_or_is_older_is_not_told(region):
    a_year(region, 2025, Mode.LIVE, "没印发的", issue=False)
    a_year(region, 2024, Mode.LIVE, "前年的")
    assert last_year(this_year(region)) == ()


def test_another_regions_year_is_not_told(region):
    a_year(a_region("990102", "别县"), 2025, Mode.LIVE, "别处的")
    assert last_year(this_year(region)) == ()


@pytest.mark.parametrize(("now", "before", "told"), [
    (Mode.LIVE, Mode.REHEARSAL, []),
    (Mode.REHEARSAL, Mode.REHEARSAL, ["看水厂"]),
    (Mode.REHEARSAL, Mode.LIVE, []),
])  # fmt: skip
def test_what_was_only_played_counts_for_what_is_played(region, now: Mode, before: Mode, told: list[str]):
    a_year(region, 2025, before, "看水厂")
    assert [one.theme for one in last_year(this_year(region, now))] == told


def test_the_fact_is_the_selections_own(region):
    a_year(region, 2025, Mode.LIVE, "看水厂")
    assert all(type(one) is EarlierTheme for one in last_year(this_year(region)))
