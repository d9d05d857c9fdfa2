"""The papers of a year: the scheme in plain words, the plan as an official table, the editions and their reasons."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kaimen.regions.access import PUBLIC, access
from kaimen.regions.clock import today
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.telling.describe import describe
from kaimen.scheme.terms.plan import Grouping
from kaimen.stages.column.addressing import Year, campaign_at, year_at
from kaimen.stages.column.cache.keeping import kept
from kaimen.stages.column.frames import base_of, campaign_frame
from kaimen.stages.column.history import history
from kaimen.stages.column.rules.table import LEFT, MERGED, table
from kaimen.stages.column.views.told import Told
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.printing import paper_table
from kaimen.stages.plan.reads import edition_in_force


@access(PUBLIC)
@kept
def scheme(request: HttpRequest, region: str, term: tuple[int, str]) -> HttpResponse:
    """What the notice says, rule by rule, each with how strongly and where."""
    campaign = campaign_at(region, term)
    found = scheme_in_force(campaign, today(campaign))
    told = {
        "frame": campaign_frame(campaign, "scheme/", edition_in_force(campaign.pk) is not None),
        "campaign": campaign,
        "base": base_of(campaign),
        "scheme": found,
        "sections": describe(found) if found else [],
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
    }
    return render(request, "column/plan.html", told | _table(found))


def _table(found: Year) -> Told:
    scheme = scheme_in_force(found.campaign, today(found.campaign))
    printed = scheme.plan.table if scheme and scheme.plan else None
    grouped = printed is not None and printed.grouping is Grouping.MONTH
    paper = paper_table(found.edition, found.rows)
    headings, lines = table(paper, [row.number for row in found.rows], grouped)
    cancelled = sum(1 for row in found.rows if row.state is ActivityState.CANCELLED)
    return {
        "standing": len(lines) - cancelled,
        "cancelled": cancelled,
        "headings": headings,
        "lines": lines,
        "left": LEFT,
        "time": MERGED,
        "notice": scheme.campaign.notice if scheme else None,
        "table_title": paper.title,
        "doubtful": sum(1 for line in lines if line.margin),
    }


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
