"""A reviewer's own sheets, and the units that he does not score."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS, only_pressed, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor
from kaimen.scheme.terms.selection import Criterion
from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection import acts, reads, words
from kaimen.stages.selection.facts import ConflictFact, ScoreFact
from kaimen.stages.selection.forms import ConflictForm, SheetForm
from kaimen.stages.selection.rules.scoring import barred_problems
from kaimen.stages.selection.views.here import REVIEWER, declaration_here, scheme_here, sent


@access(REVIEWER)
def sheets(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Every declaration with the points that this reviewer gave, and why he does not score some."""
    found = campaign_here(request, region, campaign)
    return render(request, "selection/sheets.html", _sheets(request, found, ConflictForm()))


@access(REVIEWER)
@only_pressed("selection_sheets")
def conflict(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Declare that one does not score a unit."""
    found = campaign_here(request, region, campaign)
    form = ConflictForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        write = partial(acts.declare_conflict, request.actor, found, told["unit"], told["reason"])
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("已登记回避，你给这个单位打的分不再计入。"))
            return redirect("selection_sheets", region, found.pk)
    return render(request, "selection/sheets.html", _sheets(request, found, form), status=status_of(form))


@access(REVIEWER)
def sheet(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """Score one declaration on the scheme's criteria."""
    found = campaign_here(request, region, campaign)
    row = declaration_here(found, declaration)
    criteria = _criteria(found)
    own = _own(request.actor, found).get(row.pk)
    form = SheetForm(sent(request), criteria=criteria, initial=_initial(criteria, own))
    if request.method == "POST" and form.is_valid():
        write = partial(acts.score, request.actor, row.pk, form.marks(), form.cleaned_data["comment"])
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("%(number)s号的评分已保存。") % {"number": row.number})
            return redirect("selection_sheets", region, found.pk)
    barred = _barred(request.actor, found, call.fact(row), reads.conflicts(found.pk))
    told = {
        "region": found.region,
        "campaign": found,
        "row": call.fact(row),
        "form": form,
        "barred": barred,
        "criteria": criteria,
    }
    return render(request, "selection/sheet.html", told, status=status_of(form))


def _sheets(request: DeskRequest, campaign: Campaign, form: ConflictForm) -> dict[str, object]:
    rows = call.handed_in(campaign.pk)
    form.offer(_units(rows))
    own, conflicts = _own(request.actor, campaign), reads.conflicts(campaign.pk)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    mine = [one for one in conflicts if one.reviewer == request.actor.id]
    names = {row.unit: row.unit_name for row in rows}
    return {
        "region": campaign.region,
        "campaign": campaign,
        "criteria": _criteria(campaign),
        "page": page,
        "sheets": [
            {
                "row": row,
                "total": sum(own[row.id].marks.values()) if row.id in own else None,
                "barred": _barred(request.actor, campaign, row, mine),
            }
            for row in page.object_list
        ],
        "done": len(own),
        "total": len(rows),
        "conflicts": [(names.get(one.unit, ""), one.reason) for one in mine],
        "form": form,
    }


def _units(rows: tuple[DeclarationFact, ...]) -> list[tuple[int, str]]:
    return sorted({(row.unit, row.unit_name) for row in rows}, key=lambda pair: pair[1])


def _criteria(campaign: Campaign) -> tuple[Criterion, ...]:
    scheme = scheme_here(campaign)
    picking = scheme.selection.picking if scheme and scheme.selection else None
    return picking.criteria if picking else ()


def _own(actor: Actor, campaign: Campaign) -> dict[int, ScoreFact]:
    return {one.declaration: one for one in reads.scores(campaign.pk) if one.reviewer == actor.id}


def _initial(criteria: tuple[Criterion, ...], own: ScoreFact | None) -> dict[str, object]:
    if own is None:
        return {}
    return {f"mark{place}": own.marks.get(one.name) for place, one in enumerate(criteria)} | {
        "comment": own.comment
    }


def _barred(
    actor: Actor,
    campaign: Campaign,
    row: DeclarationFact,
    conflicts: tuple[ConflictFact, ...] | list[ConflictFact],
) -> str:
    """Why this reviewer does not score it, "" where he may."""
    own = {grant.unit for grant in actor.grants if grant.region == campaign.region.code and grant.unit}
    return "".join(words.sentence(problem) for problem in barred_problems(actor.id, row.unit, own, conflicts))
