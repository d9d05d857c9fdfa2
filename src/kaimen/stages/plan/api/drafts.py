"""Kept drafts as JSON: keep one, go back to one, undo the last change, compare any two versions."""

from datetime import datetime
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
from kaimen.stages.plan import acts, reads, versions
from kaimen.stages.plan.api.addresses import EDITION, PLAN, router
from kaimen.stages.plan.facts import Change, Occasion
from kaimen.stages.plan.models import Snapshot
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.views.editions import OFFICE, READERS
from kaimen.stages.plan.views.here import edition_here
from kaimen.stages.selection.facts import ChosenFact

LAST = 32767
"""The highest number that a kept draft can have."""


class DraftTold(Schema):
    number: int
    key: str = Field(description="names the draft in a comparison")
    occasion: Occasion
    rows: int
    made_at: datetime


class LeftOutTold(Schema):
    declaration: int
    theme: str


class ChangeTold(Schema):
    plate: int
    field: str = Field(description="empty where the whole row came (no before) or went (no after)")
    before: str
    after: str


class Undone(Schema):
    version: int = Field(description="the version of the edition that was read; a newer one refuses")


class Restored(Schema):
    draft: int = Field(ge=1, le=LAST)


class Back(Schema):
    declaration: int


class Compared(Asked):
    a: str = Field(max_length=12, description="3: the edition as it stands, 3.2: its second kept draft")
    b: str = Field(max_length=12)


@router.get(EDITION + "/drafts", response=Listed[DraftTold])
@access(OFFICE)
def drafts(request: DeskRequest, region: str, campaign: int, number: int, asked: Query[Asked]) -> Any:
    """The kept drafts of an edition, first one first."""
    shown = edition_here(campaign_here(region, campaign), number)
    return listed(reads.snapshots(shown.pk).select_related("edition"), asked, _draft)


def _draft(row: Snapshot) -> dict[str, Any]:
    names = ("number", "occasion", "made_at")
    key = versions.key_of(row.edition, row.number)
    return {name: getattr(row, name) for name in names} | {"key": key, "rows": len(row.content["rows"])}


@router.post(EDITION + "/drafts", response=Done)
@access(OFFICE)
def keep_draft(request: DeskRequest, region: str, campaign: int, number: int) -> Any:
    """Keep a draft as it stands; gives the kept one's number."""
    shown = edition_here(campaign_here(region, campaign), number)
    return done(request, partial(acts.keep_draft, request.actor, shown.pk))


@router.post(EDITION + "/restore", response=Done)
@access(OFFICE)
def restore_draft(request: DeskRequest, region: str, campaign: int, number: int, told: Restored) -> Any:
    """Go back to a kept draft; what stands now is kept first."""
    shown = edition_here(campaign_here(region, campaign), number)
    return done(request, lambda: acts.restore_draft(request.actor, shown.pk, told.draft))


@router.post(EDITION + "/undo", response=Done)
@access(OFFICE)
def undo(request: DeskRequest, region: str, campaign: int, number: int, told: Undone) -> Any:
    """Take back the last change of a draft; once more, and it is made again."""
    shown = edition_here(campaign_here(region, campaign), number)
    return done(request, lambda: acts.undo(request.actor, shown.pk, told.version))


@router.get(EDITION + "/left-out", response=Listed[LeftOutTold])
@access(OFFICE)
def left_out(request: DeskRequest, region: str, campaign: int, number: int, asked: Query[Asked]) -> Any:
    """Chosen themes that a person took out of an edition."""
    shown = edition_here(campaign_here(region, campaign), number)
    return part_of(reads.left_out(shown), asked, _theme)


def _theme(theme: ChosenFact) -> dict[str, Any]:
    return {"declaration": theme.declaration, "theme": theme.theme}


@router.post(EDITION + "/bring-back", response=Done)
@access(OFFICE)
def bring_back(request: DeskRequest, region: str, campaign: int, number: int, told: Back) -> Any:
    """Put a theme that was taken out back into a draft; gives its plate."""
    shown = edition_here(campaign_here(region, campaign), number)
    return done(request, lambda: acts.bring_back(request.actor, shown.pk, told.declaration))


@router.get(PLAN + "/differences", response=Listed[ChangeTold])
@access(READERS)
def differences(request: DeskRequest, region: str, campaign: int, asked: Query[Compared]) -> Any:
    """What version b says otherwise than version a; drafts for the lead office alone."""
    found = campaign_here(region, campaign)
    may = request.actor.is_office(found.region.code)
    before, after = (versions.rows_of(found, key, may) for key in (asked.a, asked.b))
    if before is None or after is None:
        raise Http404
    return part_of(difference(before, after), asked, _change)


def _change(change: Change) -> dict[str, Any]:
    told = {name: getattr(change, name) for name in ("field", "before", "after")}
    return told | {"plate": change.number}
