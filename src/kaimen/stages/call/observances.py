"""The packaged national and trade days, read at the edge and handed to the rules."""

import json
from functools import cache
from importlib.resources import files

from kaimen.stages.call.rules.observances import Observance


@cache
def load_observances() -> tuple[Observance, ...]:
    """Every day in the order of the year; read once a process, since it changes only with a new version."""
    rows = json.loads((files("kaimen.data") / "observances.json").read_text("utf-8"))
    return tuple(sorted((Observance(**row) for row in rows), key=lambda one: (one.month, one.day)))
