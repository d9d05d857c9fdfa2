"""One paper: its source beside what was read, what a person settles about it, and a theme to be mended."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.intake import words as intake
from kaimen.intake.reads import as_read
from kaimen.intake.source import Source
from kaimen.intake.views.here import number_in
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, only_pressed, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem, Refused, refuse
from kaimen.stages.call.forms import DeclarationForm, initial
from kaimen.stages.call.taking import acts, reads, words
from kaimen.stages.call.taking.facts import Settled, Theme
from kaimen.stages.call.taking.reads import Judged
from kaimen.stages.call.taking.rules import settling
from kaimen.stages.call.taking.views.here import (
    calling_here,
    incoming_here,
    shown,
    theme_shown,
    unit_names,
)
from kaimen.stages.call.views.here import OFFICE


@access(OFFICE)
def sheet(request: DeskRequest, region: str, campaign: int, paper: int) -> HttpResponse:
    """Source and themes side by side, each with what stands in its way."""
    found = campaign_here(region, campaign)
    row = incoming_here(found, paper)
    judged, names = reads.one_of_batch(row, calling_here(found)), unit_names(found)
    context = {
        "region": found.region,
        "campaign": found,
        "names": names,
        "sheet": shown(judged, names),
        "unmatched": list(dict.fromkeys(t.printed for t in judged.themes if t.unit is None)),
        "matched": list({t.printed: names.get(t.unit, "") for t in judged.themes if t.unit}.items()),
        "why": intake.refusal(row.paper.refusal),
        **_source(request, judged),
    }
    return render(request, "call/taking/sheet.html", context)


def _source(request: DeskRequest, judged: Judged) -> dict[str, Any]:
    reading = as_read(judged.row.paper)
    if reading is None:
        return {"blocks": []}
    places = [(str(theme.row), theme.where) for theme in judged.themes if theme.where]
    source = Source(reading.paper, (), places)
    page = number_in(request.GET.get("source", ""), 1)
    return {
        "blocks": source.blocks(page),
        "source_page": min(max(page, 1), source.pages),
        "source_pages": range(1, source.pages + 1),
        "lines": {int(key): line + 1 for key, line in source.of_doubts.items()},
    }


@access(OFFICE)
def theme(request: DeskRequest, region: str, campaign: int, paper: int, row: int) -> HttpResponse:
    """Mend a theme in the fields of the scheme's own form; nothing is declared by it yet."""
    found = campaign_here(region, campaign)
    came, calling = incoming_here(found, paper), calling_here(found)
    judged = reads.one_of_batch(came, calling)
    wanted = _theme(judged, row)
    form = DeclarationForm(
        calling.asked,
        request.POST or None,
        initial=initial(wanted.typed, calling.asked, came.version),
    )
    if request.method == "POST" and form.is_valid():
        typed = form.typed(found.year, wanted.typed)
        settled = settling.rewritten(_settled(judged), row, typed)
        write = partial(acts.settle, request.actor, found, paper, form.cleaned_data["version"] or 0, settled)
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("改动已存，还没有收作申报。"))
            return redirect("call_take_form", region, campaign, paper)
    names = unit_names(found)
    context = {"region": found.region, "campaign": found, "sheet": shown(judged, names), "form": form}
    context |= {"one": theme_shown(wanted, names), **_source(request, judged)}
    return render(request, "call/taking/theme.html", context, status=status_of(form))


def _theme(judged: Judged, row: int) -> Theme:
    found = next((one for one in judged.themes if one.row == row), None)
    if found is None:
        raise Http404
    return found


def _settled(judged: Judged) -> Settled:
    if judged.form is None:
        refuse([Problem("call.form_reread")])
    assert judged.form is not None, "refused above"
    return reads.settled_of(judged.row, judged.form)


@access(OFFICE)
@only_pressed("call_take_form")
def turn(request: DeskRequest, region: str, campaign: int, paper: int) -> HttpResponse:
    """A button of the page: choose the unit, leave a theme out or in, confirm it, or set the paper aside."""
    found = campaign_here(region, campaign)
    incoming_here(found, paper)
    wanted = request.POST.get("turn", "")
    try:
        press(request, partial(_turn, request, found, paper, wanted))
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return redirect("call_take_form", region, campaign, paper)
    if wanted == "set_aside":
        messages.success(request, _("已从这一批拿掉，原件还在收文里。"))
        return redirect("call_take", region, campaign)
    return redirect("call_take_form", region, campaign, paper)


def _turn(request: DeskRequest, campaign: Campaign, paper: int, wanted: str) -> None:
    if wanted == "set_aside":
        acts.set_aside(request.actor, campaign, paper)
        return
    judged = reads.one(incoming_here(campaign, paper), calling_here(campaign))
    settled = _settled(judged)
    row = number_in(request.POST.get("row", ""), -1)
    seen = number_in(request.POST.get("version", ""))
    if wanted == "unit":
        unit = number_in(request.POST.get("unit", ""))
        refuse([] if unit else [Problem("call.form_choose_unit", "unit")])
        settled = settling.with_unit(settled, request.POST.get("printed", ""), unit)
    elif wanted in TURNS and 0 <= row < len(judged.themes):
        settled = TURNS[wanted](settled, row)
    else:
        refuse([Problem("call.form_turn")])
    acts.settle(request.actor, campaign, paper, seen, settled)


TURNS: dict[str, Callable[[Settled, int], Settled]] = {
    "leave_out": settling.left_out,
    "put_back": settling.put_back,
    "confirm": settling.confirmed,
    "apart": settling.set_apart,
}
