"""What each stage's people do on a day of a rehearsal. A later stage adds its part here."""

from collections.abc import Callable

from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.rehearsal.day import Day
from kaimen.rehearsal.facts import Until
from kaimen.rehearsal.parts import call, plan, selection, supervision

PARTS: tuple[Callable[[Day], None], ...] = (
    call.play,
    selection.play,
    plan.play,
    supervision.play,
)
OVER = {Until.CALL: call.over, Until.SELECTION: selection.over, Until.PLAN: plan.over}


def finished(campaign: Campaign, until: Until) -> bool:
    """Whether a campaign has been played to the end of a stage; a stage that its scheme lacks is over at once."""
    scheme = scheme_in_force(campaign, today(campaign))
    return scheme is None or OVER[until](campaign, scheme)
