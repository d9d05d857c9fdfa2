"""What the board tells as JSON: choices, decisions, consents, releases, the months' load, the standings."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Query, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import Asked, Listed, part_of
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.hosting import HostAs
from kaimen.stages.call import reads as call
from kaimen.stages.selection import reads
from kaimen.stages.selection.api.addresses import SELECTION, router
from kaimen.stages.selection.facts import (
    ApprovalFact,
    ChosenFact,
    DecisionFact,
    DecisionState,
    ReleaseFact,
    Verdict,
)
from kaimen.stages.selection.rules.hints import Surroundings
from kaimen.stages.selection.rules.months import Load
from kaimen.stages.selection.rules.scoring import Standing
from kaimen.stages.selection.views.board import around_of
from kaimen.stages.selection.views.here import BOARD, READERS, scheme_here


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


class ReleaseTold(Schema):
    number: int
    at: datetime
    counts: dict[Verdict, int]
    letters: int


class MonthTold(Schema):
    month: int
    chosen: int
    undecided: int


class MonthsTold(Schema):
    low: int = Field(description="a month with fewer is nearly empty")
    high: int = Field(description="a month with more is too full")
    months: list[MonthTold]


class PartTold(Schema):
    criterion: str
    mean: float
    points: int


class StandingTold(Schema):
    declaration: int
    total: float = Field(description="mean of the sheets' totals")
    lowest: float
    highest: float
    reviewers: int
    parts: list[PartTold]


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


@router.get(SELECTION + "/releases", response=Listed[ReleaseTold])
@access(BOARD)
def releases(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """What was announced together, newest first."""
    return part_of(reads.releases(campaign_here(region, campaign).pk), asked, _release)


def _release(fact: ReleaseFact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in ReleaseTold.model_fields}


@router.get(SELECTION + "/months", response=MonthsTold)
@access(BOARD)
def months(request: DeskRequest, region: str, campaign: int) -> Any:
    """How many are chosen and not yet decided in each month, and the reference that blocks nothing."""
    around = _around(campaign_here(region, campaign))
    told = [_month(load) for load in around.loads]
    return {"low": around.span.low, "high": around.span.high, "months": told}


def _around(campaign: Campaign) -> Surroundings:
    rows, decisions = call.handed_in(campaign.pk), reads.decisions(campaign.pk)
    return around_of(campaign, scheme_here(campaign), rows, decisions)[0]


def _month(load: Load) -> dict[str, Any]:
    return {name: getattr(load, name) for name in MonthTold.model_fields}


@router.get(SELECTION + "/standings", response=Listed[StandingTold])
@access(BOARD)
def standings(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """What the reviewers made of each declaration together, sheets in conflict left out; nobody's own sheet."""
    found = _around(campaign_here(region, campaign)).standings
    return part_of(sorted(found.items()), asked, _standing)


def _standing(pair: tuple[int, Standing]) -> dict[str, Any]:
    declaration, fact = pair
    parts = [{"criterion": name, "mean": mean, "points": points} for name, mean, points in fact.parts]
    plain = ("total", "lowest", "highest", "reviewers")
    return {name: getattr(fact, name) for name in plain} | {"declaration": declaration, "parts": parts}
