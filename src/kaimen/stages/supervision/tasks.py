"""Periodic jobs of supervision."""

from datetime import time

from kaimen.operations.clock import daily
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.supervision import acts, reads


@daily(at=time(8, 30), name="supervision.remind")
def remind() -> int:
    """In campaigns that are run, remind as their schemes say; a rehearsal reminds when it is played on."""
    return sum(acts.remind_coming(THE_CLOCK, campaign) for campaign in reads.running())
