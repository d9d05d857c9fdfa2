"""Fills the tables of an empty database from a backup, in one transaction."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any
from zipfile import ZipFile

from django.db import connection, transaction
from django.db.models import Field, Model

from kaimen.operations.archive import sequences, state
from kaimen.operations.archive.manifest import Manifest
from kaimen.operations.archive.values import from_plain

ROWS = 500


def load(archive: ZipFile, manifest: Manifest) -> None:
    """Keys between tables are looked at when the transaction ends, so the order of the tables is free."""
    models = state.models_at(manifest.migrations)
    with transaction.atomic():
        for model in models:
            _empty(model)
        for model in models:
            _load_table(archive, manifest, model)
        sequences.write(models, manifest.sequences)
        connection.check_constraints()


def _empty(model: type[Model]) -> None:
    """Migrations may have put rows in."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")


def _load_table(archive: ZipFile, manifest: Manifest, model: type[Model]) -> None:
    table = model._meta.db_table
    fields = {field.attname: field for field in model._meta.concrete_fields}
    kept = [fields[name] for name in manifest.columns[table]]
    with archive.open(f"tables/{table}.jsonl") as lines, connection.cursor() as cursor:
        rows = ([_stored(f, v) for f, v in zip(kept, json.loads(line), strict=True)] for line in lines)
        while batch := list(islice(rows, ROWS)):
            cursor.executemany(_insert(table, kept), batch)


def _stored(field: Field, value: Any) -> Any:
    return field.get_db_prep_save(from_plain(field, value), connection)


def _insert(table: str, fields: list[Field]) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    return f"INSERT INTO {quote(table)} ({columns}) VALUES ({', '.join(['%s'] * len(fields))})"


def files(archive: ZipFile) -> Iterator[str]:
    """Members that are files of the home."""
    return (name for name in archive.namelist() if name.startswith("files/"))
