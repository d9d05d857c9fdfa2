"""The lists of a campaign: taken away plain, or in the columns of a form."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kaimen.lists import acts, reads, words
from kaimen.lists.forms import TemplateForm
from kaimen.lists.models import ListTemplate
from kaimen.lists.sources import kind_of, listings
from kaimen.regions.access import access, only
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, here, page_of, pressed, status_of
from kaimen.regions.reads import campaigns
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Role
from kaimen.stationery.downloads import file, given
from kaimen.stationery.facts import Ending

READERS = only(Role.LEAD_OFFICE, Role.OBSERVER)
OFFICE = only(Role.LEAD_OFFICE)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = {"xlsx": XLSX, "csv": "text/csv; charset=utf-8"}
PAPERS = frozenset({Ending.DOCX, Ending.PDF})
MOST_CAMPAIGNS = 12


@access(READERS)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The lists of the campaign that is being run."""
    place = here(region)
    shown = reads.campaign_shown(place)
    if shown is None:
        return render(request, "lists/none.html", {"region": place})
    return redirect("lists_campaign", region, shown.pk)


@access(READERS)
def campaign_lists(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Every list to be taken away; a lead office also keeps forms here."""
    found = campaign_here(region, campaign)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region)
    posted = request.method == "POST" and may
    form = TemplateForm(request.POST if posted else None, request.FILES if posted else None)
    if form.is_bound and form.is_valid() and (made := _add(request, found, form)):
        messages.success(request, _("样表已存好。请核对每一列填什么。"))
        return redirect("lists_template", region, found.pk, int(made))
    page = {
        "region": found.region,
        "campaign": found,
        "others": campaigns(found.region).exclude(pk=found.pk)[:MOST_CAMPAIGNS],
        "listings": listings.values(),
        "titles": {one.code: one.title for one in listings.values()},
        "page": page_of(request, reads.templates(found.region)),
        "form": form,
        "may": may,
    }
    return render(request, "lists/lists.html", page, status=status_of(form))


def _add(request: DeskRequest, campaign: Campaign, form: TemplateForm) -> str | None:
    told = form.cleaned_data
    data = told["file"].read()
    return pressed(
        request,
        form,
        lambda: acts.add_template(request.actor, campaign.region, told["listing"], told["name"], data),
        words.sentence,
    )


@access(READERS)
def plain(request: DeskRequest, region: str, campaign: int, listing: str, ending: str) -> HttpResponse:
    """A list under its own headings: .xlsx or .csv, or as a paper .docx or .pdf."""
    found, wanted = campaign_here(region, campaign), listings.get(listing)
    if wanted is None or ending not in {*ENDINGS, *PAPERS}:
        raise Http404
    if ending in PAPERS:
        made, back = (
            acts.take_paper(request.actor, found, wanted),
            reverse("lists_campaign", args=[region, found.pk]),
        )
        return given(request, kind_of(wanted), found.region, made, Ending(ending), back)
    data = acts.take_plain(request.actor, found, wanted, ending == "csv")
    return file(data, f"{found.region.name}{found.year}{wanted.title}.{ending}", ENDINGS[ending])


@access(OFFICE)
def filled(request: DeskRequest, region: str, campaign: int, template: int) -> HttpResponse:
    """A form filled with the campaign's rows."""
    found = campaign_here(region, campaign)
    kept = template_here(found, template)
    try:
        data = acts.take_filled(request.actor, found, kept)
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return redirect("lists_campaign", region, found.pk)
    return file(data, f"{found.region.name}{found.year}{kept.name}.xlsx", XLSX)


def template_here(campaign: Campaign, template: int) -> ListTemplate:
    """The form of a route, within its region, or 404."""
    found = reads.template_of(campaign.region, template)
    if found is None:
        raise Http404
    return found
