"""The demo's made-up county: its year played up to some weeks after the plan was issued, and shown as a rehearsal."""

from kaimen.regions import acts as regions
from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal.facts import Until, Wanted
from kaimen.rehearsal.running import play_days, play_until, start_alone
from kaimen.rehearsal.stock import county
from kaimen.scheme.roles import THE_CLOCK

SEED, UNITS, DAYS_AFTER = 2026, 54, 24


def played_county() -> Region:
    """Play it where it has not been played; the region."""
    played = start_alone(Wanted(county(), SEED, UNITS))
    play_until(played.campaign, Until.PLAN)
    play_days(played.campaign, DAYS_AFTER)
    campaign = Campaign.objects.select_related("region").get(pk=played.campaign_id)
    regions.show_campaign(THE_CLOCK, campaign)
    return campaign.region
