"""Declarations side by side, what is alike marked where it stands, and decided there."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection import reads
from kaimen.stages.selection.rules.alike import Piece, shared
from kaimen.stages.selection.rules.likeness import Index
from kaimen.stages.selection.rules.whether import records_only
from kaimen.stages.selection.study import frame
from kaimen.stages.selection.views.board import around_of
from kaimen.stages.selection.views.here import BOARD, scheme_here
from kaimen.stages.selection.views.showing import Shown, looked, shown

MOST = 4


@dataclass(frozen=True, slots=True)
class Beside:
    """One of those compared: its texts in pieces against the first, and how like it is to that one."""

    row: Shown
    theme: tuple[Piece, ...]
    brief: tuple[Piece, ...]
    percent: int | None
    same: tuple[str, ...]


@access(BOARD)
def compare(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """`d=ID` for each, the first being the one that the others are held against."""
    found = campaign_here(request, region, campaign)
    scheme = scheme_here(found)
    rows, decisions = call.handed_in(found.pk), reads.decisions(found.pk)
    by_id = {row.id: row for row in rows}
    chosen = [by_id[key] for key in _ids(request) if key in by_id]
    if len(chosen) < 2:
        raise Http404
    around, _studied = around_of(found, scheme, rows, decisions)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region) and not records_only(scheme)
    likeness = _likeness(rows, chosen, frame(found, scheme))
    address = reverse("selection_board", args=[region, found.pk])
    told = [shown(looked(row, decisions.get(row.id), around), around, may, address) for row in chosen]
    sides = [_side(one.fact, chosen, likeness.get(one.fact.id), one) for one in told]
    context = {
        "region": found.region,
        "campaign": found,
        "sides": sides,
        "may": may,
        "back": request.GET.urlencode(),
    }
    return render(request, "selection/compare.html", context)


def _ids(request: DeskRequest) -> list[int]:
    told = [text for text in request.GET.getlist("d")[:MOST] if text.isascii() and text.isdigit()]
    return list(dict.fromkeys(int(text[:12]) for text in told))


def _likeness(
    rows: tuple[DeclarationFact, ...], chosen: list[DeclarationFact], words: tuple[str, ...]
) -> dict[int, int]:
    """How like each is to the first, in per cent, words weighed among all that were declared."""
    index = Index([(row.id, row.theme) for row in rows], words)
    near = index.nearest(chosen[0].theme, len(rows), 0.01)
    return {int(one.other): one.percent for one in near}


def _side(row: DeclarationFact, chosen: list[DeclarationFact], percent: int | None, told: Shown) -> Beside:
    """The first is marked against the second, every other against the first."""
    first = chosen[0]
    other = chosen[1] if row is first else first
    return Beside(
        row=told,
        theme=shared(row.theme, other.theme)[0],
        brief=shared(row.brief, other.brief)[0],
        percent=None if row is first else percent or 0,
        same=tuple(name for name in SAME if row is not first and _same(name, row, first)),
    )


SAME = ("unit_name", "period", "formats", "place", "audience")


def _same(name: str, row: DeclarationFact, other: DeclarationFact) -> bool:
    mine, yours = getattr(row, name), getattr(other, name)
    if name == "period":
        return bool(mine.start) and mine.start == yours.start
    return bool(mine) and mine == yours
