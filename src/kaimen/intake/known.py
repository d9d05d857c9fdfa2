"""What a campaign and its region know before a paper of theirs is read."""

from django.utils import timezone

from kaimen.intake.divisions import divisions_text
from kaimen.papers.given import Given
from kaimen.people.models import Unit
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign, Region
from kaimen.regions.reads import scheme_in_force

MOST_UNITS = 2_000


def given_of(region: Region, campaign: Campaign | None = None) -> Given:
    """The region's units, and the campaign's year, forms and columns."""
    units = Unit.objects.filter(region=region, closed_on=None).values_list("name", flat=True)[:MOST_UNITS]
    if campaign is None:
        return Given(divisions_text(), units=tuple(units), this_year=timezone.localdate().year)
    scheme = scheme_in_force(campaign, today(campaign))
    plan = scheme.plan if scheme else None
    return Given(
        divisions=divisions_text(),
        year=campaign.year,
        units=tuple(units),
        forms=tuple(form.name for form in plan.formats) if plan else (),
        columns=tuple(one.heading for one in plan.table.columns) if plan and plan.table else None,
        this_year=campaign.year,
    )
