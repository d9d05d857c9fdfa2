"""A paper's table comes in: read first, then written into a draft that nobody but the office sees."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.tables.table import PlanTable
from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import acts, words
from kaimen.stages.plan.forms import PaperForm
from kaimen.stages.plan.paper import read_paper
from kaimen.stages.plan.views.editions import OFFICE
from kaimen.stages.plan.views.here import edition_here


@access(OFFICE)
def import_paper(request: DeskRequest, region: str, campaign: int, edition: int) -> HttpResponse:
    """Read a file or pasted text into a draft; the margin of the draft then shows each doubt."""
    found = campaign_here(request, region, campaign)
    shown = edition_here(found, edition)
    form = PaperForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        table = _read(found, form)
        if table is not None:
            write = partial(acts.import_table, request.actor, shown.pk, table)
            if (rows := pressed(request, form, write, words.sentence)) is not None:
                messages.success(
                    request, _("读到%(rows)s行，一行不少。存疑的行在表边标出。") % {"rows": rows}
                )
                return redirect("plan_edition", region, found.pk, shown.number)
    context = {"region": found.region, "campaign": found, "edition": shown, "form": form}
    return render(request, "plan/import.html", context, status=status_of(form))


def _read(campaign: Campaign, form: PaperForm) -> PlanTable | None:
    file = form.cleaned_data.get("file")
    try:
        if file:
            return read_paper(campaign, file.name, file.read())
        return read_paper(campaign, "pasted.txt", form.cleaned_data["text"].encode())
    except PaperRefused as refused:
        form.add_error("file" if file else "text", refused.message)
        return None
