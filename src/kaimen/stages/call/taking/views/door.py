"""From a paper that came in anywhere to the campaign whose declarations it holds."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kaimen.intake import reads as intake
from kaimen.intake.views.here import number_in
from kaimen.people.desk import campaigns, newest
from kaimen.regions.access import access
from kaimen.regions.pressing import here, press
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.stages.call.taking import acts, words
from kaimen.stages.call.views.here import OFFICE


@access(OFFICE)
def take_paper(request: DeskRequest, region: str, paper: int) -> HttpResponse:
    """Choose the campaign; the paper then stands among its forms."""
    place = here(region)
    found = intake.paper_of(place, paper)
    reading = intake.as_read(found) if found else None
    if found is None or reading is None or reading.form is None:
        raise Http404
    listed = campaigns(request, region)
    if request.method == "POST":
        wanted = number_in(request.POST.get("campaign", ""))
        chosen = next((one for one in listed if one.pk == wanted), None)
        if chosen is None:
            raise Http404
        try:
            press(request, partial(acts.bring_paper, request.actor, chosen, found.pk))
            return redirect("call_take_form", region, chosen.pk, found.pk)
        except Refused as refusal:
            for problem in refusal.problems:
                messages.error(request, words.sentence(problem))
    usual = next((one for one in listed if one.pk == found.campaign_id), None) or newest(listed)
    context = {"region": place, "paper": found, "campaigns": listed, "usual": usual, "read": reading.form}
    return render(request, "call/taking/door.html", context)
