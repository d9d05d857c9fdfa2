"""The selection as JSON: scores, conflicts, decisions, consent, release."""

from datetime import date, datetime
from functools import partial
from typing import Any

from django.http import Http404
from ninja import Field, Query, Router, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import Asked, Done, Listed, campaign_here, done, part_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.hosting import HostAs
from kaimen.stages.selection import acts, reads
from kaimen.stages.selection.facts import (
    Approval,
    ApprovalFact,
    ChosenFact,
    Decided,
    DecisionFact,
    DecisionState,
    Verdict,
)
from kaimen.stages.selection.views.here import BOARD, OFFICE, READERS, REVIEWER, declaration_here

router = Router(tags=["selection"])
SELECTION = "/regions/{str:region}/campaigns/{int:campaign}/selection"
ONE = SELECTION + "/declarations/{int:declaration}"


class HostTold(Schema):
    unit: int
    name: str
    role: HostAs


class ChosenTold(Schema):
    declaration: int
    number: int
    theme: str
    hosts: list[HostTold]
    formats: list[str]
    period: str
    brief: str


class DecisionTold(Schema):
    declaration: int
    state: DecisionState
    verdict: Verdict | None
    reason: str
    into: int | None
    period: str
    version: int
    at: datetime | None
    release: int | None


class ApprovalTold(Schema):
    by: str
    title: str
    number: str
    day: date
    release: int | None


class DecidedSaid(Schema):
    verdict: Verdict
    reason: str = ""
    into: int | None = Field(None, description="id of the declaration that this one is merged into")
    period: str = Field("", description="another time than declared, empty for the declared one")
    version: int = Field(0, description="the decision's version that was read, 0 while there is none")


class ScoreSaid(Schema):
    marks: dict[str, int] = Field(description="points by the scheme's criteria")
    comment: str = ""


class ConflictSaid(Schema):
    unit: int
    reason: str


class ApprovalSaid(Schema):
    title: str
    day: date
    number: str = ""
    by: str = Field("", description="who gave it, empty for whom the scheme names")


@router.get(SELECTION + "/chosen", response=Listed[ChosenTold])
@access(READERS)
def chosen(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """Themes whose choice has been released, merged ones folded in."""
    return part_of(reads.chosen(campaign_here(region, campaign).pk), asked, _chosen)


def _chosen(fact: ChosenFact) -> dict[str, Any]:
    plain = ("declaration", "number", "theme", "period", "brief")
    hosts = [{"unit": unit, "name": name, "role": role} for unit, name, role in fact.hosts]
    return {name: getattr(fact, name) for name in plain} | {"hosts": hosts, "formats": list(fact.formats)}


@router.get(SELECTION + "/decisions", response=Listed[DecisionTold])
@access(BOARD)
def decisions(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """What was decided, pending ones too."""
    found = reads.decisions(campaign_here(region, campaign).pk)
    return part_of((found[key] for key in sorted(found)), asked, _decision)


def _decision(fact: DecisionFact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in DecisionTold.model_fields}


@router.get(SELECTION + "/approvals", response=Listed[ApprovalTold])
@access(BOARD)
def approvals(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """Every recorded consent, newest first."""
    return part_of(reads.approvals(campaign_here(region, campaign).pk), asked, _approval)


def _approval(fact: ApprovalFact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in ApprovalTold.model_fields}


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


@router.put(ONE + "/score", response=Done)
@access(REVIEWER)
def score(request: DeskRequest, region: str, campaign: int, declaration: int, told: ScoreSaid) -> Any:
    """One's own sheet for a declaration."""
    row = declaration_here(campaign_here(region, campaign), declaration)
    return done(request, lambda: acts.score(request.actor, row.pk, told.marks, told.comment)) | {"id": None}


@router.post(SELECTION + "/conflicts", response=Done)
@access(REVIEWER)
def declare_conflict(request: DeskRequest, region: str, campaign: int, told: ConflictSaid) -> Any:
    """Say that one does not score a unit, and why."""
    found = campaign_here(region, campaign)
    if reads.unit(found, told.unit) is None:
        raise Http404
    return done(request, lambda: acts.declare_conflict(request.actor, found, told.unit, told.reason))


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
