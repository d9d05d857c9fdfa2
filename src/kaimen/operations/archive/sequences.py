"""The last number that each table has given out: a restored database must not give one out twice."""

from django.db import connection
from django.db.models import AutoField, Model

PROBE = "SELECT last_value FROM {} WHERE is_called"


def read(models: list[type[Model]]) -> dict[str, int]:
    """Last numbers by table; tables without numbers, or that gave none out yet, are left out."""
    with connection.cursor() as cursor:
        found = {model._meta.db_table: _read_one(cursor, model) for model in models if _numbered(model)}
    return {table: number for table, number in found.items() if number}


def write(models: list[type[Model]], numbers: dict[str, int]) -> None:
    """Go on counting where the backup stood."""
    with connection.cursor() as cursor:
        for model in models:
            if number := numbers.get(model._meta.db_table):
                _write_one(cursor, model, number)


def _numbered(model: type[Model]) -> bool:
    return isinstance(model._meta.pk, AutoField)


def _read_one(cursor, model: type[Model]) -> int:
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
    else:
        cursor.execute(PROBE.format(_sequence(cursor, model)))
    row = cursor.fetchone()
    return row[0] if row else 0


def _write_one(cursor, model: type[Model], number: int) -> None:
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
        cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number])
    else:
        cursor.execute("SELECT setval(%s, %s)", [_sequence(cursor, model), number])


def _sequence(cursor, model: type[Model]) -> str:
    quoted = connection.ops.quote_name(model._meta.db_table)
    cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [quoted, model._meta.pk.column])
    return cursor.fetchone()[0]
