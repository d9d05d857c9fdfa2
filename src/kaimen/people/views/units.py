"""A region's units: list, page, other names, closing."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kaimen.people import acts, reads, words
from kaimen.people.changes import meanwhile
from kaimen.people.forms import AliasForm, UnitForm, unit_values
from kaimen.people.models import Unit
from kaimen.regions.access import access, only
from kaimen.regions.models import Region
from kaimen.regions.pressing import here, page_of, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Role

OFFICE = only(Role.LEAD_OFFICE)
INSIDE = only(Role.LEAD_OFFICE, Role.OBSERVER, Role.UNIT_CLERK, Role.UNIT_LEADER)


@access(INSIDE)
def units(request: DeskRequest, region: str) -> HttpResponse:
    """The list, searched by part of a name or alias."""
    place, asked = here(region), request.GET.get("q", "").strip()[:60]
    found = reads.units(place, asked, closed="closed" in request.GET)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region)
    page = {"region": place, "page": page_of(request, found), "q": asked, "may": may}
    return render(request, "people/units.html", page)


@access(OFFICE)
def add_unit(request: DeskRequest, region: str) -> HttpResponse:
    place = here(region)
    form = UnitForm(request.POST or None, names=_names(place))
    if form.is_bound and form.is_valid():
        add = lambda: acts.add_unit(request.actor, place, form.draft()).pk  # noqa: E731  # the id is kept as text
        if made := pressed(request, form, add, words.sentence):
            messages.success(request, _("单位已加上。"))
            return redirect("people_unit", region, int(made))
    page = {
        "region": place,
        "form": form,
        "heading": _("加一个单位"),
        "button": _("加上这个单位"),
        "back": "../",
    }
    return render(request, "regions/form_page.html", page, status=status_of(form))


def _names(place: Region, but: int | None = None) -> list[str]:
    return [unit.name for unit in reads.unit_names(place) if unit.id != but]


@access(INSIDE)
def unit(request: DeskRequest, region: str, unit: int) -> HttpResponse:
    """A unit's page; a lead office edits it there, and is told when another did meanwhile."""
    found = unit_here(region, unit)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region) and not found.closed_on
    typed = request.POST if request.method == "POST" and may else None
    form = UnitForm(typed, initial=unit_values(found), names=_names(found.region, found.pk))
    changed = None
    if form.is_bound and form.is_valid():
        version = form.cleaned_data["version"] or 0
        edit = partial(acts.edit_unit, request.actor, found, version, form.draft())
        if pressed(request, form, edit, words.sentence) is not None:
            messages.success(request, _("单位已保存。"))
            return redirect("people_unit", region, found.pk)
        changed = meanwhile(found, form)
    return render(
        request, "people/unit.html", _page(request, found, form, may, changed), status=status_of(form)
    )


def _page(request: DeskRequest, found: Unit, form: UnitForm, may: bool, changed: object) -> dict[str, Any]:
    return {
        "region": found.region,
        "unit": found,
        "form": form,
        "may": may,
        "changed": changed,
        "aliases": reads.aliases(found)[:100],
        "alias_form": AliasForm(prefix="alias"),
        "page": page_of(request, reads.units_below(found)),
    }


def unit_here(region: str, id: int) -> Unit:
    """A unit of the route's region, or 404."""
    place = here(region)
    found = reads.unit(place, id)
    if found is None:
        raise Http404
    found.region = place
    return found


@access(OFFICE)
@require_POST
def add_alias(request: DeskRequest, region: str, unit: int) -> HttpResponse:
    found = unit_here(region, unit)
    form = AliasForm(request.POST, prefix="alias")
    if form.is_valid():
        add = partial(acts.add_alias, request.actor, found, form.cleaned_data["name"])
        if pressed(request, form, add, words.sentence) is not None:
            messages.success(request, _("别名已记下，以后导入会认得。"))
            return redirect("people_unit", region, found.pk)
    whole = UnitForm(initial=unit_values(found), names=_names(found.region, found.pk))
    page = _page(request, found, whole, True, None) | {"alias_form": form}
    return render(request, "people/unit.html", page, status=status_of(form))


@access(OFFICE)
@require_POST
def drop_alias(request: DeskRequest, region: str, unit: int, alias: int) -> HttpResponse:
    found = unit_here(region, unit)
    return try_and_say(
        request, partial(acts.drop_alias, request.actor, found, alias), _("别名已删去。"), "../../../"
    )


@access(OFFICE)
@require_POST
def close_unit(request: DeskRequest, region: str, unit: int) -> HttpResponse:
    found = unit_here(region, unit)
    close = partial(acts.close_unit, request.actor, found, timezone.localdate())
    return try_and_say(request, close, _("单位已停用，以前的记录都在。"), "../")


def try_and_say(request: DeskRequest, act: partial[Any], done: str, back: str) -> HttpResponse:
    """For a button without a form: the result, or every problem, is said on the page that it goes back to."""
    try:
        press(request, act)
        messages.success(request, done)
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    return redirect(back)
