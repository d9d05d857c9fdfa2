"""The public frame around a page: whose column it is, where one can go, and the foot."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.regions.words import PARTICULARS

PEOPLE = ("sponsor", "undertaker", "contact", "hotline", "website", "accounts")
DOWNLOADS = (
    ("plan.csv", "CSV"),
    ("plan.docx", "Word"),
    ("plan.pdf", "PDF"),
    ("plan.xlsx", "Excel"),
    ("plan.json", "JSON"),
    ("calendar.ics", "iCalendar"),
    ("feed.atom", "Atom"),
)
IDS = ("icp", "police", "site_code")
NOTES = {
    Mode.AS_PRINTED: gettext_lazy("本页照已公开的通知和计划表开列，不是现场情况，也不评价任何单位。"),
    Mode.REHEARSAL: gettext_lazy("本页是演练，内容不作数。"),
}


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    words: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Frame:
    """`meta`: names and contents that government sites put into the head of their pages."""

    place: str = ""
    home: str = "/"
    nav: tuple[Link, ...] = ()
    search: str = ""
    people: tuple[Entry, ...] = ()
    ids: tuple[Entry, ...] = ()
    foot: tuple[Link, ...] = ()
    note: str = ""
    meta: tuple[tuple[str, str], ...] = ()


def base_of(campaign: Campaign) -> str:
    """The address of a region's year."""
    return f"/{campaign.region.code}/{campaign.term}/"


def region_frame(region: Region) -> Frame:
    return Frame(
        place=region.name,
        home=f"/{region.code}/",
        people=_entries(region.particulars, PEOPLE),
        ids=_entries(region.particulars, IDS),
        meta=site_meta(region, region.name),
    )


def campaign_frame(campaign: Campaign, current: str, has_table: bool) -> Frame:
    """`current`: the last part of the address shown, "" for the year itself."""
    region, base = campaign.region, base_of(campaign)
    pages = [("", _("全年活动")), ("scheme/", _("通知怎么说"))]
    pages += [("plan/", _("计划表")), ("editions/", _("历次变更"))] if has_table else []
    nav = tuple(Link(base + part, words, part == current) for part, words in pages)
    return Frame(
        place=region.name + campaign.brand,
        home=base,
        nav=(*nav, Link(f"/{region.code}/", _("历年"))),
        search=f"{base}#q" if has_table else "",
        people=_entries(region.particulars, PEOPLE),
        ids=_entries(region.particulars, IDS),
        foot=_downloads(base) if has_table else (),
        note=str(NOTES.get(Mode(campaign.mode), "")),
        meta=site_meta(region, f"{campaign.year} {campaign.brand}"),
    )


def _downloads(base: str) -> tuple[Link, ...]:
    return tuple(Link(base + file, words) for file, words in DOWNLOADS)


def _entries(particulars: Mapping[str, str], names: tuple[str, ...]) -> tuple[Entry, ...]:
    """Texts of the foot in order; an empty one is not shown."""
    return tuple(Entry(str(PARTICULARS[name]), particulars[name]) for name in names if particulars.get(name))


def site_meta(region: Region, column: str) -> tuple[tuple[str, str], ...]:
    """Source: names of meta tags on government sites; only those whose value is set."""
    told = region.particulars
    named = (
        ("SiteName", told.get("sponsor", "")),
        ("SiteDomain", told.get("website", "")),
        ("SiteIDCode", told.get("site_code", "")),
        ("ColumnName", column),
    )
    return tuple((name, value) for name, value in named if value)
