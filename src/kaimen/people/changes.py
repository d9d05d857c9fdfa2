"""What the second of two editors is shown: who changed what, beside what was typed."""

from dataclasses import dataclass
from datetime import datetime

from kaimen.people import reads, words
from kaimen.people.facts import Change, UnitKind
from kaimen.people.forms import UnitForm, unit_values
from kaimen.people.models import Unit
from kaimen.trail.reads import entries


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Who saved meanwhile and when, the version that stands now, and the fields that differ."""

    who: str
    at: datetime | None
    version: int
    changes: tuple[Change, ...]


def meanwhile(unit: Unit, form: UnitForm) -> Meanwhile | None:
    """None when the form was refused for another reason than a newer version."""
    fresh = reads.unit(unit.region, unit.pk)
    if fresh is None or form.cleaned_data.get("version") == fresh.version:
        return None
    last = entries(unit.region.code, f"unit:{unit.pk}").filter(act="people.edit_unit", outcome="done").first()
    stands, typed = unit_values(fresh), form.cleaned_data
    changes = tuple(
        Change(str(words.FIELDS[field]), _said(field, stands[field]), _said(field, typed.get(field, "")))
        for field in words.FIELDS
        if field in stands and str(stands[field]) != str(typed.get(field, ""))
    )
    return Meanwhile(
        reads.shown_as(last.actor) if last else "", last.at if last else None, fresh.version, changes
    )


def _said(field: str, value: object) -> str:
    return str(words.KINDS[UnitKind(str(value))]) if field == "kind" and value else str(value)
