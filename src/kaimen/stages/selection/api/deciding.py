"""The office's decisions as JSON: decided, taken back, consented to, released together."""

from datetime import date
from functools import partial
from typing import Any

from ninja import Field, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import Done, done
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.selection import acts
from kaimen.stages.selection.api.addresses import ONE, SELECTION, router
from kaimen.stages.selection.facts import Approval, Decided, Verdict
from kaimen.stages.selection.views.here import OFFICE, declaration_here


class DecidedSaid(Schema):
    verdict: Verdict
    reason: str = ""
    into: int | None = Field(None, description="id of the declaration that this one is merged into")
    period: str = Field("", description="another time than declared, empty for the declared one")
    version: int = Field(0, description="the decision's version that was read, 0 while there is none")


class ApprovalSaid(Schema):
    title: str
    day: date
    number: str = ""
    by: str = Field("", description="who gave it, empty for whom the scheme names")


@router.put(ONE + "/decision", response=Done)
@access(OFFICE)
def decide(request: DeskRequest, region: str, campaign: int, declaration: int, told: DecidedSaid) -> Any:
    """Choose, merge, return or not choose; pending until all are released. Gives the decision's version."""
    row = declaration_here(campaign_here(region, campaign), declaration)
    decided = Decided(told.verdict, told.reason, told.into, told.period)
    return done(request, lambda: acts.decide(request.actor, row.pk, told.version, decided))


@router.delete(ONE + "/decision", response=Done)
@access(OFFICE)
def undo(request: DeskRequest, region: str, campaign: int, declaration: int) -> Any:
    """Take a pending decision back."""
    row = declaration_here(campaign_here(region, campaign), declaration)
    return done(request, partial(acts.undo, request.actor, row.pk))


@router.post(SELECTION + "/approvals", response=Done)
@access(OFFICE)
def approve(request: DeskRequest, region: str, campaign: int, told: ApprovalSaid) -> Any:
    """Record the consent to the result with its paper."""
    found = campaign_here(region, campaign)
    approval = Approval(told.title, told.day, told.number, told.by)
    return done(request, lambda: acts.approve(request.actor, found, approval))


@router.post(SELECTION + "/release", response=Done)
@access(OFFICE)
def release(request: DeskRequest, region: str, campaign: int) -> Any:
    """Release all pending decisions together; gives the number of letters that it wrote."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.release(request.actor, found))
