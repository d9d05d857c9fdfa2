"""From a route to what it is about, always within its region, or 404; and who asks: the office, or a unit."""

from django.http import Http404

from kaimen.outbox import reads
from kaimen.outbox.facts import RELEASED
from kaimen.outbox.models import Message
from kaimen.outbox.moves import UNIT
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import Actor


def units_of(actor: Actor, region: str) -> set[int]:
    """The units of a region for which one reads letters."""
    return {
        grant.unit
        for grant in actor.grants
        if grant.region == region and grant.role in UNIT and grant.unit is not None
    }


def letter_here(actor: Actor, campaign: Campaign, message: int) -> Message:
    """A letter that this person may see: the office every one, a unit its own once they are released."""
    found = reads.message(campaign, message)
    region = campaign.region.code
    if found is None or not (actor.is_office(region) or _is_to(actor, region, found)):
        raise Http404
    found.campaign = campaign
    return found


def _is_to(actor: Actor, region: str, message: Message) -> bool:
    return message.unit_id in units_of(actor, region) and message.state in RELEASED
