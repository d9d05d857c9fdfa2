"""A campaign's editions: the list of them, and the beginning of the next one."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here, campaigns, newest
from kaimen.regions.access import access, only
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import here, page_of, pressed
from kaimen.regions.reads import scheme_in_force
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.stages.plan import acts, reads, words
from kaimen.stages.plan.forms import DraftForm

READERS = only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER, Role.OBSERVER)
OFFICE = only(Role.LEAD_OFFICE)


@access(READERS)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The plan of the campaign at hand; the frame leads to the others."""
    found = newest(campaigns(request, region))
    if found is None:
        return render(request, "plan/none.html", {"region": here(region)})
    return _editions(request, found, DraftForm(in_force=_in_force(found)))


@access(READERS)
def editions(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """All editions; the office begins the next one here, from the plan in force or from the chosen themes."""
    found = campaign_here(request, region, campaign)
    may = request.actor.is_office(found.region.code)
    posted = request.POST if request.method == "POST" and may else None
    form = DraftForm(posted, in_force=_in_force(found))
    if form.is_bound and form.is_valid():
        begin = acts.draft_from_selection if request.POST.get("from") == "chosen" else acts.draft
        write = partial(begin, request.actor, found.pk, form.cleaned_data["reason"])
        if pressed(request, form, write, words.sentence) is not None:
            edition = reads.open_edition(found.pk)
            messages.success(request, _("已开出新的一版，现行计划不受影响。"))
            return redirect("plan_edition", region, found.pk, edition.number if edition else 1)
    return _editions(request, found, form)


def _in_force(campaign: Campaign) -> bool:
    return reads.edition_in_force(campaign.pk) is not None


def _editions(request: DeskRequest, campaign: Campaign, form: DraftForm) -> HttpResponse:
    may = request.actor.is_office(campaign.region.code)
    visible = reads.editions(campaign.pk) if may else reads.issued_editions(campaign.pk)
    scheme = scheme_in_force(campaign, today(campaign))
    context = {
        "region": campaign.region,
        "campaign": campaign,
        "page": page_of(request, visible),
        "states": words.EDITION_STATES,
        "form": form,
        "may": may,
        "working": reads.open_edition(campaign.pk) if may else None,
        "in_force": reads.edition_in_force(campaign.pk),
        "calls": bool(scheme and scheme.call),
    }
    return render(request, "plan/editions.html", context, status=422 if form.errors else 200)
