"""Units and members by the JSON interface: what is there to see of people is masked."""

import json

import pytest

from kaimen.people.models import Unit
from kaimen.scheme.roles import Role
from tests.config.asking import Program
from tests.people.making import PHONE, a_member, a_unit, an_office
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return a_region()


@pytest.fixture
def office(region) -> Program:
    return Program(an_office(region))


def test_a_unit_is_added_found_and_changed(region, office):
    address = f"/regions/{region.code}/units"
    id = office.post(address, {"name": "区甲局", "kind": "department", "aliases": ["甲局"]})
    told = office.get(f"{address}?q=甲局")["items"]
    assert [(one["id"], one["name"], one["version"]) for one in told] == [(id, "区甲局", 1)]
    changed = {"name": "区甲一局", "kind": "department", "version": 1}
    assert office.ask("PUT", f"{address}/{id}", changed)[0] == 200
    assert office.codes("PUT", f"{address}/{id}", changed) == (422, ["people.changed_meanwhile"])
    assert Unit.objects.get().name == "区甲一局"


def test_a_mailbox_stays_as_it_is_and_is_not_told(region, office):
    unit = a_unit(region, mailbox="unit@example.org")
    told = office.get(f"/regions/{region.code}/units/{unit.pk}")
    assert "example.org" not in json.dumps(told)
    changed = {"name": "区甲局", "short_name": "甲局", "kind": "department", "version": 1}
    office.ask("PUT", f"/regions/{region.code}/units/{unit.pk}", changed)
    assert Unit.objects.get().mailbox == "unit@example.org"


def test_what_a_change_leaves_out_stays_as_it_is(region, office):
    a_unit(region, "区政府")
    posts = {"leader_post": "局长", "section": "办公室", "contact_post": "科员"}
    said = {"short_name": "甲局", "parent": "区政府"} | posts
    unit = a_unit(region, **said)
    address = f"/regions/{region.code}/units/{unit.pk}"
    stands = office.get(address)
    assert {name: stands[name] for name in said} == said
    assert office.ask("PUT", address, {"short_name": "", "version": 1})[0] == 200
    assert office.get(address) == stands | {"short_name": "", "version": 2}
    assert office.ask("PUT", address, stands | {"version": 2})[0] == 200
    assert office.get(address) == stands | {"version": 3}


def test_members_are_masked_and_have_no_telephone(region, office):
    a_member("clerk", Role.UNIT_CLERK, region, a_unit(region))
    told = office.get(f"/regions/{region.code}/members")
    assert sorted((one["role"], one["name"]) for one in told["items"]) == [
        ("lead_office", "张*"),
        ("unit_clerk", "张*"),
    ]
    assert PHONE not in json.dumps(told)


def test_a_clerk_reads_units_and_no_members(region):
    clerk = Program(a_member("clerk", Role.UNIT_CLERK, region, a_unit(region)).user)
    assert clerk.get(f"/regions/{region.code}/units")["total"] == 1
    assert clerk.codes("GET", f"/regions/{region.code}/members") == (403, ["moves.not_yours"])


def test_more_units_ask_no_more_of_the_database(region, office, django_assert_max_num_queries):
    a_unit(region)
    office.get(f"/regions/{region.code}/units")
    for number in range(29):
        a_unit(region, f"区{number}号局")
    with django_assert_max_num_queries(8):
        assert office.get(f"/regions/{region.code}/units")["total"] == 30


def test_another_name_is_kept_found_and_forgotten(region, office):
    unit, other = a_unit(region), a_unit(region, "区乙局")
    address = f"/regions/{region.code}/units/{unit.pk}/aliases"
    id = office.post(address, {"name": "老甲局"})
    assert office.get(address)["items"] == [{"id": id, "name": "老甲局"}]
    assert office.get(f"/regions/{region.code}/units?q=老甲局")["total"] == 1
    assert office.ask("POST", address, {"name": "区乙局"})[0] == 422
    office.ask("DELETE", f"/regions/{region.code}/units/{other.pk}/aliases/{id}")
    assert office.get(address)["total"] == 1
    assert office.ask("DELETE", f"{address}/{id}")[0] == 200
    assert office.get(address)["total"] == 0


def test_a_unit_is_closed_once_nobody_is_in_it(region, office):
    unit, full = a_unit(region), a_unit(region, "区乙局")
    clerk = Program(a_member("clerk", Role.UNIT_CLERK, region, full).user)
    units = f"/regions/{region.code}/units"
    assert office.codes("POST", f"{units}/{full.pk}/close") == (422, ["people.unit_has_members"])
    assert clerk.codes("POST", f"{units}/{unit.pk}/close") == (403, ["moves.not_yours"])
    office.post(f"{units}/{unit.pk}/close")
    assert office.get(f"{units}/{unit.pk}")["closed"]
    there = a_unit(a_region("990102", "月湖区"))
    assert office.codes("POST", f"{units}/{there.pk}/close") == (404, ["api.not_found"])
    assert office.codes("POST", f"{units}/{there.pk}/aliases", {"name": "丙"}) == (404, ["api.not_found"])
