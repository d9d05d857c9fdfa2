"""From a notice to a scheme: every rule beside its words, taken or not, and the campaign that it is for."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from kaimen.intake import acts, reads, words
from kaimen.intake.forms import NEW, TargetForm
from kaimen.intake.models import Paper
from kaimen.intake.proposal import proposal
from kaimen.intake.views.here import OFFICE, led_home, paper_here
from kaimen.papers.notice.head.head import Head
from kaimen.papers.understanding import Reading
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import pressed, status_of
from kaimen.regions.reads import campaign, campaigns
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming.reads import drafted, undrafted
from kaimen.scheme.editing.adopting import Place

MOST_CAMPAIGNS = 12


@access(OFFICE)
@led_home
def proposing(request: DeskRequest, region: str, paper: int) -> HttpResponse:
    """Look at what a notice proposes, and make the draft of a scheme of it."""
    found = paper_here(region, paper)
    reading = reads.reading_of(found.pk)
    if reading is None or reading.notice is None:
        raise Http404
    head = reading.head or Head()
    free = list(undrafted(campaigns(found.region))[:MOST_CAMPAIGNS])
    form = TargetForm(free, request.POST or None, initial=_guess(head, free))
    if request.method == "POST" and form.is_valid():
        taken = frozenset(request.POST.getlist("take"))
        act = partial(acts.make_draft, request.actor, found, form.wanted(), taken)
        if (made := pressed(request, form, act, words.sentence)) is not None:
            messages.success(request, gettext("已拟成方案草稿。通知没有写的列在上面，补齐后发布。"))
            return redirect("regions_draft", region, made)
    return render(request, "intake/proposal.html", _shown(found, reading, form), status=status_of(form))


def _guess(head: Head, free: list[Campaign]) -> dict[str, Any]:
    """The campaign of the notice's year and brand, else a new one of them."""
    same = [one for one in free if one.year == head.year and one.brand == head.brand]
    return {"target": str(same[0].pk) if same else NEW, "year": head.year, "brand": head.brand}


def _shown(found: Paper, reading: Reading, form: TargetForm) -> dict[str, Any]:
    head, region = reading.head or Head(), found.region
    place = Place(region.code, region.name, head.year or reading.year, "", head.brand or "…")
    posted = form.data.getlist("take") if form.is_bound else None  # type: ignore[attr-defined]  # posted data
    return {
        "region": region,
        "paper": found,
        "form": form,
        "head": head,
        "proposal": proposal(reading, place),
        "drafted": drafted(campaigns(region))[:MOST_CAMPAIGNS],
        "taken_year": campaign(region, place.year),
        "taken": None if posted is None else set(posted),
        "elsewhere": head.region_code not in (None, "", region.code),
    }
