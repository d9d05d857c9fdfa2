"""Acts of regions on the database: one allowed and one refused case each."""

from datetime import date

import pytest

from kaimen.regions import acts, reads
from kaimen.regions.facts import Level, Mode
from kaimen.regions.models import CalendarDay, Campaign, Region, SchemeVersion
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import NOBODY, THE_CLOCK
from kaimen.trail.models import Entry
from tests.regions.making import OFFICE, OTHER_OFFICE, a_region
from tests.regions.schemes import a_scheme

pytestmark = pytest.mark.django_db


def codes(refusal) -> list[str]:
    return [problem.code for problem in refusal.value.problems]


def test_a_region_is_added_with_its_order_and_on_the_record():
    made = a_region()
    assert (made.code, made.sort_key, made.full_name) == ("990101", "yun xi qu", "甲市云溪区")
    entry = Entry.objects.get()
    assert (entry.stream, entry.act, entry.actor, entry.payload) == (
        "990101", "regions.add_region", "clock", {"level": "county"},
    )  # fmt: skip


def test_a_region_is_refused_to_a_lead_office_and_for_a_taken_code():
    a_region()
    with pytest.raises(Refused) as refusal:
        acts.add_region(OFFICE, "990101", "云溪区", Level.COUNTY)
    assert codes(refusal) == ["moves.not_yours", "regions.code_taken"]
    assert Region.objects.count() == 1


def test_the_footer_is_edited_and_raises_the_stamp():
    place = a_region()
    acts.edit_particulars(OFFICE, place, {"sponsor": "甲", "icp": ""})
    place.refresh_from_db()
    assert (place.particulars, place.stamp) == ({"sponsor": "甲"}, 2)


def test_the_footer_is_not_edited_by_another_region():
    place = a_region()
    with pytest.raises(Refused) as refusal:
        acts.edit_particulars(OTHER_OFFICE, place, {"sponsor": "乙"})
    place.refresh_from_db()
    assert (codes(refusal), place.particulars, place.stamp) == (["moves.not_yours"], {}, 1)
    assert list(Entry.objects.filter(outcome="refused").values_list("stream", "act")) == [
        ("990101", "regions.edit_particulars")
    ]


def test_a_campaign_opens_hidden_once_an_address():
    place = a_region()
    made = acts.open_campaign(OFFICE, place, 2024, "主题日")
    assert (made.term, made.public, made.mode) == ("2024", False, Mode.LIVE)
    with pytest.raises(Refused) as refusal:
        acts.open_campaign(OFFICE, place, 2024, "开放日")
    assert codes(refusal) == ["regions.campaign_taken"]
    assert acts.open_campaign(OFFICE, place, 2024, "开放日", "open").term == "2024-open"


def test_a_campaign_is_shown_and_hidden_in_turn():
    made = acts.open_campaign(OFFICE, a_region(), 2024, "主题日")
    acts.show_campaign(OFFICE, made)
    assert Campaign.objects.get().public is True
    with pytest.raises(Refused) as refusal:
        acts.show_campaign(OFFICE, made)
    assert codes(refusal) == ["moves.wrong_state"]
    acts.hide_campaign(OFFICE, made)
    assert Campaign.objects.get().public is False
    assert Region.objects.get().stamp == 3


def test_a_scheme_is_published_as_the_next_version_and_read_typed():
    made = acts.open_campaign(OFFICE, a_region(), 2024, "主题日")
    first = acts.publish_scheme(OFFICE, made, a_scheme("990101", 2024), date(2024, 3, 1))
    second = acts.publish_scheme(OFFICE, made, a_scheme("990101", 2024, "再开一次"), date(2024, 6, 1))
    assert [first.number, second.number] == [1, 2]
    assert reads.scheme_in_force(made, date(2024, 5, 31)).brand == "主题日"
    assert reads.scheme_in_force(made, date(2024, 6, 1)).brand == "再开一次"
    assert reads.scheme_in_force(made, date(2024, 1, 1)).brand == "主题日"


def test_a_faulty_scheme_is_refused_with_every_line_and_nothing_is_written():
    made = acts.open_campaign(OFFICE, a_region(), 2024, "主题日")
    with pytest.raises(Refused) as refusal:
        acts.publish_scheme(OFFICE, made, a_scheme("990101", 2024) + "\n[call]\nnonsense = 1\nmore = 2\n")
    assert set(codes(refusal)) == {"regions.bad_scheme"}
    assert len(codes(refusal)) >= 2
    assert SchemeVersion.objects.count() == 0


def test_a_scheme_of_another_region_is_refused():
    made = acts.open_campaign(OFFICE, a_region(), 2024, "主题日")
    with pytest.raises(Refused) as refusal:
        acts.publish_scheme(OFFICE, made, a_scheme("990102", 2024))
    assert codes(refusal) == ["regions.scheme_of_another"]


def test_a_marked_day_counts_and_a_cleared_one_no_more():
    place, monday = a_region(), date(2024, 3, 4)
    acts.mark_day(OFFICE, place, monday, False, "本地文件")
    assert reads.workdays(place).is_workday(monday) is False
    acts.mark_day(OFFICE, place, monday, True, "改回")
    assert CalendarDay.objects.get().reason == "改回"
    acts.clear_day(OFFICE, place, monday)
    assert reads.workdays(place).is_workday(monday) is True
    assert Entry.objects.filter(act="regions.clear_day").count() == 1
    acts.clear_day(OFFICE, place, monday)
    assert Entry.objects.filter(act="regions.clear_day").count() == 1


@pytest.mark.parametrize("act", [acts.mark_day, acts.clear_day])
def test_nobody_else_touches_a_calendar(act):
    place = a_region()
    more = (False, "x") if act is acts.mark_day else ()
    with pytest.raises(Refused) as refusal:
        act(NOBODY, place, date(2024, 3, 4), *more)
    assert codes(refusal) == ["moves.not_yours"]
    assert CalendarDay.objects.count() == 0


def test_another_regions_campaign_answers_nothing():
    place, other = a_region(), a_region("990102", "雨溪区")
    made = acts.open_campaign(THE_CLOCK, place, 2024, "主题日")
    assert reads.campaign_of(place, made.pk) == made
    assert reads.campaign_of(other, made.pk) is None
    assert reads.campaign(other, 2024) is None


def test_codes_below_reach_every_level():
    top = acts.add_region(THE_CLOCK, "990000", "甲省", Level.PROVINCE)
    city = acts.add_region(THE_CLOCK, "990100", "甲市", Level.PREFECTURE, top)
    county = a_region(parent=city)
    town = acts.add_region(THE_CLOCK, "990101001", "云街道", Level.TOWNSHIP, county)
    assert reads.codes_below({top.pk}) == {city.code, county.code, town.code}
    assert reads.codes_below({town.pk}) == set()


@pytest.mark.parametrize("mode", [Mode.LIVE, Mode.AS_PRINTED])
def test_on_a_training_ground_nothing_but_rehearsals_is_opened_or_shown(mode):
    ground = acts.add_region(THE_CLOCK, "990101901", "演练场", Level.TOWNSHIP, a_region())
    with pytest.raises(Refused) as refusal:
        acts.open_campaign(THE_CLOCK, ground, 2026, "主题日", mode=mode)
    assert [problem.code for problem in refusal.value.problems] == ["regions.only_rehearsed"]
    played = acts.open_campaign(THE_CLOCK, ground, 2026, "主题日", mode=Mode.REHEARSAL)
    with pytest.raises(Refused):
        acts.show_campaign(THE_CLOCK, played)
