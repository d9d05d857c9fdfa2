"""Papers of an edition: its workbooks, the comparison of two versions, and the notice of what it changed."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.clock import today
from kaimen.regions.reads import scheme_in_force
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import official, reads, versions, words
from kaimen.stages.plan.facts import Change, RowFact
from kaimen.stages.plan.printing import printed
from kaimen.stages.plan.rules.concerned import PRINTED_ONLY
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.views.editions import READERS
from kaimen.stages.plan.views.here import visible
from kaimen.stationery.downloads import ending_here, file, given

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BOOKS = {
    "xlsx": ("xlsx", XLSX),
    "merged": ("xlsx", XLSX),
    "csv": ("csv", "text/csv; charset=utf-8"),
    "ics": ("ics", "text/calendar; charset=utf-8"),
}


@access(READERS)
def workbook(
    request: DeskRequest, region: str, campaign: int, number: int, form: str = "xlsx"
) -> HttpResponse:
    """The table for programs, one row an activity; as a workbook also `merged` as the paper prints it."""
    found = campaign_here(request, region, campaign)
    shown = visible(request.actor, found, number)
    data = printed(form, found, shown, reads.rows(shown.pk) if form == "ics" else reads.table(shown.pk))
    ending, kind = BOOKS[form]
    told = data.encode() if isinstance(data, str) else data
    return file(told, f"{shown.title or found.brand}-{versions.key_of(shown)}.{ending}", kind)


@access(READERS)
def sheet(request: DeskRequest, region: str, campaign: int, number: int, ending: str) -> HttpResponse:
    """The table as an official paper in the region's own columns."""
    found, wanted = campaign_here(request, region, campaign), ending_here(ending)
    shown = visible(request.actor, found, number)
    made = official.plan(found, shown, reads.table(shown.pk))
    back = reverse("plan_edition", args=[region, found.pk, number])
    return given(request, official.PLAN, found.region, made, wanted, back)


@access(READERS)
def notice_file(request: DeskRequest, region: str, campaign: int, number: int, ending: str) -> HttpResponse:
    """The change notice of an edition as an official paper."""
    found, wanted = campaign_here(request, region, campaign), ending_here(ending)
    shown = visible(request.actor, found, number)
    earlier = reads.issued_before(shown)
    if earlier is None:
        raise Http404
    made = official.change(found, shown, earlier)
    back = reverse("plan_notice", args=[region, found.pk, number])
    return given(request, official.CHANGE, found.region, made, wanted, back)


@access(READERS)
def compare(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Any two versions, row by row: kept drafts for the office, issued editions for everybody of the desk."""
    found = campaign_here(request, region, campaign)
    may = request.actor.is_office(found.region.code)
    choices = versions.choices(found.pk, may)
    asked = [request.GET.get(name) or _usual(choices, at) for at, name in enumerate("ab")]
    tables = [versions.rows_of(found, key, may) for key in asked]
    if choices and None in tables:
        raise Http404
    before, after = (table or () for table in tables)
    context: dict[str, Any] = {
        "region": found.region,
        "campaign": found,
        "choices": choices,
        "a": asked[0],
        "b": asked[1],
        "names": [dict(choices).get(key, key) for key in asked],
        **told(before, after),
        "restorable": _restorable(found.pk, asked[0]) if may else None,
    }
    return render(request, "plan/compare.html", context)


def _usual(choices: list[tuple[str, str]], at: int) -> str:
    """Unasked, the newest version against the one before it."""
    newest = [key for key, _name in choices[:2]]
    return newest[::-1][min(at, len(newest) - 1)] if newest else ""


def _restorable(campaign: int, key: str) -> dict[str, int] | None:
    """The draft that the earlier side names, where the open draft can go back to it."""
    working = reads.open_edition(campaign)
    number, _dot, draft = key.partition(".")
    if working is None or not draft or number != str(working.number) or working.state != "draft":
        return None
    return {"edition": working.number, "draft": int(draft)}


@access(READERS)
def notice(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """The change notice of an edition: what it changes against the one before, row by row, and why."""
    found = campaign_here(request, region, campaign)
    shown = visible(request.actor, found, number)
    earlier = reads.issued_before(shown)
    if earlier is None:
        raise Http404
    scheme = scheme_in_force(found, today(found))
    context = {
        "region": found.region,
        "campaign": found,
        "edition": shown,
        "earlier": earlier,
        "issued": shown.state in reads.ISSUED,
        "reason": shown.reason.rstrip("。．.，,；; "),
        "issuer": scheme.campaign.lead_office if scheme else found.region.name,
        **told(reads.table(earlier.pk), reads.table(shown.pk)),
    }
    return render(request, "plan/notice.html", context)


def told(before: tuple[RowFact, ...], after: tuple[RowFact, ...]) -> dict[str, Any]:
    """Changes by row, before and after; `renumbered`: how many rows changed nothing but their number."""
    rows = {row.number: row for row in [*before, *after]}
    found: dict[int, list[Change]] = {}
    for change in difference(before, after):
        found.setdefault(change.number, []).append(change)
    groups = [_group(rows[number], changes) for number, changes in found.items() if _substantial(changes)]
    return {"groups": groups, "renumbered": len(found) - len(groups)}


def _substantial(changes: list[Change]) -> bool:
    return any(change.field not in PRINTED_ONLY for change in changes)


def _group(row: RowFact, changes: list[Change]) -> dict[str, Any]:
    return {
        "no": row.no or row.number,
        "theme": row.theme,
        "units": "、".join(host.name for host in row.hosts),
        "changes": [_named(change) for change in changes],
    }


def _named(change: Change) -> dict[str, str]:
    return {
        "field": str(words.FIELDS[change.field]),
        "before": words.valued(change.field, change.before),
        "after": words.valued(change.field, change.after),
    }
