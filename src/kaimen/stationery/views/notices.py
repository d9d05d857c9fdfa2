"""The notice drafted from a scheme: looked at with what is still missing, and taken away."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from kaimen.papers.official.html import article
from kaimen.regions import reads
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming.reads import work_on
from kaimen.regions.scheming.views.here import OFFICE, READERS
from kaimen.scheme.scheme import Scheme
from kaimen.stationery import notices
from kaimen.stationery.downloads import ending_here, given


@access(READERS)
def of_version(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """The notice of a version."""
    found = campaign_here(region, campaign)
    here = reverse("regions_version", args=[region, found.pk, number])
    return _shown(request, found, _version(found, number), here, "stationery_notice", number)


@access(READERS)
def version_file(request: DeskRequest, region: str, campaign: int, number: int, ending: str) -> HttpResponse:
    """The notice of a version as a file."""
    found = campaign_here(region, campaign)
    back = reverse("stationery_notice", args=[region, found.pk, number])
    return _file(request, found, _version(found, number), ending, back)


@access(OFFICE)
def of_draft(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The notice of the version being made, as far as it reads."""
    found = campaign_here(region, campaign)
    scheme = _draft(found)
    if scheme is None:
        return redirect("regions_draft", region, found.pk)
    back = reverse("regions_draft", args=[region, found.pk])
    return _shown(request, found, scheme, back, "stationery_draft_notice", mark=notices.DRAFT)


@access(OFFICE)
def draft_file(request: DeskRequest, region: str, campaign: int, ending: str) -> HttpResponse:
    """The same as a file; it says that it is a draft."""
    found = campaign_here(region, campaign)
    scheme = _draft(found)
    if scheme is None:
        return redirect("regions_draft", region, found.pk)
    back = reverse("stationery_draft_notice", args=[region, found.pk])
    return _file(request, found, scheme, ending, back, notices.DRAFT)


def _version(campaign: Campaign, number: int) -> Scheme:
    found = reads.versions(campaign).filter(number=number).first()
    if found is None:
        raise Http404
    return reads.scheme_of(found)


def _draft(campaign: Campaign) -> Scheme | None:
    """The scheme being made, also with places still to be mended; None where it does not read at all."""
    work = work_on(campaign)
    return work.read[0] if work else None


def _shown(
    request: DeskRequest,
    campaign: Campaign,
    scheme: Scheme,
    back: str,
    route: str,
    number: int | None = None,
    mark: str = "",
) -> HttpResponse:
    found = notices.drafted(campaign, scheme)
    page: dict[str, Any] = {
        "region": campaign.region,
        "campaign": campaign,
        "number": number,
        "questions": found.questions,
        "paper": mark_safe(article(found.paper)),  # escaped word by word where it is made
        "back": back,
        "route": f"{route}_file",
        "draft": bool(mark),
    }
    return render(request, "stationery/notice.html", page)


def _file(
    request: DeskRequest, campaign: Campaign, scheme: Scheme, ending: str, back: str, mark: str = ""
) -> HttpResponse:
    wanted, found = ending_here(ending), notices.drafted(campaign, scheme)
    if mark:
        found = replace(found, paper=replace(found.paper, title=f"{found.paper.title}（{mark}）"))
    made = notices.made(campaign, scheme, found, mark)
    return given(request, notices.KIND, campaign.region, made, wanted, back)
