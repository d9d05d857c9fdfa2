"""The form of a declaration: kept as a draft first, whatever becomes of handing it in."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.people.models import Unit
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem, Refused
from kaimen.scheme.roles import Role
from kaimen.stages.call import acts, reads, words
from kaimen.stages.call.beginnings import beginnings
from kaimen.stages.call.forms import DeclarationForm, ScanForm, initial
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.observances import load_observances
from kaimen.stages.call.reads import Calling
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.rules.gate import hints
from kaimen.stages.call.rules.observances import in_period
from kaimen.stages.call.views.here import (
    EVERYBODY,
    declaration_here,
    open_to,
    step,
    units_here,
)
from kaimen.stages.call.views.told import told

AFTER = {
    "submit": (acts.submit, gettext_lazy("已报送牵头办。")),
    "pass_on": (acts.pass_on, gettext_lazy("已交负责人确认，确认后即报出。")),
    "confirm": (acts.confirm, gettext_lazy("已确认并报送牵头办。")),
}


@access(EVERYBODY)
def new(request: DeskRequest, region: str, campaign: int, unit: int) -> HttpResponse:
    """Begin a declaration, from nothing or from what the unit did before."""
    found = campaign_here(region, campaign)
    whose = next((one for one in units_here(request.actor, found) if one.pk == unit), None)
    if whose is None:
        raise Http404
    calling = _calling(found, unit)
    form = DeclarationForm(
        calling.asked, request.POST or None, initial=_beginning(request, found, whose, calling)
    )
    scan = ScanForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and scan.is_valid():
        save = partial(acts.declare, request.actor, found, whose, form.typed(found.year))
        if (made := pressed(request, form, save, words.sentence)) is not None:
            return _onward(request, found, int(made), scan)
    context = _page(request, found, whose, calling, form, scan) | {"earlier": beginnings(found, unit)}
    return render(request, "call/form.html", context, status=status_of(form))


@access(EVERYBODY)
def edit(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """Go on with a draft, or mend what was returned."""
    found = campaign_here(region, campaign)
    row = declaration_here(request.actor, found, declaration)
    if "call.edit" not in open_to(request.actor, row):
        return redirect("call_declaration", region, found.pk, row.pk)
    calling, stands = _calling(found, row.unit_id), reads.typed_of(row)
    form = DeclarationForm(
        calling.asked, request.POST or None, initial=initial(stands, calling.asked, row.version)
    )
    scan, choice = ScanForm(request.POST or None, request.FILES or None), {}
    if request.method == "POST" and form.is_valid() and scan.is_valid():
        save = partial(_save, request, row, form.typed(found.year, stands), form.cleaned_data["version"])
        if pressed(request, form, save, words.sentence) is not None:
            return _onward(request, found, row.pk, scan)
        if form.cleaned_data["version"] != row.version:
            choice = _choice(request, form, initial(stands, calling.asked), row.version)
    context = _page(request, found, row.unit, calling, form, scan) | _standing(request, row, calling, stands)
    return render(request, "call/form.html", context | choice, status=status_of(form))


def _save(request: DeskRequest, row: Declaration, typed: Typed, version: int | None) -> int:
    return acts.edit(request.actor, row.pk, version or 0, typed)


def _choice(request: DeskRequest, form: DeclarationForm, now: dict[str, Any], version: int) -> dict[str, Any]:
    """After somebody else's change: both texts; the next press of the same form knowingly writes over it."""
    data = request.POST.copy()
    data["version"] = str(version)
    form.data = data
    return {"now": _differing(form, now)}


def _calling(campaign: Campaign, unit: int) -> Calling:
    found = reads.calling(campaign, unit)
    if found is None:
        raise Http404
    return found


