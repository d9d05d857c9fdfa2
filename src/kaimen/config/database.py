"""The database from one setting: KAIMEN_DATABASE=postgresql://user:password@host:port/name; SQLite without it."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"


def database(home: Path) -> dict[str, Any]:
    """Django's description of the database. Raises ValueError for an address of another kind."""
    address = os.environ.get("KAIMEN_DATABASE", "")
    if not address:
        return _sqlite(home / "kaimen.sqlite3")
    if not address.startswith(("postgresql://", "postgres://")):
        raise ValueError("KAIMEN_DATABASE must begin with postgresql://")
    return _postgresql(address)


def _sqlite(path: Path) -> dict[str, Any]:
    """IMMEDIATE, or concurrent writers fail in spite of the timeout; FULL, so a power cut loses nothing."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_START},
        "CONN_MAX_AGE": None,
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
