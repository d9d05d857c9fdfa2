"""What time it is for a campaign: the real one, or the moment that a rehearsal has been played to."""

from datetime import date, datetime

from django.utils import timezone

from kaimen.regions.models import Campaign


def now(campaign: Campaign) -> datetime:
    """The campaign's moment. Acts and pages that belong to a campaign ask here, never the machine's clock."""
    return campaign.played_at or timezone.now()


def today(campaign: Campaign) -> date:
    """The campaign's day, local."""
    return timezone.localdate(now(campaign))
