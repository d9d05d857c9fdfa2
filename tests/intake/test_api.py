"""Papers by the JSON interface: sent, read behind the scenes, settled, and made the draft of a scheme."""

from base64 import b64encode

import pytest

from kaimen.intake.models import Paper
from kaimen.regions.models import Campaign, SchemeDraft
from tests.config.asking import Program
from tests.intake.making import Made
from tests.papers.made_notice import NOTICE

pytestmark = pytest.mark.django_db


def at(made: Made, *more: object) -> str:
    return f"/regions/{made.region.code}/papers" + "".join(f"/{one}" for one in more)


def test_a_paper_is_kept_once_and_waits_to_be_read() -> None:
    made = Made()
    office = Program(made.office)
    told = {"name": "通知.txt", "data": b64encode(NOTICE.encode()).decode()}
    first = office.post(at(made), told)
    assert office.post(at(made), told) == first
    assert office.get(at(made, first))["state"] == "waiting"
    assert office.ask("GET", at(made, first, "reading"))[0] == 404
    assert [one["id"] for one in office.get(at(made))["items"]] == [first]


@pytest.mark.parametrize(
    "told", [{"name": "x"}, {"name": "x", "text": "甲", "data": "AA=="}, {"name": "x", "data": "not base64"}]
)
def test_a_paper_is_a_file_or_a_text(told: dict[str, str]) -> None:
    made = Made()
    assert Program(made.office).ask("POST", at(made), told)[0] == 400
    assert Paper.objects.count() == 0


def test_the_reading_is_the_documented_one_without_contacts() -> None:
    made = Made()
    paper, office = made.paper(), Program(made.office)
    told = office.get(at(made, paper.pk, "reading"))
    assert (told["version"], told["notice"]["number"]) == (1, "云政公开办发〔2026〕3号")
    assert "contacts" not in told


def test_doubts_are_settled_one_by_one_and_by_their_code() -> None:
    made = Made()
    paper, office = made.paper(), Program(made.office)
    first, *rest = office.get(at(made, paper.pk, "doubts"))["items"]
    version = office.get(at(made, paper.pk))["version"]
    one = {"version": version, "key": first["key"], "how": "confirm"}
    office.post(at(made, paper.pk, "settle"), one)
    assert office.ask("POST", at(made, paper.pk, "settle"), one)[0] == 422
    for doubt in rest:
        version = office.get(at(made, paper.pk))["version"]
        told = {"version": version, "code": doubt["code"], "how": "confirm"}
        office.ask("POST", at(made, paper.pk, "settle"), told)
    assert office.get(at(made, paper.pk))["doubts"] == 0


def test_a_notice_becomes_a_draft_of_what_is_sure() -> None:
    made = Made()
    paper, office = made.paper(), Program(made.office)
    offered = office.get(at(made, paper.pk, "proposal"))["items"]
    assert all(NOTICE[one["start"] : one["end"]] == one["quote"] for one in offered)
    campaign = office.post(at(made, paper.pk, "draft"), {"campaign": made.campaign.pk})
    assert campaign == made.campaign.pk and SchemeDraft.objects.get().source == "notice"


def test_a_campaign_is_opened_for_the_draft() -> None:
    made = Made()
    paper, office = made.paper(), Program(made.office)
    told = {"year": 2027, "brand": "政府开放日", "take": []}
    opened = office.post(at(made, paper.pk, "draft"), told)
    assert Campaign.objects.get(pk=opened).year == 2027
    assert office.ask("POST", at(made, paper.pk, "draft"), {"year": 2028})[0] == 400


def test_a_paper_thrown_away_is_gone_and_another_regions_was_never_there() -> None:
    made, other = Made(), Made("990102", "石桥县")
    paper = made.paper()
    assert Program(other.office).ask("GET", at(other, paper.pk))[0] == 404
    assert Program(other.office).ask("GET", at(made, paper.pk))[0] in (403, 404)
    office = Program(made.office)
    assert office.ask("DELETE", at(made, paper.pk))[0] == 200
    assert office.ask("GET", at(made, paper.pk))[0] == 404
