"""A unit's own page of the call: what is asked and until when, its declarations, and what was returned on top."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from kaimen.people.models import Unit
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.call import reads, words
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.views.here import UNITS, units_here
from kaimen.stages.call.views.told import told

MOST = 100
"""Declarations of one unit that a page shows; nobody comes near it."""


@access(UNITS)
def own(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Everything of the person's units; most people have one."""
    found = campaign_here(region, campaign)
    units = [_unit(found, unit) for unit in units_here(request.actor, found)]
    context = {"region": found.region, "campaign": found, "units": units, "states": words.STATES}
    return render(request, "call/own.html", context | {"tones": words.TONES})


def _unit(campaign: Campaign, unit: Unit) -> dict[str, Any]:
    calling = reads.calling(campaign, unit.pk)
    rows = list(reads.of_unit(campaign, unit.pk)[:MOST])
    return {
        "unit": unit,
        "call": told(campaign, calling) if calling else None,
        "rows": rows,
        "handed_in": sum(row.state == DeclarationState.SUBMITTED for row in rows),
        "returned": [(row, reads.last_reason(row)) for row in rows if row.state == DeclarationState.RETURNED],
        "waiting": [row for row in rows if row.state == DeclarationState.WAITING],
    }
