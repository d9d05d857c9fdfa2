"""Where lists come from: each slice registers its own at start-up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from kaimen.regions.models import Campaign

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
