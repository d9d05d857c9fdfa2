"""Nobody gets a declaration back without a reason that says what to do.

Source: a returned declaration is handed in again, so the unit must know what to change; kept in its history.
"""

from kaimen.scheme.problem import Problem

LONGEST = 500


def reason_problems(reason: str) -> list[Problem]:
    """Why this reason cannot be sent."""
    if not reason.strip():
        return [Problem("call.no_reason", "reason")]
    told = (("length", str(len(reason))), ("longest", str(LONGEST)))
    return [Problem("call.too_long", "reason", told)] if len(reason) > LONGEST else []
