"""Periodic jobs of supervision."""

import logging
from datetime import time

from kaimen.operations.clock import daily
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.supervision import acts, reads

log = logging.getLogger(__name__)


@daily(at=time(8, 30), name="supervision.remind")
def remind() -> int:
    """In campaigns that are run, remind as their schemes say; a rehearsal reminds when it is played on."""
    return sum(_reminded(campaign) for campaign in reads.running())


def _reminded(campaign: Campaign) -> int:
    """Letters of one campaign; what is wrong with it is told to the log, and the others are reminded all the same."""
    try:
        return acts.remind_coming(THE_CLOCK, campaign)
    except Exception:
        log.exception("campaign %s could not be reminded", campaign.pk)
        return 0
