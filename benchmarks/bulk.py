"""Many regions from one: a region made by the product's own acts is multiplied inside the database.

Every table that hangs on a region by its keys is copied with one statement, ids and keys moved by a stride; tables
that later stages add come along by themselves. A test proves a copy equal, row for row, to what the acts make.
"""

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

from kaimen.regions.models import Region, SchemeVersion

STRIDE = 10_000
"""Ids between one copy and the next; more than any table of one region has rows."""

NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %s)"


def tables() -> list[type[models.Model]]:
    """Models that hang on a region, Region first, each after those that its keys point to."""
    ours = [model for model in apps.get_models() if model._meta.app_config.name.startswith("kaimen.")]
    found = [Region]
    while more := [model for model in ours if model not in found and _targets(model) & set(found)]:
        found += more
    return sorted(found, key=lambda model: _depth(model, found))


def multiply(region: Region, copies: int) -> None:
    """Add `copies` regions equal to the only one in the database; their codes follow its own."""
    chosen = tables()
    with transaction.atomic(), connection.cursor() as cursor:
        for model in chosen:
            cursor.execute(*_copying(model, set(chosen), region, copies))
        for statement in connection.ops.sequence_reset_sql(no_style(), chosen):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


def code_of(region: Region, number: int) -> str:
    """The code of the nth copy."""
    return str(int(region.code) + number)


def _targets(model: type[models.Model]) -> set[type[models.Model]]:
    return {field.related_model for field in model._meta.concrete_fields if field.is_relation}


def _depth(model: type[models.Model], found: list[type[models.Model]]) -> int:
    above = (_targets(model) & set(found)) - {model}
    return 1 + max((_depth(other, found) for other in above), default=0)


def _copying(
    model: type[models.Model], chosen: set[type[models.Model]], region: Region, copies: int
) -> tuple[str, list]:
    quote = connection.ops.quote_name
    fields = model._meta.concrete_fields
    columns = ", ".join(quote(field.column) for field in fields)
    values = ", ".join(_value(field, chosen, region) for field in fields)
    table = quote(model._meta.db_table)
    return f"INSERT INTO {table} ({columns}) {NUMBERS} SELECT {values} FROM {table}, numbers", [copies]


def _value(field: models.Field, chosen: set[type[models.Model]], region: Region) -> str:
    column = connection.ops.quote_name(field.column)
    next_code = f"CAST({int(region.code)} + n AS VARCHAR(12))"
    if (field.model, field.name) == (Region, "code"):
        return next_code
    if (field.model, field.name) == (SchemeVersion, "text"):
        return f"REPLACE({column}, '{region.code}', {next_code})"
    if field.primary_key or (field.is_relation and field.related_model in chosen):
        return f"{column} + n * {STRIDE}"
    return column
