"""Where 申报 in the navigation leads: the office to the list, a unit to its own declarations."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from kaimen.people.desk import campaigns, newest
from kaimen.regions.access import access
from kaimen.regions.pressing import here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.call.views.here import EVERYBODY


@access(EVERYBODY)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The newest campaign that is run here, else the newest."""
    place, found = here(region), newest(campaigns(request, region))
    if found is None:
        return render(request, "call/none.html", {"region": place})
    return redirect("call_list" if request.actor.is_office(region) else "call_own", region, found.pk)
