"""What is a unit's own: its declarations with the last word on each, and its name."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from kaimen.people.models import Unit
from kaimen.regions.models import Campaign
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration, Turn

DECLARATIONS = 50
"""Declarations of one unit that its desk shows."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One of a unit's declarations with the last reason that was given on it."""

    id: int
    number: int
    theme: str
    when: str
    state: DeclarationState
    reason: str


def declared(campaign: Campaign, unit: int) -> list[Declared]:
    """A unit's declarations, returned ones first: one query."""
    said = Turn.objects.filter(declaration=OuterRef("pk")).exclude(reason="").order_by("-at", "-pk")
    found = Declaration.objects.filter(campaign=campaign, unit=unit).order_by("-number")
    rows = found.annotate(said=Subquery(said.values("reason")[:1])).values_list(
        "id", "number", "theme", "period_text", "state", "said"
    )[:DECLARATIONS]
    every = [Declared(*row[:4], DeclarationState(row[4]), row[5] or "") for row in rows]
    return sorted(every, key=lambda one: one.state is not DeclarationState.RETURNED)


def unit_name(campaign: Campaign, unit: int) -> str | None:
    """The name of a unit of whom nothing is asked (any more)."""
    return Unit.objects.filter(region=campaign.region_id, pk=unit).values_list("name", flat=True).first()
