"""The office's pages of the call: all declarations, and who has not declared yet."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, page_of
from kaimen.regions.requests import DeskRequest
from kaimen.stages.call import reads, words
from kaimen.stages.call.reads import Calling
from kaimen.stages.call.rules.undeclared import Standing
from kaimen.stages.call.views.here import OFFICE
from kaimen.stages.call.views.told import told

FILTERS = ("state", "unit", "month", "late")


@access(OFFICE)
def declarations(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Every declaration of the year, those that fit the filters."""
    found = campaign_here(region, campaign)
    chosen = {name: request.GET.get(name, "") for name in FILTERS}
    query = request.GET.get("q", "")
    calling = reads.calling(found)
    context = _around(found, calling) | {
        "page": page_of(request, reads.declarations(found, query=query, **chosen)),
        "chosen": chosen,
        "query": query,
        "filtered": bool(query or any(chosen.values())),
        "units": reads.declaring_units(found),
        "months": range(1, 13),
        "export": _route("lists_plain", region, found.pk, "declarations", "xlsx"),
    }
    return render(request, "call/list.html", context)


@access(OFFICE)
def undeclared(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Units that still have to declare, with one button that reminds them all."""
    found = campaign_here(region, campaign)
    calling = reads.calling(found)
    context = _around(found, calling)
    keys = reads.open_duties(found) if calling else {}
    context["lacking"] = [(unit, keys.get(unit.unit, [])) for unit in context["standing"] if unit.lacking]
    context["keys"] = any(own for _, own in context["lacking"])
    context["remind"] = _route("supervision_remind", region, found.pk)
    return render(request, "call/undeclared.html", context)


def _around(campaign: Campaign, calling: Calling | None) -> dict[str, Any]:
    """What both pages say on top."""
    standing: list[Standing] = reads.standing(campaign, calling) if calling else []
    return {
        "region": campaign.region,
        "campaign": campaign,
        "call": told(campaign, calling) if calling else None,
        "standing": standing,
        "declared": sum(unit.declared for unit in standing),
        "done": sum(not unit.lacking for unit in standing),
        "missing": sum(bool(unit.lacking) for unit in standing),
        "states": words.STATES,
        "tones": words.TONES,
        "channels": words.CHANNELS,
    }


def _route(name: str, *args: object) -> str:
    """The address of another slice's page; "" where this installation has none."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
