"""One rule as a form read off its type: shown, rearranged, checked, saved."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kaimen.regions import words
from kaimen.regions.access import access
from kaimen.regions.pressing import campaign_here, press
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.reads import Work
from kaimen.regions.scheming.views.draft import frame
from kaimen.regions.scheming.views.here import OFFICE, address_here, work_here
from kaimen.scheme.editing.addresses import Address, mark, put, stands, take
from kaimen.scheme.editing.arranging import arranged
from kaimen.scheme.editing.contents import Mistake, contents, mistakes_at, names_in
from kaimen.scheme.editing.form import nodes_of
from kaimen.scheme.editing.typed import typed
from kaimen.scheme.editing.words import meaning
from kaimen.scheme.problem import Problem, Refused
from kaimen.scheme.telling.tree import Tree


@access(OFFICE)
def rule(request: DeskRequest, region: str, campaign: int, path: str) -> HttpResponse:
    """Edit one rule. A wish (`do`) only rearranges the form; what does not read is kept where `anyway` asks so."""
    found, address = campaign_here(region, campaign), address_here(path)
    work = work_here(request, found)
    if work is None:
        return redirect("regions_scheme", region, found.pk)
    if not stands(work.tree, address):
        messages.error(request, words.sentence(Problem("regions.rule_gone")))
        return redirect("regions_draft", region, found.pk)
    if request.method != "POST":
        return _page(request, work, address, take(work.tree, address), ())
    if wish := request.POST.get("do", ""):
        value = arranged(typed(address.fields, _posted(request), blanks=True), wish)
        return _page(request, work, address, value, ())
    return _save(request, work, address)


def _posted(request: DeskRequest) -> dict[str, list[str]]:
    return dict(request.POST.lists())


def _save(request: DeskRequest, work: Work, address: Address) -> HttpResponse:
    value = typed(address.fields, _posted(request))
    faults = mistakes_of(work, address, value)
    if faults and "anyway" not in request.POST:
        return _page(request, work, address, value, faults, status=422)
    write = partial(acts.put_rule, request.actor, work.campaign, address, request.POST.get("was", ""), value)
    try:
        press(request, write)
    except Refused as refusal:
        told = tuple(Mistake(problem.where, words.sentence(problem)) for problem in refusal.problems)
        return _page(request, work, address, value, told, status=422)
    messages.success(request, _("“%(title)s”已存进下一版。") % {"title": address.title})
    page = reverse("regions_draft", args=[work.campaign.region.code, work.campaign.pk])
    return redirect(f"{page}#{landed(work, address)}")


def landed(work: Work, address: Address) -> Address:
    """Where a rule stands once it is written: a new one at the end of its list."""
    if not address.listed or address.number is not None:
        return address
    assert address.field is not None, "only a field holds a list"
    listed = (work.tree.get(address.stage.name) or {}).get(address.field.name) or []
    return Address(address.stage, address.field, len(listed))


def mistakes_of(work: Work, address: Address, value: Tree) -> tuple[Mistake, ...]:
    """What is wrong with a rule as typed."""
    return mistakes_at(landed(work, address), put(work.tree, address, value))


def _page(
    request: DeskRequest,
    work: Work,
    address: Address,
    value: Tree,
    problems: tuple[Mistake, ...],
    status: int = 200,
) -> HttpResponse:
    stood = take(work.tree, address)
    errors: dict[str, list[str]] = {}
    for problem in problems:
        errors.setdefault(problem.where, []).append(problem.words)
    changed = "was" in request.POST and request.POST["was"] != mark(stood)
    page: dict[str, Any] = {
        "address": address,
        "nodes": nodes_of(address.fields, value, names_in(work.tree)),
        "meaning": meaning(address.kind) if address.field else "",
        "now": _now(work, address),
        "was": mark(stood),
        "problems": problems,
        "errors": errors,
        "changed": changed,
        "storable": bool(problems) and not changed,
    }
    return render(request, "regions/scheme_rule.html", frame(work) | page, status=status)


def _now(work: Work, address: Address) -> Any:
    """The rule as it stands in the draft, in words; None for a new one."""
    entries = (entry for stage in contents(work.tree, ()) for entry in stage.entries)
    return next((entry for entry in entries if entry.address == address), None)
