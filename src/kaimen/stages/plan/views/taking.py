"""A table of a paper that came in goes into a draft, after its difference from the plan has been looked at."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.intake import reads as intake
from kaimen.intake.models import Paper
from kaimen.papers.tables.several import ReadTable
from kaimen.people.desk import campaigns, newest
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import acts, reads, words
from kaimen.stages.plan.forms import DraftForm
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.paper import plans_of
from kaimen.stages.plan.views.editions import OFFICE
from kaimen.stages.plan.views.here import number_in
from kaimen.stages.plan.views.papers import told


@access(OFFICE)
def take(request: DeskRequest, region: str, paper: int) -> HttpResponse:
    """Which campaign, which table, what would change; then write it into the draft."""
    found, tables = _paper(region, paper)
    listed = campaigns(request, region)
    asked = request.POST or request.GET
    campaign = _chosen(listed, number_in(asked.get("campaign", "")), found)
    at = min(number_in(asked.get("table", "")), len(tables) - 1)
    in_force = campaign is not None and reads.edition_in_force(campaign.pk) is not None
    form = DraftForm(request.POST or None, in_force=in_force)
    if campaign and form.is_bound and form.is_valid():
        table, reason = tables[at].table, form.cleaned_data["reason"]
        write = partial(acts.take_paper, request.actor, campaign.pk, table, found.pk, reason)
        if (made := pressed(request, form, write, words.sentence)) is not None:
            messages.success(request, _("%(rows)s行已写进草稿，现行计划不动。") % {"rows": len(table.rows)})
            return redirect("plan_edition", region, campaign.pk, Edition.objects.get(pk=int(made)).number)
    context: dict[str, Any] = {"region": found.region, "paper": found, "form": form, "campaign": campaign}
    context |= {"campaigns": listed, "tables": tables, "at": at}
    if campaign:
        context |= _differences(campaign, tables[at])
    return render(request, "plan/take.html", context, status=status_of(form))


def _paper(region: str, id: int) -> tuple[Paper, Sequence[ReadTable]]:
    found = intake.paper_of(here(region), id)
    reading = intake.reading_of(found.pk) if found else None
    tables = plans_of(reading) if reading else []
    if found is None or not tables:
        raise Http404
    return found, tables


def _chosen(listed: Sequence[Campaign], asked: int, paper: Paper) -> Campaign | None:
    """The one asked for, else the paper's own, else the newest."""
    wanted = (asked, paper.campaign_id)
    found = (one for id in wanted for one in listed if one.pk == id)
    return next(found, None) or newest(listed)


def _differences(campaign: Campaign, table: ReadTable) -> dict[str, Any]:
    rows = table.table.rows
    working, in_force = reads.open_edition(campaign.pk), reads.edition_in_force(campaign.pk)
    return {
        "rows": len(rows),
        "doubts": sum(len(row.doubts) for row in rows) + len(table.table.doubts),
        "working": working,
        "in_force": in_force,
        "changes": len(reads.changes_by(campaign.pk, rows)),
        **told(reads.standing(campaign.pk), reads.taken(campaign.pk, rows)),
    }
