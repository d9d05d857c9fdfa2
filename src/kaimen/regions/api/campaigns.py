"""Regions as JSON: campaigns, the scheme in force, workdays."""

from datetime import date, datetime
from functools import partial
from typing import Any

from django.http import Http404
from ninja import Query, Schema

from kaimen.regions import acts, reads
from kaimen.regions.access import SIGNED_IN, access
from kaimen.regions.api.addresses import OFFICE, PLACE, READERS, YEAR, router
from kaimen.regions.clock import today
from kaimen.regions.exchange import (
    Asked,
    Done,
    Listed,
    done,
    listed,
)
from kaimen.regions.facts import Mode
from kaimen.regions.models import CalendarDay, Campaign, Region, SchemeVersion
from kaimen.regions.pressing import campaign_here, here
from kaimen.regions.requests import DeskRequest


class RegionTold(Schema):
    code: str
    name: str
    level: str


class CampaignTold(Schema):
    id: int
    year: int
    slug: str
    brand: str
    mode: Mode
    public: bool


class CampaignOpened(Schema):
    year: int
    brand: str
    slug: str = ""
    mode: Mode = Mode.LIVE


class Shown(Schema):
    public: bool


class VersionTold(Schema):
    number: int
    in_force_from: date
    published_at: datetime


class SchemeTold(VersionTold):
    text: str


class SchemeSent(Schema):
    text: str
    in_force_from: date | None = None


class DayTold(Schema):
    day: date
    is_workday: bool
    reason: str


class DaySaid(Schema):
    is_workday: bool
    reason: str


@router.get("/regions", response=Listed[RegionTold])
@access(SIGNED_IN)
def regions(request: DeskRequest, asked: Query[Asked]) -> Any:
    """The regions in which the token's owner has a role."""
    own = {grant.region for grant in request.actor.grants}
    return listed(reads.regions().filter(code__in=own), asked, _region)


def _region(row: Region) -> dict[str, Any]:
    return {"code": row.code, "name": row.name, "level": row.level}


@router.get(PLACE + "/campaigns", response=Listed[CampaignTold])
@access(READERS)
def campaigns(request: DeskRequest, region: str, asked: Query[Asked]) -> Any:
    """A region's campaigns, newest first."""
    return listed(reads.campaigns(here(region)), asked, _campaign)


def _campaign(row: Campaign) -> dict[str, Any]:
    return {
        "id": row.pk,
        "year": row.year,
        "slug": row.slug,
        "brand": row.brand,
        "mode": row.mode,
        "public": row.public,
    }


@router.post(PLACE + "/campaigns", response=Done)
@access(OFFICE)
def open_campaign(request: DeskRequest, region: str, told: CampaignOpened) -> Any:
    """Open a region's year under one brand."""
    place = here(region)
    return done(
        request,
        lambda: (
            acts.open_campaign(request.actor, place, told.year, told.brand, slug=told.slug, mode=told.mode).pk
        ),
    )


@router.post(YEAR + "/showing", response=Done)
@access(OFFICE)
def show_campaign(request: DeskRequest, region: str, campaign: int, told: Shown) -> Any:
    """Let the public see a campaign, or no longer."""
    found = campaign_here(region, campaign)
    turn = acts.show_campaign if told.public else acts.hide_campaign
    return done(request, partial(turn, request.actor, found))


@router.get(YEAR + "/scheme", response=SchemeTold)
@access(READERS)
def scheme(request: DeskRequest, region: str, campaign: int) -> Any:
    """The version of the scheme that counts today, as TOML."""
    found = campaign_here(region, campaign)
    version = reads.version_in_force(found, today(found))
    if version is None:
        raise Http404
    return _version(version) | {"text": version.text}


@router.get(YEAR + "/scheme/versions", response=Listed[VersionTold])
@access(READERS)
def versions(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """All versions of the scheme, newest first."""
    return listed(reads.versions(campaign_here(region, campaign)), asked, _version)


def _version(row: SchemeVersion) -> dict[str, Any]:
    return {"number": row.number, "in_force_from": row.in_force_from, "published_at": row.published_at}


@router.post(YEAR + "/scheme/versions", response=Done)
@access(OFFICE)
def publish_scheme(request: DeskRequest, region: str, campaign: int, told: SchemeSent) -> Any:
    """Check a scheme's TOML and make it the next version; gives the version's number."""
    found = campaign_here(region, campaign)
    return done(
        request, lambda: acts.publish_scheme(request.actor, found, told.text, told.in_force_from).number
    )


@router.get(PLACE + "/days", response=Listed[DayTold])
@access(READERS)
def days(request: DeskRequest, region: str, asked: Query[Asked]) -> Any:
    """Days that the region counts against the national calendar."""
    return listed(reads.overrides(here(region)), asked, _day)


def _day(row: CalendarDay) -> dict[str, Any]:
    return {"day": row.day, "is_workday": row.is_workday, "reason": row.reason}


@router.put(PLACE + "/days/{str:day}", response=Done)
@access(OFFICE)
def mark_day(request: DeskRequest, region: str, day: date, told: DaySaid) -> Any:
    """Call a day a workday or not."""
    place = here(region)
    return done(
        request, lambda: acts.mark_day(request.actor, place, day, told.is_workday, told.reason).pk
    ) | {"id": None}


@router.delete(PLACE + "/days/{str:day}", response=Done)
@access(OFFICE)
def clear_day(request: DeskRequest, region: str, day: date) -> Any:
    """Let the national calendar count again."""
    place = here(region)
    return done(request, partial(acts.clear_day, request.actor, place, day))
