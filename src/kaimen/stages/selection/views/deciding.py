"""One declaration: what it says, what it is like, and what becomes of it."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here
from kaimen.people.reads import shown_as
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import only_pressed, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Role
from kaimen.stages.call import reads as call
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection import acts, reads, words
from kaimen.stages.selection.facts import Verdict
from kaimen.stages.selection.forms import DecideForm
from kaimen.stages.selection.views.board import around_of
from kaimen.stages.selection.views.here import BOARD, OFFICE, declaration_here, scheme_here
from kaimen.stages.selection.views.showing import looked, shown


@access(BOARD)
def declaration(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """A declaration whole, with its hints, its scores and how it stands."""
    found = campaign_here(request, region, campaign)
    row = declaration_here(found, declaration)
    form = DecideForm(targets=_targets(found, row), initial=_initial(row))
    return render(request, "selection/declaration.html", _page(request, found, row, form))


@access(OFFICE)
@only_pressed("selection_declaration")
def decide(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """Decide by one press on the board, or by the form; refused, the page shows what was typed and why."""
    found = campaign_here(request, region, campaign)
    row = declaration_here(found, declaration)
    if request.POST.get("act") == "undo":
        return _undo(request, found, row)
    told = _told(request.POST)
    form = DecideForm(told, targets=_targets(found, row))
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        write = partial(acts.decide, request.actor, row.pk, seen, form.decided())
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _done(row, form))
            return _back(request, found, row)
        form.data = told | {"version": str(reads.decision(row.pk).version)}
    return render(
        request, "selection/declaration.html", _page(request, found, row, form), status=status_of(form)
    )


def _told(sent: QueryDict) -> dict[str, str]:
    """What the form sends; a button's `act` holds the verdict and, behind an @, the month or what it joins."""
    told = {name: sent.get(name, "") for name in ("version", "verdict", "period", "into", "reason")}
    act, at, more = sent.get("act", "").partition("@")
    if act:
        told["verdict"] = act
    if at:
        told["into" if act == Verdict.MERGED else "period"] = more
    return told


def _done(row: Declaration, form: DecideForm) -> str:
    values = {"number": row.number, "what": words.STANDS[Verdict(form.cleaned_data["verdict"])]}
    return _("%(number)s号%(what)s，公布之前都可以撤销。") % values


def _undo(request: DeskRequest, campaign: Campaign, row: Declaration) -> HttpResponse:
    try:
        press(request, partial(acts.undo, request.actor, row.pk))
        messages.success(request, _("%(number)s号已撤销，回到待定。") % {"number": row.number})
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    return _back(request, campaign, row)


def _back(request: DeskRequest, campaign: Campaign, row: Declaration) -> HttpResponse:
    """To the same place of the list from which the button was pressed."""
    query = QueryDict(request.POST.get("back", ""), mutable=True)
    query.pop("try", None)
    kept = query.urlencode()
    if "d" in query:
        return redirect(f"{reverse('selection_compare', args=[campaign.region.code, campaign.pk])}?{kept}")
    return redirect(f"{_board(campaign)}{'?' if kept else ''}{kept}#d-{row.pk}")


def _board(campaign: Campaign) -> str:
    return reverse("selection_board", args=[campaign.region.code, campaign.pk])


def _targets(campaign: Campaign, row: Declaration) -> list[tuple[int, str]]:
    """Chosen ones that it may join."""
    decisions = reads.decisions(campaign.pk)
    return [
        (one.id, _("%(number)s号 %(theme)s") % {"number": one.number, "theme": one.theme})
        for one in call.handed_in(campaign.pk)
        if one.id != row.pk and one.id in decisions and decisions[one.id].chosen
    ]


def _initial(row: Declaration) -> dict[str, object]:
    stands = reads.decision(row.pk)
    return {
        "version": stands.version,
        "verdict": stands.verdict or Verdict.CHOSEN,
        "period": stands.period,
        "into": stands.into,
        "reason": stands.reason,
    }


def _page(request: DeskRequest, campaign: Campaign, row: Declaration, form: DecideForm) -> dict[str, object]:
    scheme = scheme_here(campaign)
    rows, decisions = call.handed_in(campaign.pk), reads.decisions(campaign.pk)
    around, _studied = around_of(campaign, scheme, rows, decisions)
    stands = decisions.get(row.pk)
    may = Role.LEAD_OFFICE in request.actor.roles_in(campaign.region.code)
    return {
        "region": campaign.region,
        "campaign": campaign,
        "row": shown(looked(call.fact(row), stands, around), around, may, _board(campaign)),
        "in_hand": any(one.id == row.pk for one in rows),
        "decision": stands,
        "who": shown_as(stands.by) if stands else "",
        "form": form,
        "may": may,
        "back": request.POST.get("back", request.GET.urlencode()),
    }
