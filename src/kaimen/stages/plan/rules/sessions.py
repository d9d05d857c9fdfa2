"""A session lies within what the plan says of its activity, and ends after it begins.

Source: units hold their activities within the time limits of the issued plan; a day outside it needs a change of
the plan first. A postponed activity's own period is the one that counts.
"""

from datetime import date

from kaimen.scheme.problem import Problem
from kaimen.stages.plan.facts import ActivityState, RowFact, SessionFact, SessionState

FIELDS = {"plan.ends_first": "ends"}


def session_problems(row: RowFact | None, wanted: SessionFact) -> list[Problem]:
    """Everything that keeps this session from being proposed."""
    if row is None:
        return [Problem("plan.none_in_force")]
    checks = {
        "plan.cancelled": row.state is ActivityState.CANCELLED,
        "plan.ends_first": bool(wanted.starts and wanted.ends and wanted.ends <= wanted.starts),
        "plan.outside_period": outside(row, wanted.day),
        "plan.session_twice": any(
            (other.day, other.starts, other.point) == (wanted.day, wanted.starts, wanted.point)
            for other in row.sessions
        ),
    }
    values = (("number", str(row.number)), ("period", row.period.text))
    return [Problem(code, FIELDS.get(code, "day"), values) for code, stands in checks.items() if stands]


def outside(row: RowFact, day: date) -> bool:
    """Whether the day lies outside what the plan says; a period without days takes any."""
    start, end = row.period.start, row.period.end
    return bool(start and end and not start <= day <= end)


def unsettled(row: RowFact) -> list[SessionFact]:
    """Confirmed sessions that the plan as it now stands no longer bears; they must be confirmed again."""
    confirmed = [session for session in row.sessions if session.state is SessionState.CONFIRMED]
    cancelled = row.state is ActivityState.CANCELLED
    return [session for session in confirmed if cancelled or outside(row, session.day)]
