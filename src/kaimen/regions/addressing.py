"""From what a person types on the command line to a campaign, or a sentence that says what is missing."""

from django.utils.translation import gettext as _

from kaimen.regions import reads
from kaimen.regions.models import Campaign


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
        raise NotFound(_missing(code, year, [found.slug for found in of_year]))
    return wanted[0]


def _missing(code: str, year: int, slugs: list[str]) -> str:
    if slugs:
        named = "、".join(slug or "—" for slug in slugs)
        return _("%(year)s年有几个品牌：%(named)s。请用 --campaign 写明是哪一个。") % {
            "year": year,
            "named": named,
        }
    return _("%(code)s没有%(year)s年的活动。请核对年度。") % {"code": code, "year": year}
