"""A rehearsal in an empty installation that is thrown away: its own home, its own SQLite file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management.base import CommandError

from kaimen.rehearsal.facts import Until, Wanted


def in_scratch(wanted: Wanted, until: Until) -> dict[str, Any]:
    """What came of it, as `kaimen rehearse --json` tells it. Raises CommandError with what it said."""
    with TemporaryDirectory(prefix="kaimen-rehearsal-") as home:
        scheme = Path(home) / "scheme.toml"
        scheme.write_text(wanted.toml, "utf-8")
        _kaimen(home, "migrate", "--verbosity", "0")
        numbers = ("--seed", str(wanted.seed), "--units", str(wanted.units), "--until", until.value)
        return json.loads(_kaimen(home, "rehearse", str(scheme), *numbers, "--alone", "--json"))


def _kaimen(home: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "kaimen", *words],
        env={**os.environ, "KAIMEN_HOME": home, "KAIMEN_DATABASE": ""},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise CommandError(done.stderr.strip() or done.stdout.strip())
    return done.stdout
