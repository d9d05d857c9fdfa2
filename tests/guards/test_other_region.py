"""Law 4: another region's ids never answer, on any route that names a region."""

import re
from collections import defaultdict
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Model
from django.test import Client

from kaimen.people.models import Membership, Unit
from kaimen.regions.models import Region
from kaimen.scheme.roles import Role
from kaimen.stages.plan.models import Row
from kaimen.trail.models import Entry
from tests.guards.test_routes import routes

PLACE = re.compile(r"<(?:(\w+):)?(\w+)>")
FREE = {"day": "2024-05-01", "term": "2024", "edition": "1", "number": "1"}
"""Parts of an address that are nobody's id: days and terms, and what is numbered within each campaign."""


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


@pytest.fixture
def two_regions(db) -> tuple[Region, Region]:
    """The demo's first region with a plan and its last one."""
    call_command("demo", stdout=StringIO())
    with_plan = Region.objects.filter(pk__in=Row.objects.values("edition__campaign__region")).order_by("pk")
    assert with_plan.count() >= 2
    return with_plan.first(), with_plan.last()


@pytest.fixture
def office(two_regions) -> Client:
    """The first region's lead office, signed in."""
    client = Client()
    member = Membership.objects.get(region=two_regions[0], role=Role.LEAD_OFFICE)
    client.force_login(member.user, backend="django.contrib.auth.backends.ModelBackend")
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


def asked(client: Client, address: str, method: str):
    return getattr(client, method)(address, {"token": "t" * 32} if method == "post" else None)


def with_region() -> list[tuple[str, bool]]:
    found = [(path, pattern.callback.access.public) for path, pattern in routes() if ":region>" in path]
    assert len(found) > 30
    return found


def test_ones_own_pages_open(two_regions, office):
    """Or the tests below would prove nothing."""
    here, _ = two_regions
    own = ids_of(here)
    pages = [page for path, _ in with_region() for page in addresses(path, here.code, own, own)]
    opened = [page for page in pages if asked(office, page, "get").status_code == 200]
    assert len(opened) > 15


def test_the_other_regions_pages_are_shut(two_regions, office):
    here, there = two_regions
    ids = ids_of(there)
    shut = [path for path, public in with_region() if not public]
    answers = {
        (method, address): asked(office, address, method).status_code
        for path in shut
        for address in addresses(path, there.code, ids_of(here), ids)
        for method in ("get", "post")
    }
    assert {place: code for place, code in answers.items() if code not in (403, 404, 405)} == {}


def test_the_other_regions_ids_say_nothing_under_ones_own(two_regions, office):
    here, there = two_regions
    own, ids = ids_of(here), ids_of(there)
    told = set(Unit.objects.filter(region=there).values_list("name", flat=True))
    told |= set(Row.objects.filter(edition__campaign__region=there).values_list("theme", flat=True))
    told -= set(Unit.objects.filter(region=here).values_list("name", flat=True))
    told = {word for word in told if len(word) > 6}
    assert len(told) > 30
    before = list(Entry.objects.filter(stream=there.code).values_list("id", flat=True))
    leaks = []
    for path, _ in with_region():
        if not PLACE.sub("", path, count=1).count("<"):
            continue
        for address in addresses(path, here.code, own, ids):
            for method in ("get", "post"):
                text = asked(office, address, method).content.decode(errors="replace")
                leaks += [(method, address, word) for word in told if word in text]
    assert leaks == []
    assert list(Entry.objects.filter(stream=there.code).values_list("id", flat=True)) == before
