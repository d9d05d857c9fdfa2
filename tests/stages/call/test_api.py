"""The whole way of a declaration by the JSON interface: the same acts, the same refusals, nobody's telephone."""

import base64
import json

import pytest

from kaimen.stages.call import reads
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from tests.config.asking import Program
from tests.stages.call.making import CLOSED, PDF, Made, row

pytestmark = pytest.mark.django_db
TOLD = {
    "theme": "走进自来水厂",
    "period": "5月",
    "formats": ["现场观摩"],
    "brief": "看一滴水怎样变清",
    "extra": [{"heading": "安全措施", "text": "专人引导"}],
    "contact": "张小门",
    "phone": "13800000013",
}


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def clerk(made) -> Program:
    return Program(made.clerk())


@pytest.fixture
def office(made) -> Program:
    return Program(made.office)


def at(made: Made, *more: object) -> str:
    return f"/regions/{made.region.code}/campaigns/{made.campaign.pk}/call" + "".join(
        f"/{one}" for one in more
    )


def declared(made: Made, clerk: Program, **changed: object) -> int:
    return clerk.post(at(made, "declarations"), TOLD | {"unit": made.units[0].pk} | changed)


def test_a_theme_is_declared_returned_mended_and_handed_in_again(made, clerk, office):
    id = declared(made, clerk)
    clerk.post(at(made, "declarations", id, "submit"))
    assert office.get(at(made, "declarations"))["items"][0]["state"] == "submitted"
    office.post(at(made, "declarations", id, "return"), {"reason": "请写清地点"})
    version = clerk.get(at(made, "declarations", id))["version"]
    status, _ = clerk.ask("PUT", at(made, "declarations", id), TOLD | {"place": "水厂", "version": version})
    assert status == 200
    clerk.post(at(made, "declarations", id, "submit"))
    assert [fact.place for fact in reads.handed_in(made.campaign.pk)] == ["水厂"]


def test_a_contact_is_kept_and_never_told(made, clerk, office):
    id = declared(made, clerk)
    without = {name: value for name, value in TOLD.items() if name not in ("contact", "phone")}
    clerk.ask("PUT", at(made, "declarations", id), without | {"brief": "改", "version": 1})
    assert (row(id).brief, row(id).contact, row(id).phone) == ("改", "张小门", "13800000013")
    for program in (clerk, office):
        text = json.dumps(program.get(at(made, "declarations")), ensure_ascii=False)
        assert "走进自来水厂" in text
        assert [word for word in ("张小门", "13800000013", "0013") if word in text] == []


@pytest.mark.parametrize(
    "headings",
    [["别人的栏目"], ["安全措施", "安全措施"], ["安全措施", *(f"栏目{number}" for number in range(5000))]],
)
def test_only_the_forms_own_columns_are_taken(made, clerk, office, headings: list[str]):
    id = declared(made, clerk)
    extra = [{"heading": heading, "text": "x"} for heading in headings]
    refused = (422, ["call.extra_unknown"])
    told = {"theme": "走进自来水厂", "extra": extra}
    assert clerk.codes("PUT", at(made, "declarations", id), told | {"version": 1}) == refused
    assert clerk.codes("POST", at(made, "declarations"), told | {"unit": made.units[0].pk}) == refused
    assert office.codes("POST", at(made, "entered"), told | {"unit": made.units[0].pk}) == refused


def test_a_refusal_names_every_problem_as_the_page_does(made, clerk):
    id = declared(made, clerk, theme="", brief="", formats=[])
    status, given = clerk.ask("POST", at(made, "declarations", id, "submit"))
    assert status == 422
    assert [one["code"] for one in given["problems"]] == [one.code for one in reads.blocking(row(id))]
    assert len(given["problems"]) > 1
    assert Declaration.objects.get().state == DeclarationState.DRAFT