def _onward(request: DeskRequest, campaign: Campaign, id: int, scan: ScanForm) -> HttpResponse:
    """After the draft is kept: the stamped sheet, then handing in. What is refused leads back to the form."""
    wanted, region = request.POST.get("press", ""), campaign.region.code
    back = redirect(f"{reverse('call_edit', args=[region, campaign.pk, id])}?asked=1")
    try:
        if sheet := scan.data_of():
            step(request, "scan", partial(acts.attach, request.actor, id, *sheet))
        if wanted in AFTER:
            step(request, "hand", partial(AFTER[wanted][0], request.actor, id))
    except Refused as refusal:
        messages.warning(request, _("写好的已存成草稿，还没有报出。"))
        for problem in _unseen(refusal):
            messages.error(request, words.sentence(problem))
        return back
    if wanted in AFTER:
        messages.success(request, AFTER[wanted][1])
        return redirect("call_declaration", region, campaign.pk, id)
    messages.success(request, _("草稿已存。"))
    return redirect("call_edit", region, campaign.pk, id)


def _unseen(refusal: Refused) -> list[Problem]:
    """Problems that the form does not show by itself when it is opened again."""
    return [
        problem
        for problem in refusal.problems
        if problem.where == "scan" or problem.code.startswith("moves.")
    ]


def _beginning(request: DeskRequest, campaign: Campaign, unit: Unit, calling: Calling) -> dict[str, Any]:
    """A new form's first content: the contact named last, and the theme of another year where one was picked."""
    contact, phone = reads.last_contact(campaign, unit.pk)
    picked = request.GET.get("from", "")
    found = next((one for one in beginnings(campaign, unit.pk) if one.key == picked), None)
    if found is None:
        return {"contact": contact, "phone": phone}
    texts = ("theme", "formats", "brief", "place", "audience", "headcount", "extra")
    known = {name: getattr(found, name) for name in texts}
    period = reads.read_time("", campaign.year)
    return initial(Typed(period=period, contact=contact, phone=phone, **known), calling.asked)


def _page(
    request: DeskRequest,
    campaign: Campaign,
    unit: Unit,
    calling: Calling,
    form: DeclarationForm,
    scan: ScanForm,
) -> dict[str, Any]:
    asked, region = calling.asked, campaign.region.code
    roles = request.actor.roles_in(region, unit.pk)
    return {
        "region": campaign.region,
        "campaign": campaign,
        "unit": unit,
        "call": told(campaign, calling),
        "form": form,
        "scan_form": scan,
        "office": request.actor.is_office(region),
        "leader": Role.UNIT_LEADER in roles,
        "by_scan": asked.confirming in ("scan", "either"),
        "by_leader": asked.confirming in ("leader", "either"),
        "months": _months(),
    }


def _months() -> list[dict[str, Any]]:
    days = load_observances()
    return [{"month": month, "days": [day for day in days if day.month == month]} for month in range(1, 13)]


def _standing(request: DeskRequest, row: Declaration, calling: Calling, stands: Typed) -> dict[str, Any]:
    """What a draft still lacks, what to look at, and which days its month keeps."""
    office = request.actor.is_office(row.campaign.region.code)
    lacking = reads.blocking(row, office)
    return {
        "row": row,
        "reason": reads.last_reason(row) if row.state == "returned" else "",
        "problems": [{"where": problem.where, "words": words.sentence(problem)} for problem in lacking],
        "alert": "asked" in request.GET,
        "hints": [words.sentence(problem) for problem in hints(stands, calling.asked)],
        "days": in_period(load_observances(), stands.period),
        "scans": reads.scans(row),
    }


def _differing(form: DeclarationForm, now: dict[str, Any]) -> list[dict[str, Any]]:
    """Fields that stand otherwise than typed, for the second of two people to choose."""
    told = form.cleaned_data  # a field that was refused is not in it, what was typed there is still shown
    pairs = [
        (field, _said(now.get(field.name)), _said(told.get(field.name, field.value()))) for field in form
    ]
    return [
        {"field": field.label, "now": stands, "typed": typed}
        for field, stands, typed in pairs
        if stands != typed and not field.is_hidden
    ]


def _said(value: Any) -> str:
    return "、".join(value) if isinstance(value, (list, tuple)) else str("" if value is None else value)
