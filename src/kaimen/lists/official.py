"""A list as a paper: its title, its own headings, lying across the page where its columns are many."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import override

from kaimen.lists.sources import Given, Listing, headings
from kaimen.papers.official.drafting.sheets import alone, sheet
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.stationery.facts import Made
from kaimen.stationery.giving import named, standard
from kaimen.stationery.kinds import COUNT, ROWS


def made(campaign: Campaign, listing: Listing, rows: Sequence[Given]) -> Made:
    """The rows as of the campaign's day."""
    day, scheme = today(campaign), scheme_in_force(campaign, today(campaign))
    with override(settings.LANGUAGE_CODE):
        title = str(listing.title)
    name, heads = named(campaign, title), headings(listing)
    cells = [[_said(row.get(one.code)) for one in listing.columns] for row in rows]
    office = scheme.campaign.lead_office if scheme else campaign.region.name
    values = standard(campaign, office, name, day) | {COUNT: str(len(rows))}
    told = [dict(zip(heads, row, strict=True)) for row in cells]
    return Made(alone(sheet(name, heads, cells)), name, values, {ROWS: told})


def _said(value: str | int | None) -> str:
    return "" if value is None else str(value)
