"""The desk or telephone way: the office takes down what a unit says, handed in at once and marked so."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people import reads as people
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.stages.call import acts, reads, words
from kaimen.stages.call.forms import EnteringForm
from kaimen.stages.call.views.here import OFFICE
from kaimen.stages.call.views.told import told


@access(OFFICE)
def enter(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Take down a declaration. The unit is told by letter."""
    found = campaign_here(region, campaign)
    calling = reads.calling(found)
    if calling is None:
        raise Http404
    units = list(people.units(found.region).values_list("id", "name"))
    form = EnteringForm(
        calling.asked, units, request.POST or None, initial={"unit": request.GET.get("unit", "")}
    )
    if request.method == "POST" and form.is_valid():
        write = partial(_enter, request, found, form)
        if (made := pressed(request, form, write, words.sentence)) is not None:
            messages.success(request, _("已代为录入，给单位的信在发件箱里。"))
            return redirect("call_declaration", region, found.pk, int(made))
    context = {"region": found.region, "campaign": found, "form": form, "call": told(found, calling)}
    return render(request, "call/enter.html", context, status=status_of(form))


def _enter(request: DeskRequest, campaign: Campaign, form: EnteringForm) -> int:
    unit = people.unit(campaign.region, form.cleaned_data["unit"])
    if unit is None:
        raise Http404
    return acts.enter(request.actor, campaign, unit, form.typed(campaign.year), form.cleaned_data["channel"])
