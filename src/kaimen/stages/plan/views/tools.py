"""What is done with one row of a draft: moved, put off, cancelled, restored, taken out."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.pressing import only_pressed, press
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.stages.plan import acts, words
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.views.editions import OFFICE
from kaimen.stages.plan.views.here import edition_here, number_in, row_here

Tool = Callable[[DeskRequest, Edition, RowFact], object]


@access(OFFICE)
@only_pressed("plan_row")
def turn(request: DeskRequest, region: str, campaign: int, edition: int, number: int) -> HttpResponse:
    """One press of a row's tool bar, or one drop of the dragged row; leads back to the row."""
    found = campaign_here(request, region, campaign)
    shown = edition_here(found, edition)
    stands = row_here(shown, number)
    wanted = TOOLS.get(request.POST.get("turn", ""))
    if wanted is None:
        messages.error(request, _("没有这种办理。请回到表里重选。"))
        return redirect("plan_edition", region, found.pk, shown.number)
    try:
        press(request, partial(wanted, request, shown, stands))
        messages.success(request, _("%(number)s号已办好。") % {"number": stands.no or number})
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    page = reverse("plan_edition", args=[region, found.pk, shown.number])
    return redirect(f"{page}?row={number}#row-{number}")


def _turn(act: Callable[..., object]) -> Tool:
    return lambda request, edition, row: act(request.actor, edition.pk, row.number)


def _by(step: int) -> Tool:
    return lambda request, edition, row: acts.place_row(
        request.actor, edition.pk, row.number, row.position + step
    )


def _to(request: DeskRequest, edition: Edition, row: RowFact) -> object:
    position = number_in(request.POST.get("position", ""))
    return acts.place_row(request.actor, edition.pk, row.number, position)


def _month(request: DeskRequest, edition: Edition, row: RowFact) -> object:
    version, month = (number_in(request.POST.get(name, "")) for name in ("version", "month"))
    return acts.move_to_month(request.actor, edition.pk, row.number, version, month)


TOOLS: dict[str, Tool] = {
    "up": _by(-1),
    "down": _by(1),
    "place": _to,
    "month": _month,
    "postpone": _turn(acts.postpone),
    "cancel": _turn(acts.cancel),
    "restore": _turn(acts.restore),
    "drop": _turn(acts.drop_row),
}
