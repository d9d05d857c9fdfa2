"""Law 4: another region's ids never answer, on any route that names a region."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.db.models import Model
from django.test import Client

from kaimen.config.api import api
from kaimen.people import acts, answering
from kaimen.people.models import Membership, Unit
from kaimen.people.reads import actor_of
from kaimen.people.rules.pace import Pace
from kaimen.regions.access import ByMethod
from kaimen.regions.models import Region
from kaimen.rehearsal.facts import Until, Wanted
from kaimen.rehearsal.running import play_until, start_alone
from kaimen.rehearsal.stock import county
from kaimen.scheme.roles import Role
from kaimen.stages.call.models import Declaration
from kaimen.stages.plan.models import Row
from kaimen.trail.models import Entry
from tests.guards.test_routes import routes

PLACE = re.compile(r"<(?:(\w+):)?(\w+)>")
FREE = {"day": "2024-05-01", "term": "2024", "edition": "1", "number": "1", "plate": "1"}
"""Parts of an address that are nobody's id: days and terms, and what is numbered within each campaign."""

UNITS = 14


def roads_to_region() -> dict[type[Model], str]:
    """Every model that belongs to a region, and the chain of keys that leads there."""
    own = [model for model in apps.get_models() if model.__module__.startswith("kaimen.")]
    roads = {Region: "pk"}
    for _ in range(5):
        for model in own:
            keys = [
                field for field in model._meta.fields if field.is_relation and field.related_model in roads
            ]
            if keys and model not in roads:
                road = roads[keys[0].related_model]
                roads[model] = keys[0].name if road == "pk" else f"{keys[0].name}__{road}"
    return roads


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The notices as printed, and a small county that is played to its issued plan; made once."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", "--as-printed-only", stdout=StringIO())
        play_until(start_alone(Wanted(county(), 1, UNITS)).campaign, Until.PLAN)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def two_regions(demo, db) -> tuple[Region, Region]:
    """The demo's first region with a plan and the played one."""
    with_plan = Region.objects.filter(pk__in=Row.objects.values("edition__campaign__region")).order_by("pk")
    assert with_plan.count() >= 2
    return with_plan.first(), with_plan.last()


@pytest.fixture
def office(two_regions, monkeypatch) -> Client:
    """The first region's lead office, signed in and with a token that may ask as often as these tests do."""
    monkeypatch.setattr(answering, "PACE", Pace(requests=1_000_000))
    client = Client()
    member = Membership.objects.get(region=two_regions[0], role=Role.LEAD_OFFICE)
    client.force_login(member.user, backend="django.contrib.auth.backends.ModelBackend")
    client.token = acts.make_token(actor_of(member.user), member.user, "guard", 1)
    return client


def ids_of(region: Region) -> dict[str, list[int]]:
    """Ids of a region's rows by model name, the newest of each."""
    found = defaultdict(list)
    for model, road in roads_to_region().items():
        newest = model._base_manager.filter(**{road: region.pk}).order_by("-pk").values_list("pk", flat=True)
        found[model._meta.model_name] = list(newest[:1])
    return found


def addresses(path: str, region: str, own: dict, other: dict) -> list[str]:
    """A route's addresses with ids of `other` wherever one stands, and once more with a campaign of `own` before."""
    every = sorted({value for values in other.values() for value in values})
    campaigns = [*other["campaign"], *own["campaign"]]
    return list(dict.fromkeys(address(path, region, other, c, value) for c in campaigns for value in every))


def address(path: str, region: str, other: dict, campaign: int, value: int) -> str:
    """`value` stands wherever the name of a part does not tell whose id it is."""

    def fill(place: re.Match) -> str:
        name = place[2]
        known = {"region": region, "campaign": campaign, **FREE}
        return str(known.get(name) or next(iter(other.get(name, [])), value))

    return "/" + PLACE.sub(fill, path)


def asked(client: Client, address: str, method: str, route: str = ""):
    if route.startswith("api/"):
        return told(client, address, method, route)
    return getattr(client, method)(address, {"token": "t" * 32} if method == "post" else None)


