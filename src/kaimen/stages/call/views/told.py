"""What pages say of a call: until when, how many, who answers for it, and how many workdays are left."""

from typing import Any

from kaimen.regions import reads as regions
from kaimen.regions.clock import now, today
from kaimen.regions.models import Campaign
from kaimen.scheme.terms.call import Late
from kaimen.stages.call import words
from kaimen.stages.call.reads import Calling
from kaimen.stages.call.rules.window import Door


def told(campaign: Campaign, found: Calling) -> dict[str, Any]:
    """The window and what is asked, ready for a page."""
    window, day = found.window, today(campaign)
    workdays = regions.workdays(campaign.region)
    due = found.scheme.call.due if found.scheme.call else None
    return {
        "window": window,
        "door": window.door(now(campaign)),
        "left": workdays.between(day, window.day) if window.day else None,
        "counted": window.count
        or (workdays.counting(day, window.day) if window.day and day < window.day else None),
        "asked": found.asked,
        "confirming": words.CONFIRMING[found.asked.confirming],
        "refused": window.late is Late.REFUSED,
        "clause": due.clause if due else None,
        "to": due.to if due else "",
        "Door": {door.name: door for door in Door},
    }
