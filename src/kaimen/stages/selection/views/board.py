"""The board: every declaration in hand with what to look at, the months' load, and one press to decide."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kaimen.people.desk import campaign_here, campaigns, newest
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS, here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.searching import searchable
from kaimen.scheme.searching import words as asked
from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection import reads, study, words
from kaimen.stages.selection.earlier import earlier
from kaimen.stages.selection.facts import DecisionFact, DecisionState
from kaimen.stages.selection.rules.hints import Surroundings
from kaimen.stages.selection.rules.months import Shift, loads, moved, suggestion
from kaimen.stages.selection.rules.scoring import standings
from kaimen.stages.selection.rules.whether import records_only
from kaimen.stages.selection.views import chart
from kaimen.stages.selection.views.here import BOARD, READERS, scheme_here
from kaimen.stages.selection.views.showing import Look, counted, filtered, looked, ordered, shown


@access(READERS)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """To the board of the campaign being worked on, or to a reviewer's sheets; who has none is told so."""
    found = newest(campaigns(request, region))
    if found is None:
        return render(request, "selection/none.html", {"region": here(region)})
    roles = request.actor.roles_in(region)
    board = bool(roles & {Role.LEAD_OFFICE, Role.OBSERVER})
    return redirect("selection_board" if board else "selection_sheets", region, found.pk)


@access(BOARD)
def board(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The board of a campaign; `try=ID-MONTH` shows the months after a move that nobody has made yet."""
    found = campaign_here(request, region, campaign)
    scheme = scheme_here(found)
    rows, decisions = call.handed_in(found.pk), reads.decisions(found.pk)
    around, studied = around_of(found, scheme, rows, decisions)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region) and not records_only(scheme)
    every = [looked(row, decisions.get(row.id), around) for row in rows]
    page = Paginator(_asked(request, every), ROWS).get_page(request.GET.get("page"))
    address, tried = reverse("selection_board", args=[region, found.pk]), _tried(request, around)
    return render(
        request,
        "selection/board.html",
        {
            "region": found.region,
            "campaign": found,
            "may": may,
            "records": records_only(scheme),
            "page": page,
            "rows": [shown(look, around, may, address) for look in page.object_list],
            "counts": _counts(request, every),
            "orders": words.ORDERS.items(),
            "filter": request.GET.get("f", ""),
            "order": request.GET.get("o", ""),
            "query": request.GET.get("q", ""),
            "back": request.GET.urlencode(),
            "chart": chart.chart(_with(around, tried)),
            "shift": tried or suggestion(tuple(around.placed.values()), around.span, around.first),
            "tried": tried,
            "version": decisions[tried.declaration].version
            if tried and tried.declaration in decisions
            else 0,
            "missing": [one.theme for one in studied.focus if not one.numbers],
            "pending": sum(one.state is DecisionState.PENDING for one in decisions.values()),
            "open": sum(look.waiting for look in every),
        },
    )


def around_of(
    campaign: Campaign,
    scheme: Scheme | None,
    rows: tuple[DeclarationFact, ...],
    decisions: dict[int, DecisionFact],
) -> tuple[Surroundings, study.Study]:
    """What is known around the declarations; scores are asked for only where the scheme has criteria."""
    studied = study.study(campaign, scheme, rows, earlier(campaign))
    picking = scheme.selection.picking if scheme and scheme.selection else None
    units = {row.id: row.unit for row in rows}
    told = {}
    if picking and picking.criteria:
        told = standings(picking.criteria, reads.scores(campaign.pk), reads.conflicts(campaign.pk), units)
    return study.surroundings(campaign, scheme, rows, decisions, studied, told), studied


def _asked(request: DeskRequest, every: list[Look]) -> list[Look]:
    """The rows of the filter that hold every word asked for, in the order asked for."""
    found = filtered(every, request.GET.get("f", ""))
    for word in asked(request.GET.get("q", "")):
        found = [row for row in found if word in _text(row)]
    return ordered(found, request.GET.get("o", ""))


def _text(look: Look) -> str:
    return searchable(look.fact.theme, look.fact.unit_name, *look.fact.formats)


def _counts(request: DeskRequest, every: list[Look]) -> list[dict]:
    """The filters with how many each shows; every one keeps the other parameters of the address."""
    counts, found = counted(every), []
    for code, said in words.FILTERS.items():
        query = request.GET.copy()
        for name in ("page", "try", "f"):
            query.pop(name, None)
        if code:
            query["f"] = code
        found.append({"code": code, "words": said, "count": counts[code], "query": query.urlencode()})
    return found


def _tried(request: DeskRequest, around: Surroundings) -> Shift | None:
    """The move that the address asks to try; one that is not open to its declaration is none."""
    told, _dash, month = request.GET.get("try", "").partition("-")
    if not (told.isascii() and told.isdigit() and month.isascii() and month.isdigit() and len(told) < 12):
        return None
    place = around.placed.get(int(told))
    if place is None or int(month[:2]) not in place.may:
        return None
    to = int(month[:2])
    count = around.count()
    left, reached = count[place.month] - 1, count[to] + 1
    return Shift(place.declaration, place.number, place.month, to, left, reached)


def _with(around: Surroundings, tried: Shift | None) -> Surroundings:
    """The same surroundings after the move that is tried."""
    if tried is None:
        return around
    after = loads(moved(around.placed.values(), tried.declaration, tried.end))
    return around.after(after)
