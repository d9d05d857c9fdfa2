"""Which campaign's desk, and whose: the office's or a unit's."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.people.desk import campaigns, newest
from kaimen.regions.access import access, only
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor, Role
from kaimen.web.desk.reads import glance
from kaimen.web.desk.views import office, unit

OFFICE = frozenset({Role.LEAD_OFFICE, Role.OBSERVER})
UNIT = frozenset({Role.UNIT_CLERK, Role.UNIT_LEADER})
READERS = only(*OFFICE, *UNIT)


@dataclass(frozen=True, slots=True)
class Seat:
    """The desk that is shown: of the office (unit None) or of a unit, and the others that one may switch to."""

    unit: int | None
    others: tuple[int | None, ...] = ()


@access(READERS)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The desk of the campaign that is run now."""
    found = campaigns(request, region, glance)
    chosen = newest(found)
    if chosen is None:
        return render(
            request, "desk/none.html", {"region": here(region), "office": seats(request.actor, region)[0]}
        )
    return _desk(request, chosen)


@access(READERS)
def of(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The desk of one campaign."""
    chosen = next((one for one in campaigns(request, region, glance) if one.pk == campaign), None)
    if chosen is None:
        raise Http404
    return _desk(request, chosen)


def _desk(request: DeskRequest, campaign: Campaign) -> HttpResponse:
    shown = seat(request.actor, campaign.region.code, request.GET.get("as", ""))
    more: dict[str, Any] = {"campaign": campaign, "region": campaign.region, "seat": shown}
    if shown.unit is None:
        return office.desk(request, campaign, more)
    return unit.desk(request, campaign, shown.unit, more)


def seats(actor: Actor, region: str) -> tuple[bool, list[int]]:
    """Whether one sits at the office's desk, and the units at whose desks one sits."""
    at_office = bool(actor.roles_in(region) & OFFICE)
    found = {
        grant.unit for grant in actor.grants if grant.region == region and grant.role in UNIT and grant.unit
    }
    return at_office, sorted(found)


def seat(actor: Actor, region: str, asked: str) -> Seat:
    """The desk asked for ("office", or a unit's id) where it is one's own, else the first that is."""
    at_office, units = seats(actor, region)
    every: Sequence[int | None] = [*([None] if at_office else []), *units]
    wanted = int(asked) if asked.isascii() and asked.isdigit() else None
    chosen = wanted if wanted in units else every[0]
    return Seat(chosen, tuple(one for one in every if one != chosen))


def called(roles: frozenset[Role]) -> str | Promise:
    """What the page is called in the navigation."""
    return _("工作台") if roles & OFFICE else _("我的待办")
