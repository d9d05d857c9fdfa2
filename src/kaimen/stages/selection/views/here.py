"""From a route to what it is about, always within its region, or 404; and who may."""

from django.http import Http404, QueryDict

from kaimen.regions.access import only
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.scheme.scheme import Scheme
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection import reads

READERS = only(Role.LEAD_OFFICE, Role.REVIEWER, Role.OBSERVER)
BOARD = only(Role.LEAD_OFFICE, Role.OBSERVER)
OFFICE = only(Role.LEAD_OFFICE)
REVIEWER = only(Role.REVIEWER)


def declaration_here(campaign: Campaign, declaration: int) -> Declaration:
    found = reads.declaration(campaign, declaration)
    if found is None:
        raise Http404
    return found


def scheme_here(campaign: Campaign) -> Scheme | None:
    return scheme_in_force(campaign, today(campaign))


def sent(request: DeskRequest) -> QueryDict | None:
    """What a form sent, be it nothing; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None
