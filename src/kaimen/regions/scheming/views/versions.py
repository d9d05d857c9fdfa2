"""The versions of a campaign's scheme, each in plain words with its difference, and the start of the next one."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.regions import reads
from kaimen.regions.access import access
from kaimen.regions.models import Campaign, SchemeVersion
from kaimen.regions.pressing import campaign_here, page_of, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.forms import StartForm
from kaimen.regions.scheming.reads import draft_of
from kaimen.regions.scheming.views.here import OFFICE, READERS
from kaimen.scheme.roles import Role
from kaimen.scheme.telling.describe import describe
from kaimen.scheme.telling.difference import Difference, differences


@access(READERS)
def versions(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """All versions; a lead office starts the next one here."""
    found = campaign_here(region, campaign)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region)
    last = reads.versions(found).first()
    form = StartForm(request.POST if request.method == "POST" and may else None, again=last is not None)
    if form.is_bound and form.is_valid():
        start = partial(acts.start, request.actor, found, form.cleaned_data["begin"])
        if pressed(request, form, start) is not None:
            messages.success(request, _("已开出下一版，发布以前现行方案不变。"))
            return redirect("regions_draft", region, found.pk)
    page = page_of(request, reads.versions(found))
    rows = list(_with_changes(list(page)))
    shown = {"region": found.region, "campaign": found, "page": page, "rows": rows, "form": form, "may": may}
    shown["draft"] = draft_of(found) if may else None
    return render(request, "regions/scheme.html", shown, status=status_of(form))


def _with_changes(
    newest_first: list[SchemeVersion],
) -> Iterator[tuple[SchemeVersion, list[Difference] | None]]:
    """Each with what it says otherwise than the one before it; None for the first. One query for all."""
    last = newest_first[-1:]
    older = [_before(version) for version in last]
    for version, before in zip(newest_first, [*newest_first[1:], *older], strict=True):
        yield version, differences(reads.scheme_of(before), reads.scheme_of(version)) if before else None


def _before(version: SchemeVersion) -> SchemeVersion | None:
    return reads.versions(version.campaign).filter(number__lt=version.number).first()


@access(READERS)
def version(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """One version in plain words, each rule with its clause, and what changed against the one before."""
    found = campaign_here(region, campaign)
    shown = _version(found, number)
    page: dict[str, Any] = {
        "region": found.region,
        "campaign": found,
        "version": shown,
        "sections": describe(reads.scheme_of(shown)),
        "differences": dict(_with_changes([shown]))[shown],
    }
    return render(request, "regions/scheme_version.html", page)


@access(OFFICE)
def version_file(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """One version as a TOML file."""
    found = campaign_here(region, campaign)
    return toml_file(_version(found, number).text, f"{region}-{found.term}-{number}.toml")


def _version(campaign: Campaign, number: int) -> SchemeVersion:
    found = reads.versions(campaign).filter(number=number).first()
    if found is None:
        raise Http404
    return found


def toml_file(text: str, name: str) -> HttpResponse:
    """A text to save as a file."""
    head = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="application/toml; charset=utf-8", headers=head)