def told(client: Client, address: str, method: str, route: str):
    """Ask the JSON interface with the office's token and a body of the shape that the operation takes."""
    body = json.dumps(body_of(route, method))
    headers = {"Authorization": f"Bearer {client.token}"}
    return client.generic(method.upper(), address, body, content_type="application/json", headers=headers)


@cache
def description() -> dict:
    return api.get_openapi_schema()


def body_of(route: str, method: str) -> Any:
    """The least that the description of an operation asks for."""
    described = description()
    path = "/" + PLACE.sub(r"{\2}", route)
    body = described["paths"][path][method].get("requestBody")
    return made_up(described, body["content"]["application/json"]["schema"]) if body else None


def made_up(described: dict, schema: dict) -> Any:
    if "$ref" in schema:
        return made_up(described, described["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            needed = schema.get("required", [])
            return {name: made_up(described, schema["properties"][name]) for name in needed}
        case "integer":
            return 1
        case "boolean":
            return True
        case "array":
            return []
    return "2024-05-01"


def methods_of(route: str) -> tuple[str, ...]:
    """The methods that an address takes; a page takes both of a browser's."""
    declared = DECLARED[route]
    return tuple(map(str.lower, declared.methods)) if isinstance(declared, ByMethod) else ("get", "post")


DECLARED = {path: pattern.callback.access for path, pattern in routes()}


def with_region() -> list[tuple[str, bool]]:
    found = [
        (path, not isinstance(declared, ByMethod) and declared.public)
        for path, declared in DECLARED.items()
        if ":region>" in path
    ]
    assert len(found) > 30
    return found


def test_every_operation_is_asked_in_its_own_shape():
    """Or the tests below would only see it refuse a malformed body."""
    posts = [path for path in DECLARED if path.startswith("api/") and "post" in methods_of(path)]
    assert "api/v1/regions/<str:region>/campaigns" in posts
    opened = body_of("api/v1/regions/<str:region>/campaigns", "post")
    assert opened == {"year": 1, "brand": "2024-05-01"}


def test_ones_own_pages_open(two_regions, office):
    """Or the tests below would prove nothing."""
    here, _ = two_regions
    own = ids_of(here)
    pages = [(path, page) for path, _ in with_region() for page in addresses(path, here.code, own, own)]
    asking = [(path, page) for path, page in pages if "get" in methods_of(path)]
    opened = [page for path, page in asking if asked(office, page, "get", path).status_code == 200]
    assert len([page for page in opened if page.startswith("/desk/")]) > 15
    assert len([page for page in opened if page.startswith("/api/")]) > 5


def test_the_other_regions_pages_are_shut(two_regions, office):
    here, there = two_regions
    ids = ids_of(there)
    shut = [path for path, public in with_region() if not public]
    answers = {
        (method, address): asked(office, address, method, path).status_code
        for path in shut
        for address in addresses(path, there.code, ids_of(here), ids)
        for method in methods_of(path)
    }
    assert {place: code for place, code in answers.items() if code not in (403, 404, 405)} == {}


def test_the_other_regions_ids_say_nothing_under_ones_own(two_regions, office):
    here, there = two_regions
    own, ids = ids_of(here), ids_of(there)
    told = set(Unit.objects.filter(region=there).values_list("name", flat=True))
    told |= set(Row.objects.filter(edition__campaign__region=there).values_list("theme", flat=True))
    told |= set(Declaration.objects.filter(campaign__region=there).values_list("theme", flat=True))
    told -= set(Unit.objects.filter(region=here).values_list("name", flat=True))
    told = {word for word in told if len(word) > 5}
    assert len(told) > 20
    before = list(Entry.objects.filter(stream=there.code).values_list("id", flat=True))
    leaks = []
    for path, _ in with_region():
        if not PLACE.sub("", path, count=1).count("<"):
            continue
        for address in addresses(path, here.code, own, ids):
            for method in methods_of(path):
                text = asked(office, address, method, path).content.decode(errors="replace")
                leaks += [(method, address, word) for word in told if word in text]
    assert leaks == []
    assert list(Entry.objects.filter(stream=there.code).values_list("id", flat=True)) == before
