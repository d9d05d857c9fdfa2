"""Where lists come from: each slice registers its own at start-up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from kaimen.regions.models import Campaign, Region
from kaimen.stationery import kinds as stationery
from kaimen.stationery.facts import Row
from kaimen.stationery.kinds import COUNT, ROWS, Kind

Given = dict[str, str | int | None]
"""A row: text or number by the column's code."""
Rows = Callable[[Campaign, date], Sequence[Given]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a list can give: its code, its heading here, and other headings under which papers have it."""

    code: str
    heading: str | Promise
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of a campaign: its columns, and its rows as text or number by the column's code, as of a day.

    `issued`: the rows without what is not issued or released, for who only observes; None where nothing is withheld.
    """

    code: str
    title: str | Promise
    columns: tuple[Column, ...]
    rows: Rows
    issued: Rows | None = None


listings: dict[str, Listing] = {}


def register(listing: Listing) -> None:
    """Called from a slice's app at start-up; a second call for the code replaces the first."""
    listings[listing.code] = listing
    stationery.register(kind_of(listing))


def kind_of(listing: Listing) -> Kind:
    """The list as a paper, which a region may have its own template for."""

    def columns(region: Region) -> Mapping[str, Row]:
        return {ROWS: dict.fromkeys(headings(listing), "")}

    return Kind(
        f"list.{listing.code}", format_lazy(_("报表：{title}"), title=listing.title), {COUNT: "54"}, columns
    )


def headings(listing: Listing) -> list[str]:
    """The list's own headings, in the language of papers whatever the screen speaks."""
    with override(settings.LANGUAGE_CODE):
        return [str(one.heading) for one in listing.columns]
