"""The door of the JSON interface: who comes in, and how every refusal reads."""

import re
from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone

from kaimen.config.api import ROUTERS, SENTENCES, api
from kaimen.people import acts as people_acts
from kaimen.people import answering
from kaimen.people import words as people_words
from kaimen.people.models import ApiToken
from kaimen.people.rules.pace import Pace
from kaimen.regions import words as regions_words
from kaimen.regions.facts import Mode
from kaimen.scheme.roles import Role
from kaimen.stages.call import words as call_words
from kaimen.stages.plan import words as plan_words
from kaimen.stages.selection import words as selection_words
from kaimen.trail.models import Entry
from tests.config.asking import Program
from tests.people.making import a_member, an_office, signed_in
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db
CHINESE = re.compile(r"[\u4e00-\u9fff].*。")


@pytest.fixture
def region():
    return a_region()


@pytest.fixture
def office(region) -> Program:
    return Program(an_office(region))


def test_a_token_says_whose_it_is_with_a_masked_name(region, office):
    told = office.get("/me")
    assert told["roles"] == [{"role": "lead_office", "region": region.code, "unit": None}]
    assert (told["username"], told["name"]) == ("office", "张*")


def test_nobody_comes_in_without_a_token(region):
    assert Program(None).codes("GET", "/me") == (401, ["api.no_token"])
    answer = Program(None).answer("GET", "/me")
    assert answer["WWW-Authenticate"] == "Bearer"


def test_a_session_opens_nothing_here(region):
    user = a_member("clicker", Role.LEAD_OFFICE, region).user
    answer = signed_in(user).get("/api/v1/me")
    assert answer.status_code == 401


def test_a_wrong_a_revoked_a_late_and_a_locked_ones_token_open_nothing(region, office):
    user = ApiToken.objects.get().user
    wrong = Program(None)
    wrong.token = office.token[:-1] + "!"
    assert wrong.codes("GET", "/me")[0] == 401
    ApiToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert office.codes("GET", "/me")[0] == 401
    ApiToken.objects.update(expires_at=timezone.now() + timedelta(days=1))
    assert office.ask("GET", "/me")[0] == 200
    type(user).objects.update(is_active=False)
    assert office.codes("GET", "/me")[0] == 401
    type(user).objects.update(is_active=True)
    ApiToken.objects.update(revoked_at=timezone.now())
    assert office.codes("GET", "/me")[0] == 401


def test_who_may_not_is_told_so(region):
    observer = Program(a_member("looker", Role.OBSERVER, region).user)
    told = {"year": 2026, "brand": "主题日"}
    assert observer.codes("POST", f"/regions/{region.code}/campaigns", told) == (403, ["moves.not_yours"])


def test_another_regions_address_is_shut_and_its_ids_are_not_found(region, office):
    there = a_region("990102", "月湖区")
    strange = Program(an_office(there, "strange"))
    id = strange.post(f"/regions/{there.code}/campaigns", {"year": 2026, "brand": "主题日"})
    assert office.codes("GET", f"/regions/{there.code}/campaigns") == (403, ["moves.not_yours"])
    mine = f"/regions/{region.code}/campaigns/{id}"
    assert office.codes("GET", f"{mine}/scheme") == (404, ["api.not_found"])
    assert office.codes("POST", f"{mine}/showing", {"public": True}) == (404, ["api.not_found"])


def test_an_act_gives_the_id_and_is_on_the_record(region, office):
    id = office.post(f"/regions/{region.code}/campaigns", {"year": 2026, "brand": "主题日"})
    assert office.get(f"/regions/{region.code}/campaigns")["items"] == [
        {"id": id, "year": 2026, "slug": "", "brand": "主题日", "mode": Mode.LIVE, "public": False}
    ]
    assert Entry.objects.filter(act="regions.open_campaign", stream=region.code).count() == 1


