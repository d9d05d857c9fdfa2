"""The days of activities: a host unit proposes one, the lead office confirms it, either withdraws it."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access, only
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS, only_pressed, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Role
from kaimen.stages.plan import acts, reads, words
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.forms import SessionForm

HOSTS = only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER)


@access(HOSTS)
def days(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Activities whose days this person may set: all for the office, its own for a unit."""
    found = campaign_here(request, region, campaign)
    edition = reads.edition_in_force(found.pk)
    rows = [row for row in reads.rows(edition.pk) if _theirs(request.actor, found, row)] if edition else []
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    context = {"region": found.region, "campaign": found, "page": page, "states": words.SESSION_STATES}
    return render(request, "plan/days.html", context)


@access(HOSTS)
def day(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """One activity's days, and the form that proposes another."""
    found, row = _row(request, region, campaign, number)
    form = SessionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        propose = partial(acts.propose_day, request.actor, row.activity, form.wanted())
        if pressed(request, form, propose, words.sentence) is not None:
            messages.success(request, _("日子已报，牵头办确认后对外公开。"))
            return redirect("plan_day", region, found.pk, number)
    context = {
        "region": found.region,
        "campaign": found,
        "row": row,
        "form": form,
        "states": words.SESSION_STATES,
        "office": Role.LEAD_OFFICE in request.actor.roles_in(region),
    }
    return render(request, "plan/day.html", context, status=status_of(form))


@access(HOSTS)
@only_pressed("plan_day", ("region", "campaign", "number"))
def turn_day(request: DeskRequest, region: str, campaign: int, number: int, session: int) -> HttpResponse:
    """Confirm or withdraw a session."""
    found, row = _row(request, region, campaign, number)
    shown = next((fact for fact in row.sessions if fact.id == session), None)
    if shown is None:
        raise Http404
    confirm = partial(acts.confirm_day, request.actor, shown.id, _version(request))
    withdraw = partial(acts.withdraw_day, request.actor, shown.id)
    try:
        press(request, confirm if request.POST.get("turn") == "confirm" else withdraw)
        messages.success(request, _("已办好。"))
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    return redirect("plan_day", region, found.pk, number)


def _version(request: DeskRequest) -> int:
    told = request.POST.get("version", "")
    return int(told) if told.isascii() and told.isdigit() else 0


def _row(request: DeskRequest, region: str, campaign: int, number: int) -> tuple[Campaign, RowFact]:
    found = campaign_here(request, region, campaign)
    edition = reads.edition_in_force(found.pk)
    row = reads.row(edition.pk, number) if edition else None
    if row is None or not _theirs(request.actor, found, row):
        raise Http404
    return found, row


def _theirs(actor: Actor, campaign: Campaign, row: RowFact) -> bool:
    region = campaign.region.code
    if Role.LEAD_OFFICE in actor.roles_in(region):
        return True
    return any(actor.roles_in(region, host.unit) & HOSTS.roles for host in row.hosts if host.unit)
