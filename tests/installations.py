"""Whole installations for tests: a home and a database of their own, driven by the command `kaimen`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import psycopg


@dataclass
class Installation:
    """home: its folder; database: KAIMEN_DATABASE, "" for SQLite in the home."""

    home: Path
    database: str = ""
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        own = {"KAIMEN_HOME": str(self.home), "KAIMEN_DATABASE": self.database}
        settings = {"DJANGO_SETTINGS_MODULE": "kaimen.config.settings"}
        return {**os.environ, **settings, **own, **self.more}

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "kaimen", *map(str, words)]

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run `kaimen …` to its end; what it printed and its exit code."""
        done = subprocess.run(self.command(*words), env=self.environment, capture_output=True, text=True)
        done.stdout, done.stderr = done.stdout.strip(), done.stderr.strip()
        return done

    def ok(self, *words: str | Path) -> str:
        """Run `kaimen …`, which must succeed; what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def python(self, code: str) -> str:
        """Run lines inside the installation; what they printed."""
        start = "import django; django.setup()\n"
        done = subprocess.run(
            [sys.executable, "-c", start + code], env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@contextmanager
def installation_at(home: Path, cluster: str, like: Installation | None = None) -> Iterator[Installation]:
    """An installation on SQLite, or in a database of its own of the cluster when one is named.

    Without tables, or a copy of another that nobody is using.
    """
    if like:
        shutil.copytree(like.home, home)
    home.mkdir(parents=True, exist_ok=True)
    if not cluster:
        yield Installation(home)
        return
    name = f"kaimen_{uuid4().hex[:12]}"
    template = f"TEMPLATE {like.database.rpartition('/')[2]}" if like else ""
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} {template}")
        try:
            yield Installation(home, f"{cluster.rpartition('/')[0]}/{name}")
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
