"""Data that ships with the product, read at the edge and handed to the pure parts."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from kaimen.scheme.calendars import Calendar


def calendar_data() -> dict[str, Any]:
    """The packaged holiday schedules as they stand in their file."""
    data: dict[str, Any] = json.loads((files(__name__) / "calendar.json").read_text("utf-8"))
    return data


@cache
def load_calendar() -> Calendar:
    """The national calendar; read once a process, since it changes only with a new version of the product."""
    return Calendar.of(calendar_data())
