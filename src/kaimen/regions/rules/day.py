"""A day marked against the national calendar carries its reason, in words that fit a cell.

Source: notices that count workdays; local holidays and make-up days are told by the local government.
"""

from datetime import date

from kaimen.scheme.problem import Problem

LONGEST = 60
FIRST, LAST = 1990, 2200


def problems(day: date, reason: str) -> list[Problem]:
    """Why this day cannot be marked."""
    found = []
    if not FIRST <= day.year <= LAST:
        found.append(Problem("regions.bad_day", "day", (("day", day.isoformat()),)))
    if not reason.strip():
        found.append(Problem("regions.no_reason", "reason"))
    if len(reason) > LONGEST:
        length = (("longest", str(LONGEST)), ("length", str(len(reason))))
        found.append(Problem("regions.text_too_long", "reason", length))
    return found
