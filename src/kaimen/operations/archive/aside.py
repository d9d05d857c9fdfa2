"""A second database beside the one in use: filled and proved first, then put in its place in one step."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction

SCHEMA = "kaimen_restore"


@contextmanager
def aside() -> Iterator[None]:
    """Inside, the connection leads to an empty database. If the body ends well it becomes the real one;
    if not, it is dropped and nothing has happened."""
    manner = _sqlite if connection.vendor == "sqlite" else _postgresql
    with manner():
        yield


@contextmanager
def _sqlite() -> Iterator[None]:
    """The draft need not survive a power cut until it is whole: it goes to the disk once, at the end."""
    real = Path(connection.settings_dict["NAME"])
    draft = real.with_name(f"{real.name}.restore")
    _drop_file(draft)
    connection.close()
    connection.settings_dict["NAME"] = draft
    _run("PRAGMA synchronous=OFF")
    try:
        yield
        _run("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        _to_disk(draft)
        _drop_file(real)
        draft.replace(real)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = real
        _drop_file(draft)


def _to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _drop_file(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


@contextmanager
def _postgresql() -> Iterator[None]:
    options = connection.settings_dict["OPTIONS"]
    _run(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE", f"CREATE SCHEMA {SCHEMA}")
    connection.close()
    connection.settings_dict["OPTIONS"] = {**options, "options": f"-c search_path={SCHEMA}"}
    try:
        yield
        with transaction.atomic():
            _run("DROP SCHEMA public CASCADE", f"ALTER SCHEMA {SCHEMA} RENAME TO public")
    finally:
        connection.close()
        connection.settings_dict["OPTIONS"] = options
        _run(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


def _run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
