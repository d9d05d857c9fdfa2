"""A declaration as it stands, its history, and what may be done with it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.people.reads import shown_as
from kaimen.regions.access import access
from kaimen.regions.pressing import campaign_here, only_pressed, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.terms.call import Channel, Purpose
from kaimen.stages.call import acts, reads, words
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.forms import ReasonForm
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.official import texts
from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.fields import USUAL, Ask, Field
from kaimen.stages.call.views.here import EVERYBODY, declaration_here, open_to

MOST_REASONS = 8


@access(EVERYBODY)
def declaration(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """Read it; the office returns it from here, the leader confirms it."""
    found = campaign_here(region, campaign)
    row = declaration_here(request.actor, found, declaration)
    return _shown(request, row, ReasonForm(_common(row)))


@access(EVERYBODY)
@only_pressed("call_declaration")
def turn(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """Return, withdraw, take up, confirm, send back or hand in."""
    found = campaign_here(region, campaign)
    row = declaration_here(request.actor, found, declaration)
    form = ReasonForm(_common(row), request.POST)
    wanted = request.POST.get("turn", "")
    if wanted in TURNS and form.is_valid():
        write = partial(TURNS[wanted], request, row.pk, form.chosen())
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, DONE[wanted])
            return redirect("call_declaration", region, found.pk, row.pk)
    row = declaration_here(request.actor, found, declaration)
    return _shown(request, row, form, 422)


TURNS = {
    "return": lambda request, id, reason: acts.return_to_unit(request.actor, id, reason),
    "withdraw": lambda request, id, reason: acts.withdraw(request.actor, id, reason),
    "take_up": lambda request, id, reason: acts.take_up(request.actor, id),
    "confirm": lambda request, id, reason: acts.confirm(request.actor, id),
    "send_back": lambda request, id, reason: acts.send_back(request.actor, id, reason),
    "take_back": lambda request, id, reason: acts.send_back(request.actor, id, _("经办人收回修改")),
    "submit": lambda request, id, reason: acts.submit(request.actor, id),
}
DONE = {
    "return": gettext_lazy("已退回，理由已写进给单位的信，在发件箱里。"),
    "withdraw": gettext_lazy("已撤回。要再报，按“重新拾起”。"),
    "take_up": gettext_lazy("已变回草稿，可以接着改。"),
    "confirm": gettext_lazy("已确认并报送牵头办。"),
    "send_back": gettext_lazy("已退回经办人。"),
    "take_back": gettext_lazy("已收回，可以接着改。"),
    "submit": gettext_lazy("已报送牵头办。"),
}


def _common(row: Declaration) -> list[str]:
    """Reasons given before, then the usual ones."""
    known = [*reads.reasons_given(row.campaign), *(str(reason) for reason in words.REASONS)]
    return list(dict.fromkeys(known))[:MOST_REASONS]


def _shown(request: DeskRequest, row: Declaration, form: ReasonForm, status: int = 200) -> HttpResponse:
    calling = reads.calling(row.campaign, row.unit_id)
    asked = calling.asked if calling else Asked(USUAL[Purpose.SELECTION])
    region = row.campaign.region.code
    context = {
        "region": row.campaign.region,
        "campaign": row.campaign,
        "row": row,
        "facts": list(facts(row, asked)),
        "takes": calling is not None,
        "state": words.STATES[DeclarationState(row.state)],
        "tone": words.TONES.get(DeclarationState(row.state), ""),
        "channel": words.CHANNELS[Channel(row.channel)],
        "turns": [{"what": words.TURNS.get(one.act, one.act), "turn": one} for one in reads.turns(row)],
        "scans": reads.scans(row),
        "reason": reads.last_reason(row) if row.state == "returned" else "",
        "confirmed": shown_as(row.confirmed_by) if row.confirmed_by else "",
        "open_to": open_to(request.actor, row),
        "office": request.actor.is_office(region),
        "form": form,
    }
    return render(
        request, "call/declaration.html", context, status=status_of(form) if status == 200 else status
    )


def facts(row: Declaration, asked: Asked) -> Any:
    """Heading and text of each field, as the form has it; what it no longer asks, where there is something."""
    told, extra = texts(row), dict(row.extra)
    for field in asked.fields:
        yield heading(field), extra.pop(field.heading, "") if field.ask is Ask.EXTRA else told.pop(field.ask)
    yield from ((words.FIELDS[ask], text) for ask, text in told.items() if text)
    yield from extra.items()


def heading(field: Field) -> Any:
    return field.heading or words.FIELDS[field.ask]
