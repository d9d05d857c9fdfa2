"""Addresses: from what a person types to a campaign, and from a campaign to where the public reads it."""

from django.utils.translation import gettext as _

from kaimen.regions import reads
from kaimen.regions.models import Campaign, Region
from kaimen.regions.rules.particulars import SITE


class NotFound(Exception):
    """No such region or campaign; the text is the sentence to show."""


def campaign_named(code: str, year: int, slug: str = "") -> Campaign:
    """The campaign of a region's year; without a slug the only one, or the one that has none."""
    region = reads.region(code)
    if region is None:
        raise NotFound(_("没有代码为%(code)s的地区。请核对行政区划代码。") % {"code": code})
    of_year = [found for found in reads.campaigns(region) if found.year == year]
    wanted = [found for found in of_year if found.slug == slug]
    if not wanted and not slug and len(of_year) == 1:
        return of_year[0]
    if not wanted:
        raise NotFound(_missing(code, year, slug, [found.slug for found in of_year]))
    return wanted[0]


def _missing(code: str, year: int, slug: str, there: list[str]) -> str:
    if not there:
        return _("%(code)s没有%(year)s年的活动。请核对年度。") % {"code": code, "year": year}
    told = {"year": year, "slug": slug, "there": "、".join(map(_said, there))}
    if slug and there == [""]:
        return _("%(year)s年没有网址短名为%(slug)s的活动，只有一个。请去掉 --campaign。") % told
    if slug:
        return _("%(year)s年没有网址短名为%(slug)s的活动，有的是：%(there)s。请核对 --campaign。") % told
    return _("%(year)s年有几个品牌：%(there)s。请用 --campaign 写明是哪一个。") % told


def _said(slug: str) -> str:
    return slug or _("没有短名的那个（不写 --campaign）")


def public_address(campaign: Campaign, path: str = "") -> str:
    """Where the public reads a campaign: on the website that holds the copy of the column, else here.

    `path`: the part behind the year, "" for the year itself, "12/" for an activity, "plan/" for the table.
    """
    return f"{public_root(campaign.region)}{campaign.term}/{path}"


def public_root(region: Region) -> str:
    """Where a region's column begins, with its closing slash."""
    site = region.particulars.get(SITE, "").rstrip("/")
    return f"{site or f'/{region.code}'}/"
