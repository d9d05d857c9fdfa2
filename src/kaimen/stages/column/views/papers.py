"""The papers of a year: the scheme in plain words, the plan as an official table, the editions and their reasons."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kaimen.regions.access import PUBLIC, access
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.telling.describe import describe
from kaimen.scheme.terms.plan import Cell, Grouping, Table
from kaimen.stages.column.addressing import Year, campaign_at, year_at
from kaimen.stages.column.cache.keeping import kept
from kaimen.stages.column.frames import base_of, campaign_frame
from kaimen.stages.column.history import history
from kaimen.stages.column.rules.columns import columns
from kaimen.stages.column.rules.table import table
from kaimen.stages.column.words import STRENGTHS
from kaimen.stages.plan.reads import edition_in_force

LEFT = (Cell.THEME, Cell.BRIEF, Cell.NOTE)


@access(PUBLIC)
@kept
def scheme(request: HttpRequest, region: str, term: tuple[int, str]) -> HttpResponse:
    """What the notice says, rule by rule, each with how strongly and where."""
    campaign = campaign_at(region, term)
    found = scheme_in_force(campaign, timezone.localdate())
    told = {
        "frame": campaign_frame(campaign, "scheme/", edition_in_force(campaign.pk) is not None),
        "campaign": campaign,
        "base": base_of(campaign),
        "scheme": found,
        "sections": describe(found) if found else [],
        "strengths": STRENGTHS,
    }
    return render(request, "column/scheme.html", told)


@access(PUBLIC)
@kept
def plan(request: HttpRequest, region: str, term: tuple[int, str]) -> HttpResponse:
    """The table as the region prints it, doubts told in its margin."""
    found = year_at(region, term)
    if found.edition is None:
        raise Http404
    campaign = found.campaign
    told = {
        "frame": campaign_frame(campaign, "plan/", True),
        "campaign": campaign,
        "base": base_of(campaign),
        "edition": found.edition,
        "notice": None,
    }
    return render(request, "column/plan.html", told | _table(found))


def _table(found: Year) -> dict:
    scheme = scheme_in_force(found.campaign, timezone.localdate())
    printed = scheme.plan.table if scheme and scheme.plan else None
    named = columns(found.edition.columns if found.edition else (), printed.columns if printed else ())
    kinds = [kind for _, kind in named]
    lines = table(found.rows, kinds, _grouped(printed), printed.joiners[0] if printed and printed.joiners else "、")
    return {
        "headings": named,
        "lines": lines,
        "left": LEFT,
        "time": Cell.TIME,
        "notice": scheme.campaign.notice if scheme else None,
        "table_title": (found.edition.title if found.edition else "") or (printed.title if printed else ""),
        "doubtful": sum(1 for line in lines if line.margin),
    }


def _grouped(printed: Table | None) -> bool:
    return printed is not None and printed.grouping is Grouping.MONTH


@access(PUBLIC)
@kept
def editions(request: HttpRequest, region: str, term: tuple[int, str]) -> HttpResponse:
    """Every issued edition: when, why, and what it changed."""
    campaign = campaign_at(region, term)
    issues = history(campaign.pk)
    if not issues:
        raise Http404
    told = {
        "frame": campaign_frame(campaign, "editions/", True),
        "campaign": campaign,
        "base": base_of(campaign),
        "issues": issues,
    }
    return render(request, "column/editions.html", told)
