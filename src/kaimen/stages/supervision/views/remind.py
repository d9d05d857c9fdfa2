"""Reminders before they go: whom they reach, each letter whole, and one button that sends them all."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.outbox import reads as outbox
from kaimen.outbox import words as outbox_words
from kaimen.outbox.rules.paper import paper
from kaimen.regions.access import access
from kaimen.regions.clock import today
from kaimen.regions.facts import Mode
from kaimen.regions.forms import show
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem, Refused
from kaimen.stages.supervision import acts, reads, words
from kaimen.stages.supervision.facts import Choice, Preview
from kaimen.stages.supervision.forms import RemindForm
from kaimen.stages.supervision.rules import wording
from kaimen.stages.supervision.rules.gate import problems
from kaimen.stages.supervision.views.log import OFFICE


@access(OFFICE)
def remind(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Keys come from a list's checkboxes, or `all` names a choice; `step=send` writes and releases."""
    found = campaign_here(region, campaign)
    keys = _keys(request, found)
    form = RemindForm(request.POST if "step" in request.POST else None)
    note, again = _told(form)
    stands = problems(found.mode != Mode.AS_PRINTED, keys, note)
    if request.POST.get("step") == "send" and form.is_valid():
        act = partial(acts.remind, request.actor, found, keys, again, note)
        if (count := pressed(request, form, act, words.sentence)) is not None:
            messages.success(request, _("%(n)s份催办已发出，记入办理日志。") % {"n": count})
            return redirect("supervision_log", region, found.pk)
    elif stands and request.method == "POST":
        form = _refused(note, again, stands)
    asked = Preview() if stands else reads.preview(found, keys, today(found), again, note)
    return render(request, "supervision/remind.html", _page(found, form, asked), status=status_of(form))


def _refused(note: str, again: bool, problems: Sequence[Problem]) -> RemindForm:
    form = RemindForm({"note": note, "again": again})
    form.full_clean()
    show(form, Refused(problems), words.sentence)
    return form


def _keys(request: DeskRequest, campaign: Campaign) -> Sequence[str]:
    """Chosen duties, each once; of a choice at one press as many as one act takes."""
    asked = request.POST.get("all") or request.GET.get("all", "")
    if "key" not in request.POST and asked in set(Choice):
        return reads.chosen(campaign, Choice(asked), today(campaign))[: acts.MOST]
    return list(dict.fromkeys(request.POST.getlist("key")))


def _told(form: RemindForm) -> tuple[str, bool]:
    if form.is_bound and form.is_valid():
        return form.cleaned_data["note"], form.cleaned_data["again"]
    return "", False


def _page(campaign: Campaign, form: RemindForm, asked: Preview) -> dict[str, Any]:
    day = today(campaign)
    ways = outbox.ways(campaign, {letter.unit for letter in asked.letters})
    barred = [way for way in ways.values() if way]
    return {
        "region": campaign.region,
        "campaign": campaign,
        "form": form,
        "asked": asked,
        "letters": [
            {
                "it": letter,
                "lines": [(line, wording.briefly(line, day)) for line in letter.lines],
                "paper": paper(letter.text.body),
                "way": outbox_words.way_said(ways.get(letter.unit)),
            }
            for letter in asked.letters
        ],
        "left_out": [(one, words.WHY[one.why]) for one in asked.left_out],
        "today_left": any(one.why == "today" for one in asked.left_out),
        "by_mail": len(ways) - len(barred),
        "barred": [(outbox_words.way_said(way), barred.count(way)) for way in dict.fromkeys(barred)],
    }
