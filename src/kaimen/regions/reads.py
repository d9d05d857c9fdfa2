"""Every query of regions: places, campaigns, the scheme in force, and the workdays that a region counts."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.db.models import QuerySet

from kaimen.data import load_calendar
from kaimen.regions.models import CalendarDay, Campaign, Region, SchemeVersion
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays

DEEPEST = 4
"""Levels that regions stand in, one below the other."""


def region(code: str) -> Region | None:
    """The region of this code."""
    return Region.objects.select_related("parent").filter(code=code).first()


def regions(parent: Region | None = None) -> QuerySet[Region]:
    """All regions in the order of their names, or those right below one. To be paged."""
    found = Region.objects.select_related("parent").order_by("sort_key", "code")
    return found.filter(parent=parent) if parent else found


def codes_below(ids: set[int]) -> set[str]:
    """Codes of all regions below these, at most a query a level."""
    found: set[str] = set()
    for _ in range(DEEPEST):
        if not ids:
            break
        rows = dict(Region.objects.filter(parent_id__in=ids).values_list("id", "code"))
        found |= set(rows.values())
        ids = set(rows)
    return found


def campaign(region: Region, year: int, slug: str = "") -> Campaign | None:
    """The campaign at this address of a region."""
    return _campaigns().filter(region=region, year=year, slug=slug).first()


def campaign_of(region: Region, id: int) -> Campaign | None:
    """A region's campaign by id; another region's id answers nothing."""
    return _campaigns().filter(region=region, pk=id).first()


def campaigns(region: Region) -> QuerySet[Campaign]:
    """A region's campaigns, newest first. To be paged."""
    return _campaigns().filter(region=region).order_by("-year", "slug")


def campaigns_at(code: str) -> QuerySet[Campaign]:
    """The campaigns of the region of this code, newest first. To be bounded."""
    return _campaigns().filter(region__code=code).order_by("-year", "slug")


def _campaigns() -> QuerySet[Campaign]:
    return Campaign.objects.select_related("region")


def versions(campaign: Campaign) -> QuerySet[SchemeVersion]:
    """The versions of a campaign's scheme, newest first."""
    return SchemeVersion.objects.filter(campaign=campaign).order_by("-number")


def version_in_force(campaign: Campaign, today: date) -> SchemeVersion | None:
    """The newest version that counts by `today`; before any does, the first one to come."""
    counting = versions(campaign).filter(in_force_from__lte=today).first()
    return counting or versions(campaign).last()


def scheme_in_force(campaign: Campaign, today: date) -> Scheme | None:
    """The typed scheme that counts by `today`; None for a campaign whose scheme is not published yet."""
    version = version_in_force(campaign, today)
    return scheme_of(version) if version else None


def scheme_of(version: SchemeVersion) -> Scheme:
    """A version's scheme. Versions never change, so each is read once a process."""
    return _scheme(version.pk, version.text)


@lru_cache(maxsize=64)
def _scheme(version: int, text: str) -> Scheme:
    """Kept by id; the text is part of the key, so that no test or restore meets another's scheme."""
    return read_scheme(text, f"version {version}")


def overrides(region: Region) -> QuerySet[CalendarDay]:
    """Days that this region's lead office has marked, in order."""
    return CalendarDay.objects.filter(region=region).order_by("day")


def workdays(region: Region) -> Workdays:
    """The national calendar with the region's own days laid over it."""
    return workdays_over((row.day, row.is_workday) for row in overrides(region))


def workdays_over(own: Iterable[tuple[date, bool]]) -> Workdays:
    """The same where the days have been read: each with whether it is a workday."""
    return _workdays(frozenset(own))


@lru_cache(maxsize=256)
def _workdays(own: frozenset[tuple[date, bool]]) -> Workdays:
    """Regions without days of their own share one, with its years worked out."""
    return Workdays(load_calendar(), dict(own))
