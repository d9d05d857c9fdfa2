"""Rows as JSON: written, moved and put off in a draft, or changed openly in the plan in force."""

from functools import partial
from typing import Any

from ninja import Field, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import Done, done
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import acts
from kaimen.stages.plan.api.addresses import EDITION, PLAN, ROW, router
from kaimen.stages.plan.api.telling import RowSaid
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.views.editions import OFFICE
from kaimen.stages.plan.views.here import edition_here, row_here


class RowChanged(RowSaid):
    version: int = Field(description="the version of the row that was read; a newer one refuses")


class Amended(RowSaid):
    edition: int = Field(description="number of the edition in force that was read; a newer one refuses")
    state: ActivityState = ActivityState.PLANNED
    reason: str
    basis: str = Field(description="on what the check for secrets and privacy rests")


class Placed(Schema):
    position: int = Field(ge=1, le=9999, description="place in the order, counted from 1")


class Moved(Schema):
    month: int = Field(ge=1, le=12)
    version: int = Field(description="the version of the row that was read; a newer one refuses")


@router.post(EDITION + "/rows", response=Done)
@access(OFFICE)
def add_row(request: DeskRequest, region: str, campaign: int, number: int, told: RowSaid) -> Any:
    """Add a row to a draft."""
    found = campaign_here(region, campaign)
    shown = edition_here(found, number)
    return done(request, lambda: acts.add_row(request.actor, shown.pk, told.typed(found.year)))


@router.put(ROW, response=Done)
@access(OFFICE)
def edit_row(
    request: DeskRequest, region: str, campaign: int, number: int, plate: int, told: RowChanged
) -> Any:
    """Change a row of a draft."""
    found = campaign_here(region, campaign)
    shown = _with_row(region, campaign, number, plate)
    typed = told.typed(found.year)
    return done(request, lambda: acts.edit_row(request.actor, shown.pk, plate, told.version, typed))


@router.delete(ROW, response=Done)
@access(OFFICE)
def drop_row(request: DeskRequest, region: str, campaign: int, number: int, plate: int) -> Any:
    """Take a row out of a draft."""
    shown = _with_row(region, campaign, number, plate)
    return done(request, lambda: acts.drop_row(request.actor, shown.pk, plate))


@router.post(PLAN + "/activities/{int:plate}/amend", response=Done)
@access(OFFICE)
def amend(request: DeskRequest, region: str, campaign: int, plate: int, told: Amended) -> Any:
    """Change, postpone, cancel or restore one row of the plan in force; issued at once as the next edition."""
    found = campaign_here(region, campaign)
    typed = told.typed(found.year)
    said = (told.state, told.reason, told.basis)
    return done(request, lambda: acts.amend(request.actor, found.pk, plate, told.edition, typed, *said))


@router.post(ROW + "/place", response=Done)
@access(OFFICE)
def place_row(request: DeskRequest, region: str, campaign: int, number: int, plate: int, told: Placed) -> Any:
    """Move a row of a draft to a place in the order."""
    shown = _with_row(region, campaign, number, plate)
    return done(request, lambda: acts.place_row(request.actor, shown.pk, plate, told.position))


@router.post(ROW + "/month", response=Done)
@access(OFFICE)
def move_to_month(
    request: DeskRequest, region: str, campaign: int, number: int, plate: int, told: Moved
) -> Any:
    """Give a row of a draft another month and put it behind the rows of that month."""
    shown = _with_row(region, campaign, number, plate)
    said = (told.version, told.month)
    return done(request, lambda: acts.move_to_month(request.actor, shown.pk, plate, *said))


def _with_row(region: str, campaign: int, number: int, plate: int) -> Edition:
    """The edition of an address that holds the row of this plate."""
    shown = edition_here(campaign_here(region, campaign), number)
    row_here(shown, plate)
    return shown


def _turn(name: str, act: Any, words: str) -> None:
    """An operation that only names a row."""

    @access(OFFICE)
    def turn(request: DeskRequest, region: str, campaign: int, number: int, plate: int) -> Any:
        shown = _with_row(region, campaign, number, plate)
        return done(request, partial(act, request.actor, shown.pk, plate))

    router.post(f"{ROW}/{name}", response=Done, operation_id=f"plan_row_{name}", summary=words)(turn)


_turn("postpone", acts.postpone, "Mark a row of a draft as put off")
_turn("cancel", acts.cancel, "Mark a row of a draft as cancelled; it stays in the table")
_turn("restore", acts.restore, "Take back a postponement or a cancellation in a draft")
