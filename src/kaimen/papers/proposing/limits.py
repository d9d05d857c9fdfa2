"""A time limit as rules found tell it, in the words of a scheme."""

from __future__ import annotations

from datetime import date

from kaimen.papers.notice.found import Value
from kaimen.scheme.telling.tree import Tree

ANCHORS = {"registration_close": "registration"}
"""What the stable paths call otherwise than a scheme does."""


def limit(value: Value) -> Tree | None:
    """{"date"} or {"count", "unit", "side", "anchor"} as a scheme's limit; None for what is neither."""
    if isinstance(value, str):
        value = {"date": value}
    if not isinstance(value, dict):
        return None
    if "date" in value:
        return {"day": date.fromisoformat(value["date"])}
    if not {"count", "unit", "side"} <= value.keys():
        return None
    anchor = value.get("anchor") or "activity"
    told: Tree = {name: value[name] for name in ("count", "unit", "side")}
    return told | {"anchor": ANCHORS.get(anchor, anchor)}
