"""What is done with chosen letters: let go after a preview, held, dropped, tried again, taken away as a file."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from kaimen.outbox import acts, reads, words
from kaimen.outbox.packing import response
from kaimen.outbox.rules.paper import paper
from kaimen.outbox.views.explaining import kind_title
from kaimen.outbox.views.letters import OFFICE
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, press
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused

SHOWN = 200
"""Drafts of one preview."""
SEEN = re.compile(r"([0-9]{1,18}):([0-9]{1,9})")
TURNS: dict[str, tuple[Callable[..., int], object]] = {
    "hold": (acts.hold, gettext_lazy("%(n)s封已收回，改好再放出。")),
    "drop": (acts.drop, gettext_lazy("%(n)s封已作废。")),
    "again": (acts.again, gettext_lazy("%(n)s封会再发一次。")),
    "receive": (acts.receive, gettext_lazy("%(n)s封已记为收到。")),
}


@access(OFFICE)
def release(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """All drafts whole, of one kind or of the campaign, each to be let go or left."""
    found = campaign_here(region, campaign)
    kind = request.GET.get("kind", "")[:40]
    if request.method == "POST":
        seen = [
            (int(told[1]), int(told[2])) for told in map(SEEN.fullmatch, request.POST.getlist("seen")) if told
        ]
        if _done(request, partial(acts.release, request.actor, found, seen), _("%(n)s封已放出。")):
            return redirect("outbox_letters", region, found.pk)
    waiting = reads.drafts(found, kind)
    shown = list(waiting[:SHOWN])
    barriers = reads.ways(found, {message.unit_id for message in shown})
    context = {
        "region": found.region,
        "campaign": found,
        "kind": kind_title(kind) if kind else "",
        "total": waiting.count(),
        "drafts": [
            (message, paper(message.body), words.way_said(barriers.get(message.unit_id))) for message in shown
        ],
    }
    return render(request, "outbox/release.html", context, status=422 if request.method == "POST" else 200)


@access(OFFICE)
@require_POST
def turn(request: DeskRequest, region: str, campaign: int) -> HttpResponse | FileResponse:
    """One button for the chosen letters; a file is taken away at once."""
    found = campaign_here(region, campaign)
    ids = [
        int(told)
        for told in request.POST.getlist("id")
        if told.isascii() and told.isdigit() and len(told) < 19
    ]
    wanted = request.POST.get("turn", "")
    if wanted in ("pack", "download"):
        return _packed(request, found, ids, wanted == "pack")
    if wanted in TURNS:
        act, said = TURNS[wanted]
        _done(request, partial(act, request.actor, found, ids), str(said))
    else:
        messages.error(request, _("没有这种办理。请回到信件里重选。"))
    return _back(request, found, ids)


def _packed(
    request: DeskRequest, campaign: Campaign, ids: Sequence[int], mark: bool
) -> HttpResponse | FileResponse:
    if mark and not _done(request, partial(acts.filed, request.actor, campaign, ids), ""):
        return _back(request, campaign, ids)
    found = reads.chosen(campaign, ids[: acts.MOST])
    if not found:
        messages.error(request, str(words.SENTENCES["outbox.nothing_chosen"]))
        return _back(request, campaign, ids)
    return response(campaign, found)


def _done(request: DeskRequest, act: partial[int], said: str) -> bool:
    """Press; say how many, or every reason why not."""
    try:
        count = press(request, act)
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return False
    if said:
        messages.success(request, said % {"n": count})
    return True


def _back(request: DeskRequest, campaign: Campaign, ids: Sequence[int]) -> HttpResponse:
    """To the letter that the button stood on, else to the list."""
    region = campaign.region.code
    if request.POST.get("back") == "letter" and ids:
        return redirect("outbox_letter", region, campaign.pk, ids[0])
    return redirect("outbox_letters", region, campaign.pk)