def test_a_unit_sees_its_own_alone(made, clerk):
    id = declared(made, clerk)
    other = Program(made.clerk(1))
    assert other.get(at(made, "declarations"))["total"] == 0
    assert other.codes("GET", at(made, "declarations", id)) == (404, ["api.not_found"])
    assert other.codes("POST", at(made, "declarations", id, "submit")) == (404, ["api.not_found"])
    told = TOLD | {"unit": made.units[0].pk}
    assert other.codes("POST", at(made, "declarations"), told) == (422, ["moves.not_yours"])


def test_the_office_enters_for_a_unit_what_it_heard(made, office):
    id = office.post(at(made, "entered"), TOLD | {"unit": made.units[1].pk, "channel": "phone"})
    told = office.get(at(made, "declarations", id))
    assert (told["unit"], told["channel"], told["state"]) == (made.units[1].pk, "phone", "submitted")


def test_the_second_of_two_who_write_is_refused(made, clerk):
    id = declared(made, clerk)
    clerk.ask("PUT", at(made, "declarations", id), TOLD | {"brief": "先", "version": 1})
    told = TOLD | {"brief": "后", "version": 1}
    assert clerk.codes("PUT", at(made, "declarations", id), told) == (422, ["call.changed_meanwhile"])


def test_the_window_is_told(made, clerk):
    made.on(CLOSED)
    told = clerk.get(at(made))
    assert told["closes"].startswith("2026-03-20T")


def test_a_list_asks_no_more_of_the_database_for_more_rows(made, clerk, django_assert_max_num_queries):
    declared(made, clerk)
    address = at(made, "declarations")
    clerk.get(address)
    with django_assert_max_num_queries(12):
        clerk.get(address)
    for _ in range(29):
        declared(made, clerk)
    with django_assert_max_num_queries(12):
        assert clerk.get(address)["total"] == 30


def test_the_history_says_who_did_what_and_why(made, clerk, office):
    id = declared(made, clerk)
    clerk.post(at(made, "declarations", id, "submit"))
    office.post(at(made, "declarations", id, "return"), {"reason": "请写清地点"})
    told = clerk.get(at(made, "declarations", id, "turns"))["items"]
    assert [one["act"] for one in told] == ["call.declare", "call.submit", "call.return"]
    assert told[-1]["reason"] == "请写清地点"
    other = Program(made.clerk(1))
    assert other.codes("GET", at(made, "declarations", id, "turns")) == (404, ["api.not_found"])


def test_a_stamped_sheet_is_attached_and_listed(made, clerk):
    id = declared(made, clerk)
    address = at(made, "declarations", id, "scans")
    sent = {"name": "报名表.pdf", "data": base64.b64encode(PDF).decode()}
    given = clerk.post(address, sent, **{"Idempotency-Key": "a"})
    assert clerk.post(address, sent, **{"Idempotency-Key": "a"}) == given
    told = clerk.get(address)["items"]
    assert [(one["id"], one["name"], one["size"], one["current"]) for one in told] == [
        (given, "报名表.pdf", len(PDF), True)
    ]
    strange = {"name": "x.pdf", "data": base64.b64encode(b"MZ").decode()}
    assert clerk.codes("POST", address, strange) == (422, ["call.scan_kind"])
    assert clerk.codes("POST", address, {"name": "x.pdf", "data": "?"}) == (400, ["api.malformed"])
    other = Program(made.clerk(1))
    assert other.codes("POST", address, sent) == (404, ["api.not_found"])
    assert other.codes("GET", address) == (404, ["api.not_found"])


def test_the_office_sees_who_has_not_declared(made, clerk, office):
    id = declared(made, clerk)
    before = {one["unit"]: one for one in office.get(at(made, "standings"))["items"]}
    own = before[str(made.units[0].pk)]
    assert (own["declared"], own["begun"]) == (0, 1)
    clerk.post(at(made, "declarations", id, "submit"))
    after = {one["unit"]: one for one in office.get(at(made, "standings"))["items"]}
    assert after[own["unit"]]["lacking"] == own["lacking"] - 1
    assert clerk.codes("GET", at(made, "standings")) == (403, ["moves.not_yours"])
