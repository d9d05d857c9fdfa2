"""A reviewer's own sheets and conflicts as JSON."""

from typing import Any

from django.http import Http404
from ninja import Field, Query, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import (
    Asked,
    Done,
    Listed,
    done,
    part_of,
)
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.selection import acts, reads
from kaimen.stages.selection.api.addresses import ONE, SELECTION, router
from kaimen.stages.selection.facts import ConflictFact, ScoreFact
from kaimen.stages.selection.views.here import REVIEWER, declaration_here


class ScoreSaid(Schema):
    marks: dict[str, int] = Field(description="points by the scheme's criteria")
    comment: str = ""


class ScoreTold(ScoreSaid):
    declaration: int


class ConflictSaid(Schema):
    unit: int
    reason: str


@router.get(SELECTION + "/scores", response=Listed[ScoreTold])
@access(REVIEWER)
def scores(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """One's own sheets."""
    every = reads.scores(campaign_here(region, campaign).pk)
    return part_of((one for one in every if one.reviewer == request.actor.id), asked, _score)


def _score(fact: ScoreFact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in ScoreTold.model_fields}


@router.get(SELECTION + "/conflicts", response=Listed[ConflictSaid])
@access(REVIEWER)
def conflicts(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """The units that one does not score, and why."""
    every = reads.conflicts(campaign_here(region, campaign).pk)
    return part_of((one for one in every if one.reviewer == request.actor.id), asked, _conflict)


def _conflict(fact: ConflictFact) -> dict[str, Any]:
    return {"unit": fact.unit, "reason": fact.reason}


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
