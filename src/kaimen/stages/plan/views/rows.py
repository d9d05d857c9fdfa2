"""One row: what stands, the paper's cells beside it, and what a person makes of it."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here
from kaimen.people.reads import shown_as
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import acts, reads, words
from kaimen.stages.plan.facts import ActivityState, EditionState, RowFact
from kaimen.stages.plan.forms import AmendForm, RowForm, initial
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.difference import printed
from kaimen.stages.plan.views.editions import OFFICE
from kaimen.stages.plan.views.here import edition_here, row_here


@access(OFFICE)
def row(request: DeskRequest, region: str, campaign: int, edition: int, number: int) -> HttpResponse:
    """Edit a row: in a draft freely, in the plan in force as a change with its reason, issued at once."""
    found = campaign_here(request, region, campaign)
    shown = _current(found, edition_here(found, edition))
    stands = row_here(shown, number)
    in_force = shown.state == EditionState.RELEASED
    kind, version = (AmendForm, shown.number) if in_force else (RowForm, stands.version)
    form = kind(request.POST or None, initial=initial(stands) | {"version": version})
    choice: dict = {}
    if request.method == "POST" and form.is_valid():
        write = partial(_write, request, found, shown, number, form)
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("%(number)s号已保存。") % {"number": number})
            return _back(found, shown, in_force)
        if form.cleaned_data.get("version") != version:
            choice = _choice(shown, stands, form, version)
    return render(request, "plan/row.html", _row(found, shown, stands, form) | choice, status=status_of(form))


def _current(campaign: Campaign, asked: Edition) -> Edition:
    """An issued edition's row is changed in the edition in force, also when another was issued meanwhile."""
    in_force = reads.edition_in_force(campaign.pk) if asked.state in reads.ISSUED else None
    return in_force or asked


@access(OFFICE)
def add(request: DeskRequest, region: str, campaign: int, edition: int) -> HttpResponse:
    """Add a row to a draft."""
    found = campaign_here(request, region, campaign)
    shown = edition_here(found, edition)
    form = RowForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        write = partial(acts.add_row, request.actor, shown.pk, form.typed(found.year))
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("已加到表末。"))
            return redirect("plan_edition", region, found.pk, shown.number)
    return render(request, "plan/row.html", _row(found, shown, None, form), status=status_of(form))


def _write(request: DeskRequest, campaign: Campaign, edition: Edition, number: int, form: RowForm) -> int:
    if isinstance(form, AmendForm):
        return _amend(request, campaign, number, form)
    told = form.cleaned_data
    return acts.edit_row(request.actor, edition.pk, number, told["version"] or 0, form.typed(campaign.year))


def _amend(request: DeskRequest, campaign: Campaign, number: int, form: AmendForm) -> int:
    told = form.cleaned_data
    return acts.amend(
        request.actor,
        campaign.pk,
        number,
        told["version"] or 0,
        form.typed(campaign.year),
        ActivityState(told["state"]),
        told["reason"],
        told["basis"],
    )


def _back(campaign: Campaign, edition: Edition, in_force: bool) -> HttpResponse:
    number = edition.number
    if in_force:
        now = reads.edition_in_force(campaign.pk)
        number = now.number if now else number
    return redirect("plan_edition", campaign.region.code, campaign.pk, number)


def _choice(edition: Edition, stands: RowFact, form: RowForm, version: int) -> dict:
    """After somebody else's change: both texts; the next press of the same form knowingly writes over it."""
    form.data = {name: form.data[name] for name in form.data} | {"version": str(version)}
    return {"now": _differing(stands, form), "last": _last(edition, stands)}


def _row(campaign: Campaign, edition: Edition, stands: RowFact | None, form: RowForm) -> dict:
    editable = edition.state in (EditionState.DRAFT, EditionState.RELEASED)
    for field in form.fields.values():
        field.disabled = not editable
    return {
        "region": campaign.region,
        "campaign": campaign,
        "edition": edition,
        "row": stands,
        "form": form,
        "cells": reads.source_cells(stands.row) if stands else [],
        "editable": editable,
        "in_force": edition.state == EditionState.RELEASED,
    }


def _last(edition: Edition, row: RowFact) -> dict | None:
    """Who changed the row last, and when."""
    entry = reads.last_change(edition, row.number)
    return {"who": shown_as(entry.actor), "at": entry.at} if entry else None


def _differing(stands: RowFact, form: RowForm) -> list[dict]:
    """Fields that stand otherwise than typed, for the second of two people to choose."""
    now = printed(stands)
    return [
        {"field": words.FIELDS[name], "now": now[name], "typed": form.data.get(name, "")}
        for name in ("no", "theme", "period", "formats", "place", "audience", "headcount", "remark")
        if form.data.get(name, "") != now[name]
    ]
