"""Whom a reminder concerns: a unit that is known, for a duty not done, and once a day for the same duty.

Source: a reminder is a request to one unit about its own duty; asking for what is done, or twice on one day,
costs the office its word.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.stages.supervision.facts import LeftOut, Reminded, Why

DONE = (Status.DONE, Status.DONE_LATE)


def concerned(
    duties: Iterable[Duty],
    keys: Sequence[str],
    reminded: Mapping[str, Reminded],
    today: date,
    again: bool = False,
) -> tuple[list[Duty], list[LeftOut]]:
    """Of the chosen duties those to remind of, in the order chosen, and the others, each with its reason."""
    known = {str(duty.key): duty for duty in duties}
    taken, left = [], []
    for key in dict.fromkeys(keys):
        duty = known.get(key)
        why = why_not(duty, reminded.get(key), today, again)
        if duty and why is None:
            taken.append(duty)
        else:
            left.append(
                LeftOut(key, why or Why.UNKNOWN, duty.what if duty else "", duty.unit if duty else "")
            )
    return taken, left


def why_not(duty: Duty | None, reminded: Reminded | None, today: date, again: bool) -> Why | None:
    """The first reason against reminding of a duty; None where nothing stands against it."""
    if duty is None:
        return Why.UNKNOWN
    checks = {
        Why.DONE: duty.status in DONE,
        Why.EXEMPT: duty.status is Status.EXEMPT,
        Why.OFFICE: duty.office,
        Why.NO_UNIT: not is_unit(duty.unit),
        Why.TODAY: bool(reminded and reminded.last >= today and not again),
    }
    return next((why for why, stands in checks.items() if stands), None)


def is_unit(key: str) -> bool:
    """Whether a duty's unit is one that the region has listed, and not only a name as printed."""
    return key.isascii() and key.isdigit()
