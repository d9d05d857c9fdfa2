"""One form: which of our columns stands under each of its headings."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kaimen.lists import acts, reads, words
from kaimen.lists.forms import MatchForm
from kaimen.lists.models import ListTemplate
from kaimen.lists.sources import Listing, listings
from kaimen.lists.views.taking import OFFICE, template_here
from kaimen.papers.forms.filling import Form
from kaimen.papers.forms.headings import RUNNING, Heading
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, press, pressed, status_of
from kaimen.regions.requests import DeskRequest

PREVIEWED = 3


@access(OFFICE)
def template(request: DeskRequest, region: str, campaign: int, template: int) -> HttpResponse:
    """The match as it stands, with the first rows under it; the office settles it."""
    found = campaign_here(region, campaign)
    kept = template_here(found, template)
    listing, sheet = _opened(kept)
    stands = reads.matches_of(kept)
    form = MatchForm(request.POST or None, sheet.headings, listing, stands, kept.version)
    if form.is_bound and form.is_valid():
        write = partial(acts.match, request.actor, kept.pk, form.cleaned_data["version"], form.told())
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("对应已保存。"))
            return redirect("lists_template", region, found.pk, kept.pk)
    page = {"region": found.region, "campaign": found, "template": kept, "listing": listing, "form": form}
    page |= {
        "lines": _lines(found, listing, sheet, stands, form),
        "lost": [words.LOST[one] for one in sheet.lost],
    }
    return render(request, "lists/template.html", page, status=status_of(form))


def _opened(kept: ListTemplate) -> tuple[Listing, Form]:
    """A list that no slice offers any more, or a file that a later reader refuses, is as good as gone."""
    listing = listings.get(kept.listing)
    try:
        sheet = reads.form_of(kept)
    except PaperRefused as refused:
        raise Http404 from refused
    if listing is None:
        raise Http404
    return listing, sheet


def _lines(
    campaign: Campaign, listing: Listing, sheet: Form, stands: dict[int, str], form: MatchForm
) -> list[dict[str, Any]]:
    """A line a heading: its field, and what will stand under it in the first rows."""
    first = reads.rows(campaign, listing)[:PREVIEWED]
    return [
        {"heading": heading, "field": form[f"c{heading.at}"], "examples": _examples(heading, stands, first)}
        for heading in sheet.headings
    ]


def _examples(heading: Heading, stands: dict[int, str], rows: Any) -> list[str]:
    code = stands.get(heading.at, "")
    if code == RUNNING:
        return [str(number) for number, _row in enumerate(rows, 1)]
    return [str(row.get(code) or "") for row in rows] if code else []


@access(OFFICE)
@require_POST
def drop(request: DeskRequest, region: str, campaign: int, template: int) -> HttpResponse:
    """Throw a form away."""
    found = campaign_here(region, campaign)
    kept = template_here(found, template)
    press(request, lambda: acts.drop_template(request.actor, kept.pk))
    messages.success(request, _("样表“%(name)s”已删除。") % {"name": kept.name})
    return redirect("lists_campaign", region, found.pk)
