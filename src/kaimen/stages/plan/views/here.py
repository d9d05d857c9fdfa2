"""From a route to what it is about, always within its region, or 404."""

from django.http import Http404

from kaimen.regions.models import Campaign
from kaimen.regions.pressing import here
from kaimen.regions.reads import campaign_of
from kaimen.stages.plan import reads
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition


def campaign_here(region: str, campaign: int) -> Campaign:
    found = campaign_of(here(region), campaign)
    if found is None:
        raise Http404
    return found


def edition_here(campaign: Campaign, number: int) -> Edition:
    found = reads.editions(campaign.pk).filter(number=number).first()
    if found is None:
        raise Http404
    return found


def row_here(edition: Edition, number: int) -> RowFact:
    found = reads.row(edition.pk, number)
    if found is None:
        raise Http404
    return found
