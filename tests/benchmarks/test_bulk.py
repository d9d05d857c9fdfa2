"""The bulk maker's copy of a region is, row for row, what the acts make."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from django.db import models, transaction
from django.utils import timezone

from benchmarks.bulk import STRIDE, code_of, multiply, tables
from benchmarks.making import ACTIVITIES, CODE, make
from kaimen.regions.models import Region
from kaimen.stages.plan.models import Activity, Row, Snapshot

Table = list[dict[str, object]]


@pytest.fixture(autouse=True)
def at_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 2, 2, tzinfo=UTC))


@pytest.mark.django_db
def test_a_copy_equals_what_the_acts_make():
    made = as_the_acts_make("500001")
    make()
    multiply(Region.objects.get(), 1)
    assert told(model.objects.filter(pk__gt=STRIDE) for model in tables()) == made
    assert len(made["Row"]) == ACTIVITIES


@pytest.mark.django_db
def test_every_copy_has_its_own_code_and_all_its_rows():
    make()
    region = Region.objects.get()
    multiply(region, 3)
    codes = [CODE, *(code_of(region, number) for number in (1, 2, 3))]
    assert list(Region.objects.order_by("code").values_list("code", flat=True)) == codes
    for code in codes:
        assert Row.objects.filter(edition__campaign__region__code=code).count() == ACTIVITIES


@pytest.mark.django_db
def test_the_acts_go_on_after_multiplying():
    """On PostgreSQL the next id comes from a sequence, which must stand behind the copies."""
    make()
    multiply(Region.objects.get(), 2)
    make("500009")
    assert Activity.objects.filter(campaign__region__code="500009").count() == ACTIVITIES


def as_the_acts_make(code: str) -> dict[str, Table]:
    """The tables of a region made by the acts, and nothing left of it."""
    save = transaction.savepoint()
    make(code)
    found = told(model.objects.all() for model in tables())
    transaction.savepoint_rollback(save)
    return found


def told(tables: Iterable[models.QuerySet]) -> dict[str, Table]:
    """Rows by table with ids told as places in their tables, since two makings never share ids."""
    rows = {found.model: list(found.order_by("pk")) for found in tables}
    places = {model: {row.pk: place for place, row in enumerate(some)} for model, some in rows.items()}
    return {model.__name__: [values(row, places) for row in some] for model, some in rows.items()}


def values(row: models.Model, places: dict[type[models.Model], dict[int, int]]) -> dict[str, object]:
    found = {field.name: getattr(row, field.attname) for field in row._meta.concrete_fields}
    for field in row._meta.concrete_fields:
        about = type(row) if field.primary_key else field.related_model
        if about in places:
            found[field.name] = places[about].get(found[field.name])
    if isinstance(row, Snapshot):  # names units by id inside its JSON, where the bulk maker does not reach
        del found["content"]
    return found
