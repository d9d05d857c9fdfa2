"""Editions as JSON: all of them, the one in force, the rows of one; begun, reviewed, issued."""

from functools import partial
from typing import Any

from django.http import Http404
from ninja import Field, Query, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import (
    Asked,
    Done,
    Listed,
    done,
    listed,
    part_of,
)
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.api.addresses import EDITION, PLAN, router
from kaimen.stages.plan.api.telling import EditionTold, RowTold, edition_told, row_told
from kaimen.stages.plan.views.editions import OFFICE, READERS
from kaimen.stages.plan.views.here import edition_here, visible


class Begun(Schema):
    reason: str = ""


class Reviewed(Schema):
    basis: str
    version: int = Field(description="the version of the edition that was read; a newer one refuses")


@router.get(PLAN + "/editions", response=Listed[EditionTold])
@access(READERS)
def editions(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """All editions, newest first; only the lead office sees those that are not issued."""
    found = campaign_here(region, campaign)
    visible = reads.editions if request.actor.is_office(found.region.code) else reads.issued_editions
    return listed(visible(found.pk), asked, edition_told)


@router.get(PLAN + "/in-force", response=EditionTold)
@access(READERS)
def in_force(request: DeskRequest, region: str, campaign: int) -> Any:
    """The edition in force."""
    found = reads.edition_in_force(campaign_here(region, campaign).pk)
    if found is None:
        raise Http404
    return edition_told(found)


@router.get(EDITION + "/rows", response=Listed[RowTold])
@access(READERS)
def rows(request: DeskRequest, region: str, campaign: int, number: int, asked: Query[Asked]) -> Any:
    """An edition's rows in its order."""
    shown = visible(request.actor, campaign_here(region, campaign), number)
    return part_of(reads.rows(shown.pk), asked, row_told)


@router.post(PLAN + "/editions", response=Done)
@access(OFFICE)
def draft(request: DeskRequest, region: str, campaign: int, told: Begun) -> Any:
    """Begin the next edition; gives its id."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.draft(request.actor, found.pk, told.reason))


@router.post(PLAN + "/editions/from-selection", response=Done)
@access(OFFICE)
def draft_from_selection(request: DeskRequest, region: str, campaign: int, told: Begun) -> Any:
    """Take the chosen themes into the draft; gives the edition's id."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.draft_from_selection(request.actor, found.pk, told.reason))


@router.post(EDITION + "/review", response=Done)
@access(OFFICE)
def review(request: DeskRequest, region: str, campaign: int, number: int, told: Reviewed) -> Any:
    """Declare the check before publication done."""
    shown = edition_here(campaign_here(region, campaign), number)
    return done(request, lambda: acts.review(request.actor, shown.pk, told.basis, told.version))


def _turn(name: str, act: Any, words: str) -> None:
    """An operation that only names an edition."""

    @access(OFFICE)
    def turn(request: DeskRequest, region: str, campaign: int, number: int) -> Any:
        shown = edition_here(campaign_here(region, campaign), number)
        return done(request, partial(act, request.actor, shown.pk))

    router.post(f"{EDITION}/{name}", response=Done, operation_id=f"plan_{name}", summary=words)(turn)


_turn("settle", acts.settle, "Declare the questions about the table as a whole looked at")
_turn("return", acts.return_to_draft, "Take a reviewed edition back into work")
_turn("release", acts.release, "Issue a reviewed edition")
_turn("discard", acts.discard, "Throw a draft away")
_turn("order", acts.order_by_month, "Put a draft's rows in the order of their months")
_turn("number", acts.number_rows, "Number a draft's rows 1, 2, 3 … in their order")
