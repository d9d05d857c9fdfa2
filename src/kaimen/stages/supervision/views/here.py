"""From a route to what it is about, always within its region, or 404."""

from django.http import Http404

from kaimen.regions.models import Campaign
from kaimen.regions.pressing import here
from kaimen.regions.reads import campaign_of


def campaign_here(region: str, campaign: int) -> Campaign:
    found = campaign_of(here(region), campaign)
    if found is None:
        raise Http404
    return found
