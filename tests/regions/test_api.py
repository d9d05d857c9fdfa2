"""The next version of a scheme by the JSON interface: begun, written, published, and what it changed."""

import pytest

from kaimen.regions import acts
from kaimen.regions.scheming.shipped import shipped
from kaimen.scheme.roles import THE_CLOCK, Role
from tests.config.asking import Program
from tests.people.making import a_member, an_office
from tests.regions.making import a_region
from tests.regions.schemes import a_scheme

pytestmark = pytest.mark.django_db
NOT_FOUND = (404, ["api.not_found"])


@pytest.fixture
def region():
    return a_region()


@pytest.fixture
def office(region) -> Program:
    return Program(an_office(region))


@pytest.fixture
def scheme(region) -> str:
    """The address of a campaign's scheme with its first version."""
    campaign = acts.open_campaign(THE_CLOCK, region, 2026, "主题日")
    acts.publish_scheme(THE_CLOCK, campaign, a_scheme(region.code, 2026))
    return f"/regions/{region.code}/campaigns/{campaign.pk}/scheme"


def test_a_draft_is_begun_written_and_published(scheme, office):
    assert office.codes("GET", f"{scheme}/draft") == NOT_FOUND
    office.post(f"{scheme}/draft", {"begin": "last"})
    draft = office.get(f"{scheme}/draft")
    assert (draft["faults"], draft["questions"]) == (0, [])
    changed = {"text": draft["text"].replace("公开办", "政务办"), "version": draft["version"]}
    assert office.ask("PUT", f"{scheme}/draft", changed)[0] == 200
    assert office.codes("PUT", f"{scheme}/draft", changed) == (422, ["regions.draft_changed"])
    told = {"version": draft["version"] + 1, "in_force_from": "2026-03-01"}
    assert office.post(f"{scheme}/draft/publish", told) == 2
    found = office.get(f"{scheme}/versions/2/differences")["items"]
    assert found
    assert all("政务办" in one["after"] and "公开办" in one["before"] for one in found)
    assert office.get(f"{scheme}/versions/1/differences")["total"] == 0
    assert office.codes("GET", f"{scheme}/versions/3/differences") == NOT_FOUND


def test_what_is_taken_over_is_looked_at_before_it_is_published(scheme, office):
    nowhere = office.codes("POST", f"{scheme}/draft", {"begin": "nowhere"})
    assert nowhere == (422, ["regions.unknown_start"])
    source = next(iter(shipped()))
    office.post(f"{scheme}/draft", {"begin": source})
    assert office.codes("POST", f"{scheme}/draft", {"begin": "last"}) == (422, ["regions.draft_open"])
    draft = office.get(f"{scheme}/draft")
    keys = [one["key"] for one in draft["questions"]]
    assert (draft["source"], len(keys) > 1) == (source, True)
    told = {"version": draft["version"], "in_force_from": "2026-03-01"}
    refused = office.codes("POST", f"{scheme}/draft/publish", told)
    assert refused == (422, ["regions.questions_open"])
    office.post(f"{scheme}/draft/settle", {"keys": keys[:1]})
    assert [one["key"] for one in office.get(f"{scheme}/draft")["questions"]] == keys[1:]
    assert office.ask("DELETE", f"{scheme}/draft")[0] == 200
    assert office.codes("DELETE", f"{scheme}/draft") == (422, ["regions.no_draft"])


def test_a_draft_is_its_offices_alone(region, scheme, office):
    office.post(f"{scheme}/draft", {"begin": "last"})
    observer = Program(a_member("looker", Role.OBSERVER, region).user)
    assert observer.codes("GET", f"{scheme}/draft")[0] == 403
    assert observer.codes("POST", f"{scheme}/draft/publish", {})[0] == 403
    there = a_region("990102", "月湖区")
    strange = Program(an_office(there, "strange"))
    elsewhere = scheme.replace(region.code, there.code)
    assert strange.codes("GET", f"{elsewhere}/draft") == NOT_FOUND
    assert strange.codes("POST", f"{elsewhere}/draft", {"begin": "last"}) == NOT_FOUND
