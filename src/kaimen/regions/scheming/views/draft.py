"""The editor of the next version: every stage and rule in plain words, what is lacking, and the buttons on it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.reads import Work
from kaimen.regions.scheming.shipped import shipped
from kaimen.regions.scheming.views.here import OFFICE, address_here, pressed_or_told, work_here
from kaimen.regions.scheming.views.versions import toml_file
from kaimen.regions.scheming.words import WHYS
from kaimen.scheme.editing.addresses import NEW, Address, mark, record_of, rules_of, stages, take
from kaimen.scheme.editing.adopting import Question, Why
from kaimen.scheme.editing.contents import Entry, Stage, contents, lacking, strays
from kaimen.scheme.editing.words import meaning
from kaimen.scheme.shape import Field, Many


@access(OFFICE)
def draft(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The next version as it stands."""
    found = campaign_here(region, campaign)
    work = work_here(request, found)
    if work is None:
        return redirect("regions_scheme", region, found.pk)
    return render(request, "regions/scheme_draft.html", frame(work) | _shown(work))


def frame(work: Work) -> dict[str, Any]:
    """What every page of a draft shows on top."""
    source = shipped().get(work.draft.source)
    return {
        "region": work.campaign.region,
        "campaign": work.campaign,
        "draft": work.draft,
        "source": source["campaign"] if source else None,
        "todo": len(work.faults) + len(work.questions),
    }


def _shown(work: Work) -> dict[str, Any]:
    listed = contents(work.tree, work.faults)
    return {
        "stages": [_stage(stage, work) for stage in listed if stage.on],
        "off": [stage.field for stage in listed if not stage.on],
        "all": listed,
        "faulty": [entry for stage in listed for entry in stage.entries if entry.faults],
        "lacking": lacking(work.faults, listed),
        "strays": strays(work.faults),
        "questions": _grouped(work.questions),
        "reads": work.read[0] is not None,
    }


def _stage(stage: Stage, work: Work) -> dict[str, Any]:
    rows = [(entry, mark(take(work.tree, entry.address)), _removable(entry)) for entry in stage.entries]
    return {"stage": stage, "rows": rows}


def _removable(entry: Entry) -> bool:
    return entry.address.field is not None and not (entry.address.field.required and not entry.address.listed)


def _grouped(asked: tuple[Question, ...]) -> list[dict[str, Any]]:
    """Questions by why they are asked, each group with what may be said of all at once."""
    groups = {why: [question for question in asked if question.why is why] for why in Why}
    return [{"why": why, "words": WHYS[why], "asked": those} for why, those in groups.items() if those]


@access(OFFICE)
@require_POST
def turn(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Take a rule out, move it, settle questions, or throw the draft away."""
    found = campaign_here(region, campaign)
    wanted = TURNS.get(request.POST.get("turn", ""))
    if wanted is None:
        messages.error(request, _("没有这种办理。请回到方案里重选。"))
        return redirect("regions_draft", region, found.pk)
    act, done = wanted(request, found)
    pressed_or_told(request, act, done)
    gone = request.POST.get("turn") == "discard"
    at = request.POST.get("address", "").split(".")[0]
    stage = at if at in {stage.name for stage in stages()} else ""
    page = reverse("regions_scheme" if gone else "regions_draft", args=[region, found.pk])
    return redirect(page + (f"#{stage}" if stage else ""))


Turn = Callable[[DeskRequest, Campaign], tuple[Callable[[], object], str]]


def _remove(request: DeskRequest, campaign: Campaign) -> tuple[Callable[[], object], str]:
    return partial(acts.remove_rule, request.actor, campaign, *_rule(request)), _("已删去这一条。")


def _move(by: int) -> Turn:
    def moving(request: DeskRequest, campaign: Campaign) -> tuple[Callable[[], object], str]:
        return partial(acts.move_rule, request.actor, campaign, *_rule(request), by), _("已换位置。")

    return moving


def _rule(request: DeskRequest) -> tuple[Address, str]:
    return address_here(request.POST.get("address", "")), request.POST.get("was", "")


def _settle(request: DeskRequest, campaign: Campaign) -> tuple[Callable[[], object], str]:
    keys = request.POST.getlist("key")
    return partial(acts.settle, request.actor, campaign, keys), _("已确认照用。")


def _discard(request: DeskRequest, campaign: Campaign) -> tuple[Callable[[], object], str]:
    return partial(acts.discard, request.actor, campaign), _("这一版已放弃，现行方案不变。")


TURNS: dict[str, Turn] = {
    "remove": _remove,
    "up": _move(-1),
    "down": _move(1),
    "settle": _settle,
    "discard": _discard,
}


@access(OFFICE)
def add(request: DeskRequest, region: str, campaign: int, stage: str) -> HttpResponse:
    """What a stage can say, each with one sentence of what it means, to choose a new rule from."""
    found = campaign_here(region, campaign)
    work = work_here(request, found)
    if work is None:
        return redirect("regions_scheme", region, found.pk)
    field = next((field for field in stages() if field.name == stage), None)
    if field is None:
        raise Http404
    choices = [_choice(field, rule, work) for rule in rules_of(field)]
    return render(request, "regions/scheme_add.html", frame(work) | {"stage": field, "choices": choices})


def _choice(stage: Field, rule: Field, work: Work) -> dict[str, Any]:
    """A rule that may be added; one that is there already and may be only once is opened instead."""
    listed = isinstance(rule.kind, Many)
    there = not listed and bool(take(work.tree, Address(stage, rule)))
    address = f"{stage.name}.{rule.name}" + (f".{NEW}" if listed else "")
    return {"title": rule.say.title, "words": meaning(record_of(rule)), "address": address, "there": there}


@access(OFFICE)
def draft_file(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The draft as a TOML file."""
    found = campaign_here(region, campaign)
    work = work_here(request, found)
    if work is None:
        return redirect("regions_scheme", region, found.pk)
    return toml_file(work.draft.text, f"{region}-{found.term}-draft.toml")
