"""The plan for programs: Atom, iCalendar, JSON, CSV, XLSX; the map of the site for search engines."""

from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from kaimen.papers.official.refusing import PressRefused
from kaimen.papers.official.template.opening import TemplateRefused
from kaimen.regions.access import PUBLIC, access
from kaimen.stages.column import reads
from kaimen.stages.column.addressing import campaign_at, year_at
from kaimen.stages.column.cache.keeping import kept
from kaimen.stages.column.frames import base_of
from kaimen.stages.column.history import Issue, history
from kaimen.stages.plan import official
from kaimen.stages.plan.printing import printed
from kaimen.stationery.downloads import TYPES as PAPERS
from kaimen.stationery.facts import Ending
from kaimen.stationery.giving import give

TYPES = {
    "json": "application/json; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
}
SITEMAP_MOST = 10_000


@access(PUBLIC)
@kept
def download(request: HttpRequest, region: str, term: tuple[int, str], form: str) -> HttpResponse:
    """The rows in force in one of TYPES; an empty list where no table is issued."""
    found = year_at(region, term)
    body = printed(form, found.campaign, found.edition, found.rows)
    response = HttpResponse(body, content_type=TYPES[form])
    if form in ("csv", "xlsx"):
        name = f"{region}-{found.campaign.term}.{form}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@access(PUBLIC)
@kept
def paper(request: HttpRequest, region: str, term: tuple[int, str], ending: Ending) -> HttpResponse:
    """The issued table as an official paper; 404 where none is issued.

    Kept like a page, so that it is set once for a state of the region; where it cannot be set, 503 with the reason.
    """
    found = year_at(region, term)
    if found.edition is None:
        raise Http404
    made = official.plan(found.campaign, found.edition, found.rows)
    try:
        body = give(official.PLAN, found.campaign.region, made, ending)
    except (PressRefused, TemplateRefused) as refused:
        return HttpResponse(refused.message, status=503, content_type="text/plain; charset=utf-8")
    response = HttpResponse(body, content_type=PAPERS[ending])
    response["Content-Disposition"] = f'attachment; filename="{region}-{found.campaign.term}.{ending}"'
    return response


@access(PUBLIC)
@kept
def activity_calendar(request: HttpRequest, region: str, term: tuple[int, str], number: int) -> HttpResponse:
    """One activity for a phone's calendar."""
    found = year_at(region, term)
    own = [row for row in found.rows if row.number == number]
    if not own:
        raise Http404
    return HttpResponse(printed("ics", found.campaign, found.edition, own), content_type=TYPES["ics"])


@access(PUBLIC)
@kept
def feed(request: HttpRequest, region: str, term: tuple[int, str]) -> HttpResponse:
    """Each issued edition is an entry: its reason and what it changed."""
    campaign = campaign_at(region, term)
    base = request.build_absolute_uri(base_of(campaign))
    title = f"{campaign.region.name}{campaign.brand} {campaign.year}"
    atom = Atom1Feed(title=title, link=base, description=title, language="zh-CN", feed_url=f"{base}feed.atom")
    for issue in history(campaign.pk):
        atom.add_item(
            title=issue.title or issue.reason or title,
            link=f"{base}editions/#e{issue.number}",
            description=_summary(issue),
            updateddate=issue.released_at or datetime(campaign.year, 1, 1, tzinfo=UTC),
            unique_id=f"{base}editions/#e{issue.number}",
        )
    return HttpResponse(atom.writeString("utf-8"), content_type=atom.content_type)


def _summary(issue: Issue) -> str:
    changes = [
        _("%(number)s号：%(change)s") % {"number": told.number, "change": told.words}
        for told in issue.changes
    ]
    return "；".join([issue.reason] * bool(issue.reason) + changes)


@access(PUBLIC)
@kept
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public year, its papers with it. Activities are reached from there."""
    root = request.build_absolute_uri("/")[:-1]
    addresses = [root + base_of(campaign) for campaign in reads.public_terms()[:SITEMAP_MOST]]
    told = {"addresses": [f"{root}/", *addresses]}
    return render(request, "column/sitemap.xml", told, content_type="application/xml; charset=utf-8")


@access(PUBLIC)
@kept
def robots(request: HttpRequest) -> HttpResponse:
    address = request.build_absolute_uri("/sitemap.xml")
    text = f"User-agent: *\nDisallow: /desk/\nSitemap: {address}\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
