"""What the draft of a scheme changes and moves, and its publishing: the last look before the button."""

from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.duties import reads
from kaimen.duties.forms import PublishForm
from kaimen.duties.printing import who
from kaimen.regions import reads as regions
from kaimen.regions.access import access
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS, campaign_here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.reads import Work, first_day
from kaimen.regions.scheming.views.draft import frame
from kaimen.regions.scheming.views.here import OFFICE, work_here
from kaimen.scheme.duties.moving import Moved, Way, tallied, units_of
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.telling.difference import differences


@access(OFFICE)
def moves(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The draft against the version before it: what it says otherwise, which due days it moves; and publish it."""
    found = campaign_here(region, campaign)
    work = work_here(request, found)
    if work is None:
        return redirect("regions_scheme", region, found.pk)
    if work.sound is None:
        return render(request, "duties/moving.html", frame(work))
    form = _form(request, work, work.sound)
    if request.method == "POST" and form.is_valid() and "look" not in request.POST and _seen(form):
        told = form.cleaned_data
        publish = partial(acts.publish, request.actor, found, told["version"], told["in_force_from"])
        if number := pressed(request, form, publish):
            messages.success(request, _("方案第%(number)s版已发布。") % {"number": number})
            return redirect("regions_scheme", region, found.pk)
    page = frame(work) | {"form": form} | _moved(request, work, work.sound, _asked(form))
    return render(request, "duties/moving.html", page, status=status_of(form))


def _form(request: DeskRequest, work: Work, scheme: Scheme) -> PublishForm:
    day = first_day(work.campaign, scheme, today(work.campaign))
    asked = PublishForm({"in_force_from": request.GET.get("from", "")})
    asked.is_valid()
    chosen = asked.cleaned_data.get("in_force_from") or day
    start = {"in_force_from": chosen, "shown": chosen, "version": work.draft.version}
    return PublishForm(request.POST or None, initial=start)


def _seen(form: PublishForm) -> bool:
    """Whether the moves shown were those of the day that is published; else they are shown again first."""
    told = form.cleaned_data
    if told["shown"] == told["in_force_from"]:
        return True
    form.add_error(None, _("执行日期改了，影响要重算。请看过下面重算的影响，再发布。"))
    return False


def _asked(form: PublishForm) -> date:
    """The day for which the page works out the moves; what is posted next is bound to it."""
    day: date = getattr(form, "cleaned_data", {}).get("in_force_from") or form.initial["in_force_from"]
    if form.is_bound:
        version = str(form.initial["version"])
        form.data = {"in_force_from": day.isoformat(), "shown": day.isoformat(), "version": version}
    return day


def _moved(request: DeskRequest, work: Work, scheme: Scheme, day: date) -> dict[str, Any]:
    campaign = work.campaign
    last = regions.versions(campaign).first()
    moved = reads.moved_by(campaign, scheme, day, today(campaign))
    ways = {way: sum(one.way is way for one in moved) for way in Way}
    wanted = request.GET.get("way", "")
    listed = [one for one in moved if one.way == wanted] if wanted in list(Way) else moved
    page = Paginator(listed, ROWS).get_page(request.GET.get("page"))
    return {
        "day": day,
        "last": last,
        "differences": differences(regions.scheme_of(last), scheme) if last else None,
        "moved": moved,
        "units": len(units_of(moved)),
        "ways": [(way, count) for way, count in ways.items() if count],
        "wanted": wanted,
        "tallies": tallied(moved)[:12],
        "page": page,
        "rows": _named(campaign, list(page.object_list)),
    }


def _named(campaign: Campaign, listed: list[Moved]) -> list[dict[str, Any]]:
    names = reads.unit_names(campaign)
    return [{"one": one, "who": who(one.duty, names)} for one in listed]
