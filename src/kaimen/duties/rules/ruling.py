"""A ruling points at a duty that stands, gives its reason, and an extension gives a later day.

Source: an extension or exemption is the lead office's decision on one duty and is shown with its reason wherever
the duty is; a plan issued elsewhere (as printed) is not judged, so nothing of it is extended.
"""

from datetime import date

from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.problem import Problem


def ruling_problems(duty: Duty | None, reason: str, judged: bool, day: date | None = None) -> list[Problem]:
    """Why this ruling cannot be given. `day`: the new day of an extension, None for an exemption."""
    found = []
    if not judged:
        found.append(Problem("duties.not_judged"))
    if duty is None:
        found.append(Problem("duties.no_such_duty"))
    if not reason.strip():
        found.append(Problem("duties.no_reason", "reason"))
    if duty and day and duty.due and day <= duty.due:
        found.append(Problem("duties.not_later", "day", (("due", duty.due.isoformat()),)))
    return found
