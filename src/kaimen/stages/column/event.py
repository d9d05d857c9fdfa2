"""An activity as schema.org Event, only where the paper or the office names the day: no date is ever invented."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from kaimen.stages.column.facts import Door, DoorState
from kaimen.stages.column.words import is_exact

STATUS = {
    DoorState.PLAN: "https://schema.org/EventScheduled",
    DoorState.MOVED: "https://schema.org/EventPostponed",
    DoorState.CANCELLED: "https://schema.org/EventCancelled",
}
UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def event(door: Door, address: str, region: str) -> dict[str, Any] | None:
    """The Event; None while no day is known."""
    if not door.days and not is_exact(door.row.period):
        return None
    row = door.row
    told = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": row.theme,
        "startDate": door.begins.isoformat() if door.begins else "",
        "endDate": door.ends.isoformat() if door.ends else "",
        "eventStatus": STATUS[door.state],
        "organizer": [{"@type": "GovernmentOrganization", "name": host.name} for host in row.hosts],
        "url": address,
    }
    where = next((session.place for session in row.sessions if session.place), row.place)
    location = {"location": {"@type": "Place", "name": where, "address": where or region}} if where else {}
    return told | location


def script(told: dict[str, Any]) -> SafeString:
    """The data block's text; signs that could end the block are written as escapes."""
    return mark_safe(json.dumps(told, ensure_ascii=False).translate(UNSAFE))  # the three signs are escaped