def test_a_refusal_says_what_the_page_would_say(region, office):
    told = {"year": 2026, "brand": " "}
    status, given = office.ask("POST", f"/regions/{region.code}/campaigns", told)
    assert (status, given["problems"]) == (
        422,
        [{"code": "regions.no_brand", "where": "brand", "message": "没有填活动名称。请填上。"}],
    )


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("{", [("api.unreadable", "")]),
        ('{"year": "once", "brand": 3}', [("api.malformed", "year"), ("api.malformed", "brand")]),
        ('{"brand": "主题日"}', [("api.malformed", "year")]),
        ("[]", [("api.malformed", "year"), ("api.malformed", "brand")]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_field_by_field(region, office, body: str, problems: list):
    status, given = office.ask("POST", f"/regions/{region.code}/campaigns", body)
    assert (status, [(one["code"], one["where"]) for one in given["problems"]]) == (400, problems)
    assert all(CHINESE.search(one["message"]) for one in given["problems"])


@pytest.mark.parametrize(
    ("method", "address", "status"), [("GET", "/none/at/all", 404), ("PATCH", "/me", 405)]
)
def test_an_address_or_a_method_that_is_not_there_is_said_as_json(
    office, method: str, address: str, status: int
):
    told, given = office.ask(method, address)
    assert (told, len(given["problems"])) == (status, 1)
    assert CHINESE.search(given["problems"][0]["message"])


def test_the_same_key_acts_once(region, office):
    address, told = f"/regions/{region.code}/campaigns", {"year": 2026, "brand": "主题日"}
    first = office.post(address, told, **{"Idempotency-Key": "a"})
    assert office.post(address, told, **{"Idempotency-Key": "a"}) == first
    assert office.get(address)["total"] == 1
    assert office.codes("POST", address, told) == (422, ["regions.campaign_taken"])


def test_a_key_is_its_owners_alone(region, office):
    other = Program(an_office(region, "second"))
    address, told = f"/regions/{region.code}/campaigns", {"year": 2026, "brand": "主题日"}
    office.post(address, told, **{"Idempotency-Key": "a"})
    status, _ = other.ask("POST", address, told, **{"Idempotency-Key": "a"})
    assert status == 422


def test_lists_are_bounded(region, office):
    for year in range(2020, 2026):
        office.post(f"/regions/{region.code}/campaigns", {"year": year, "brand": "主题日"})
    part = office.get(f"/regions/{region.code}/campaigns?limit=2&offset=1")
    assert ([one["year"] for one in part["items"]], part["total"]) == ([2024, 2023], 6)
    for asked in ("limit=101", "limit=0", "offset=-1", "limit=x"):
        assert office.codes("GET", f"/regions/{region.code}/campaigns?{asked}") == (400, ["api.malformed"])


def test_too_many_requests_are_put_off(office, monkeypatch):
    monkeypatch.setattr(answering, "PACE", Pace(requests=2))
    assert [office.ask("GET", "/me")[0] for _ in range(3)] == [200, 200, 429]
    assert int(office.answer("GET", "/me")["Retry-After"]) > 0


def test_what_the_desk_asks_first_stands_in_the_way_too(office, settings):
    settings.REQUIRE_MFA = frozenset({"lead_office"})
    assert office.codes("GET", "/me") == (403, ["api.no_factor"])
    settings.REQUIRE_MFA, settings.PASSWORD_DAYS = frozenset(), 1
    ApiToken.objects.get().user.__class__.objects.update(
        password_changed_at=timezone.now() - timedelta(days=2)
    )
    assert office.codes("GET", "/me") == (403, ["api.old_password"])


def test_no_cookie_comes_back(office):
    assert office.answer("GET", "/me").cookies == {}


def test_every_sentence_of_the_slices_is_known_here():
    for words in (regions_words, people_words, call_words, selection_words, plan_words):
        assert set(words.SENTENCES) <= set(SENTENCES)


def test_the_description_names_every_operation_and_no_other_place(client):
    told = client.get("/api/v1/openapi.json")
    assert told.status_code == 200
    described = {
        (path.removeprefix("/api/v1"), method)
        for path, methods in told.json()["paths"].items()
        for method in methods
    }
    assert len(described) == sum(
        len(operation.methods)
        for router in ROUTERS
        for view in router.path_operations.values()
        for operation in view.operations
    )
    assert re.findall(r"https?://", told.content.decode()) == []


def test_every_operation_is_named_once():
    ids = [one["operationId"] for path in api.get_openapi_schema()["paths"].values() for one in path.values()]
    assert sorted(set(ids)) == sorted(ids)


def test_the_page_of_the_description_loads_only_what_is_here(client):
    page = client.get("/api/v1/docs")
    text = page.content.decode()
    loaded = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert loaded
    assert [
        one
        for one in loaded
        if not one.startswith("/static/") or not finders.find(one.removeprefix("/static/"))
    ] == []
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))|<style|\sstyle=", text) == []
    assert "'unsafe-inline'" not in page["Content-Security-Policy"]


def test_a_token_that_is_used_shows_when(office):
    assert ApiToken.objects.get().last_used_at is None
    office.get("/me")
    used = ApiToken.objects.get().last_used_at
    assert used is not None
    office.get("/me")
    assert ApiToken.objects.get().last_used_at == used


def test_the_database_holds_no_token(office):
    assert office.token not in str(ApiToken.objects.values().get())
    assert people_acts.make_token.act_name == "people.make_token"


@pytest.mark.parametrize("text", ["\\ud800", "\\u0000", "a\\u0000b", "\\\\\\u0000"])
def test_a_text_that_no_database_keeps_is_refused(region, office, text: str):
    address = f"/regions/{region.code}/units"
    body = f'{{"name": "区甲局", "aliases": ["{text}"]}}'
    assert office.codes("POST", address, body) == (400, ["api.unkeepable"])
    assert office.codes("POST", address, f'{{"{text}": 1, "name": "区甲局"}}') == (400, ["api.unkeepable"])


def test_a_backslash_before_a_name_of_nul_is_plain_text(region, office):
    assert office.post(f"/regions/{region.code}/units", '{"name": "区甲\\\\u0000局"}')


def test_a_query_is_held_to_the_same(region, office):
    assert office.codes("GET", f"/regions/{region.code}/units?q=%00") == (400, ["api.unkeepable"])


def test_a_body_that_is_too_big_is_refused_as_json(region, office, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    body = {"name": "区甲局" * 100}
    assert office.codes("POST", f"/regions/{region.code}/units", body) == (400, ["api.too_big"])


def test_what_breaks_is_told_as_json_and_logged(region, office, monkeypatch, caplog):
    def broken(*_: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr(people_acts, "add_unit", broken)
    address = f"/regions/{region.code}/units"
    assert office.codes("POST", address, {"name": "区甲局"}) == (500, ["api.broken"])
    assert "out of order" in caplog.text
