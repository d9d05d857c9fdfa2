"""Desk pages of rehearsals: start one, see what day it is there, play on."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kaimen.regions.access import access, only
from kaimen.regions.clock import now
from kaimen.regions.models import Region
from kaimen.regions.pressing import here, page_of, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.rehearsal import acts, reads, words
from kaimen.rehearsal.choices import chosen_text
from kaimen.rehearsal.facts import Wanted
from kaimen.rehearsal.forms import StartForm
from kaimen.rehearsal.models import Rehearsal
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Role

OFFICE = only(Role.LEAD_OFFICE)
STEPS = {"day": 1, "week": 7, "month": 30}


@access(OFFICE)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The rehearsals of an office; it starts one here."""
    place = here(region)
    form = StartForm(request.POST or None, home=place)
    if form.is_bound and form.is_valid():
        start = partial(_start, request.actor, place, form.cleaned_data)
        if made := pressed(request, form, start, words.sentence):
            return redirect("rehearsal", region, int(made))
    page = {"region": place, "form": form, "page": page_of(request, reads.rehearsals(place)), "now": now}
    return render(request, "rehearsal/home.html", page, status=status_of(form))


def _start(actor: Actor, place: Region, told: dict) -> int:
    text = chosen_text(place, told["scheme"])
    return acts.start(actor, place, Wanted(text, told["seed"], told["units"], told["office"])).pk


@access(OFFICE)
def rehearsal(request: DeskRequest, region: str, id: int) -> HttpResponse:
    """What day it is in a rehearsal, where its desk is, and the buttons that play on."""
    found = _here(region, id)
    page = {
        "region": here(region),
        "rehearsal": found,
        "campaign": found.campaign,
        "ground": found.campaign.region,
        "moment": now(found.campaign),
    }
    return render(request, "rehearsal/rehearsal.html", page)


@access(OFFICE)
@require_POST
def play(request: DeskRequest, region: str, id: int) -> HttpResponse:
    """Play a day, a week or a month on."""
    found = _here(region, id)
    days = STEPS.get(request.POST.get("step", ""), 1)
    try:
        press(request, partial(_play, request.actor, found, days))
        messages.success(request, _("又过了%(days)s天。") % {"days": days})
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    return redirect("rehearsal", region, found.pk)


def _play(actor: Actor, found: Rehearsal, days: int) -> None:
    for _day in range(days):
        acts.play_day(actor, found.campaign_id)


def _here(region: str, id: int) -> Rehearsal:
    found = reads.rehearsal_of(here(region), id)
    if found is None:
        raise Http404
    return found
