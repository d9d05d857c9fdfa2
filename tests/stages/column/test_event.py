"""schema.org Event: only where a day is really known."""

import json
from datetime import date

import pytest

from kaimen.stages.column.event import event, script
from kaimen.stages.plan.facts import ActivityState
from tests.stages.column.doors import door_at, on


@pytest.mark.parametrize("printed", ["5月", "5月中旬", "6-8月", "第二季度", "全年", "另行通知", ""])
def test_no_event_without_a_day(printed: str):
    assert event(door_at(1, printed), "http://a.example/1/", "云溪区") is None


def test_a_printed_day_is_a_date():
    told = event(door_at(1, "6月25日", place="水厂大门"), "http://a.example/1/", "云溪区")
    assert told
    assert (told["startDate"], told["endDate"]) == ("2024-06-25", "2024-06-25")
    assert told["eventStatus"] == "https://schema.org/EventScheduled"
    assert told["location"]["name"] == "水厂大门"
    assert told["organizer"] == [{"@type": "GovernmentOrganization", "name": "县甲局"}]


def test_a_confirmed_day_is_a_date_though_the_paper_names_a_month():
    told = event(door_at(1, "6月", sessions=(on(1, date(2024, 6, 20)),)), "", "")
    assert told and told["startDate"] == "2024-06-20"
    assert "location" not in told


def test_a_cancelled_activity_says_so():
    told = event(door_at(1, "6月25日", state=ActivityState.CANCELLED), "", "")
    assert told and told["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_theme_cannot_end_the_data_block():
    told = event(door_at(1, "6月25日", theme="</script><b>&"), "", "")
    assert told
    written = script(told)
    assert "<" not in written
    assert json.loads(written)["name"] == "</script><b>&"
