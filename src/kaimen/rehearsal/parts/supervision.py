"""Supervision: letters are looked at and let go, coming duties reminded of, late ones once a week."""

from kaimen.outbox import acts as outbox
from kaimen.outbox.reads import drafts
from kaimen.rehearsal.day import Day
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.supervision import acts, reads
from kaimen.stages.supervision.facts import Choice

MONDAY = 0


def play(day: Day) -> None:
    """Each workday; the first of the week is the day for those who are late."""
    if not day.workdays.is_workday(day.day):
        return
    day.tried(lambda: acts.remind_coming(THE_CLOCK, day.campaign))
    if day.rehearsal.office_plays:
        _let_go(day)
        if day.day.weekday() == MONDAY:
            _remind(day)


def _let_go(day: Day) -> None:
    seen = list(drafts(day.campaign).values_list("pk", "version"))
    if seen:
        day.tried(lambda: outbox.release(day.office, day.campaign, seen))


def _remind(day: Day) -> None:
    late = reads.chosen(day.campaign, Choice.OVERDUE, day.day)
    if reads.preview(day.campaign, late, day.day).letters:
        day.tried(lambda: acts.remind(day.office, day.campaign, late))
