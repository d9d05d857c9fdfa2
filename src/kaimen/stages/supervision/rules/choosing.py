"""Which duties are reminded of at one press, and which by themselves some days before their day.

Source: 督办 of late ones; the scheme's own 提醒 before the day (supervision.reminding.days_before).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.scheme.duties.facts import Deed
from kaimen.stages.supervision.facts import Choice, Reminded

DECLARING = (Deed.DECLARE, Deed.RECORD)
CHOICES: Mapping[Choice, Callable[[Duty, date], bool]] = {
    Choice.OVERDUE: lambda duty, today: duty.status is Status.OVERDUE,
    Choice.TODAY: lambda duty, today: duty.status is Status.OPEN and duty.due == today,
    Choice.UNDECLARED: lambda duty, today: (
        duty.deed in DECLARING and duty.status in (Status.OPEN, Status.OVERDUE)
    ),
}


def chosen(choice: Choice, duties: Iterable[Duty], today: date) -> list[str]:
    """Keys of the units' duties that a choice takes in."""
    fits = CHOICES[choice]
    return [str(duty.key) for duty in duties if not duty.office and duty.unit and fits(duty, today)]


def coming(
    duties: Iterable[Duty], days_before: Sequence[int], reminded: Mapping[str, Reminded], today: date
) -> list[str]:
    """Keys of open duties whose day of reminding has come and that were not reminded of since.

    days_before: calendar days before the day. A day of reminding that was missed, with the installation down or
    the scheme published late, is made good; one that a person has met already is not met again.
    """
    found = []
    for duty in duties:
        day = day_of_reminding(duty, days_before, today)
        said = reminded.get(str(duty.key))
        if day and not (said and said.last >= day):
            found.append(str(duty.key))
    return found


def day_of_reminding(duty: Duty, days_before: Sequence[int], today: date) -> date | None:
    """The last day of reminding of a unit's open duty up to today; None while none has come."""
    if duty.due is None or duty.status is not Status.OPEN or duty.office or not duty.unit:
        return None
    days = [duty.due - timedelta(days=before) for before in days_before]
    return max((day for day in days if day <= today), default=None)
