"""From a route to what it is about, always within its region and for those whom it concerns, or 404."""

import secrets
from collections.abc import Callable

from django.http import Http404

from kaimen.people.models import Unit
from kaimen.regions.access import only
from kaimen.regions.models import Campaign
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor, Role
from kaimen.stages.call import reads
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.moves import DECLARATION
from kaimen.trail.acts import once

OFFICE = only(Role.LEAD_OFFICE)
UNITS = only(Role.UNIT_CLERK, Role.UNIT_LEADER)
EVERYBODY = only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER)


def units_here(actor: Actor, campaign: Campaign) -> list[Unit]:
    """The units for which this person declares."""
    code = campaign.region.code
    ids = {
        grant.unit
        for grant in actor.grants
        if grant.region == code and grant.role in UNITS.roles and grant.unit
    }
    return reads.own_units(campaign.region_id, ids) if ids else []


def declaration_here(actor: Actor, campaign: Campaign, id: int) -> Declaration:
    """A declaration, for the office and for its own unit."""
    found = reads.declaration(campaign, id)
    if found is None or not EVERYBODY.roles & actor.roles_in(campaign.region.code, found.unit_id):
        raise Http404
    return found


def open_to(actor: Actor, row: Declaration) -> list[str]:
    """Acts that this person may do with the declaration now."""
    state = DeclarationState(row.state)
    return DECLARATION.open_to(actor, row.campaign.region.code, state, row.unit_id)


def step(request: DeskRequest, name: str, function: Callable[[], object]) -> str:
    """One of several acts behind one button, each once a token of its own: what the first wrote stays written when
    the next is refused.
    """
    token = request.POST.get("once") or secrets.token_hex(16)
    return once(f"{name}:{request.user.pk or 0}:{token}"[:64], function)
