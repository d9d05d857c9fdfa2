"""What became of a declaration as JSON: its steps, its stamped sheets; and who has not declared yet."""

from base64 import b64decode
from datetime import datetime
from typing import Any

from ninja import Field, Query, Schema
from pydantic import field_validator

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
from kaimen.stages.call import acts, reads
from kaimen.stages.call.api.addresses import CALL, ONE, router
from kaimen.stages.call.facts import ScanFact, TurnFact
from kaimen.stages.call.rules.undeclared import Standing
from kaimen.stages.call.views.here import EVERYBODY, OFFICE, declaration_here


class TurnTold(Schema):
    act: str
    who: str = Field(description="as colleagues know them")
    at: datetime
    reason: str


class ScanTold(Schema):
    id: int
    name: str
    kind: str
    size: int
    at: datetime
    current: bool = Field(description="whether it shows the declaration as it now stands")


class ScanSent(Schema):
    name: str = Field(max_length=200)
    data: str = Field(description="the PDF, JPEG or PNG in base64")

    @field_validator("data")
    @classmethod
    def is_base64(cls, told: str) -> str:
        """Nothing else stands in it, or a broken file would be kept as a whole one."""
        b64decode(told, validate=True)
        return told


class StandingTold(Schema):
    unit: str = Field(description="the unit's id, or its group's name while the region has listed no units")
    name: str
    asked: int
    declared: int
    begun: int
    lacking: int


@router.get(ONE + "/turns", response=Listed[TurnTold])
@access(EVERYBODY)
def turns(request: DeskRequest, region: str, campaign: int, declaration: int, asked: Query[Asked]) -> Any:
    """What became of a declaration, oldest first."""
    row = declaration_here(request.actor, campaign_here(region, campaign), declaration)
    return part_of(reads.turns(row), asked, _step)


def _step(fact: TurnFact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in TurnTold.model_fields}


@router.get(ONE + "/scans", response=Listed[ScanTold])
@access(EVERYBODY)
def scans(request: DeskRequest, region: str, campaign: int, declaration: int, asked: Query[Asked]) -> Any:
    """Which stamped sheets there are, newest first; the sheets themselves are on the desk."""
    row = declaration_here(request.actor, campaign_here(region, campaign), declaration)
    return part_of(reads.scans(row), asked, _scan)


def _scan(fact: ScanFact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in ScanTold.model_fields}


@router.post(ONE + "/scans", response=Done)
@access(EVERYBODY)
def attach(request: DeskRequest, region: str, campaign: int, declaration: int, told: ScanSent) -> Any:
    """Keep the stamped sheet of a declaration as it stands; gives the scan's id."""
    row = declaration_here(request.actor, campaign_here(region, campaign), declaration)
    return done(request, lambda: acts.attach(request.actor, row.pk, told.name, b64decode(told.data)))


@router.get(CALL + "/standings", response=Listed[StandingTold])
@access(OFFICE)
def standings(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """How each unit that is asked stands; nothing where the scheme has no call."""
    found = campaign_here(region, campaign)
    calling = reads.calling(found)
    return part_of(reads.standing(found, calling) if calling else (), asked, _standing)


def _standing(fact: Standing) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in StandingTold.model_fields}
