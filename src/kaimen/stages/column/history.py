"""What issued editions changed, in words: of the whole plan, or of one activity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from kaimen.stages.column.words import FIELDS
from kaimen.stages.plan import reads as plan
from kaimen.stages.plan.facts import ActivityState, Change, EditionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.words import ACTIVITY_STATES


@dataclass(frozen=True, slots=True)
class Told:
    """One change as a sentence; `number`: the plate it concerns."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issued edition with what it changed against the one before; the first changed nothing."""

    number: int
    title: str
    reason: str
    released_at: datetime | None
    in_force: bool
    changes: tuple[Told, ...]


MOST_ISSUES = 20


def history(campaign: int) -> list[Issue]:
    """The newest editions, at most twenty, newest first."""
    return _issues(tuple(plan.issued_editions(campaign)[:MOST_ISSUES]))


def _issues(editions: Sequence[Edition]) -> list[Issue]:
    """Editions, newest first, with their changes; the first one issued has none, and costs nothing."""
    first = len(editions) == 1
    return [_issue(edition, () if first else plan.changes(edition)) for edition in editions]


def history_of(issued: Sequence[Edition], number: int) -> list[Issue]:
    """Of the issued editions, newest first, those that changed one activity. A plan issued once has no history."""
    issues = _issues(issued[:MOST_ISSUES]) if len(issued) > 1 else []
    own = ((issue, tuple(told for told in issue.changes if told.number == number)) for issue in issues)
    return [
        Issue(issue.number, issue.title, issue.reason, issue.released_at, issue.in_force, changes)
        for issue, changes in own
        if changes
    ]


def _issue(edition: Edition, changes: Sequence[Change]) -> Issue:
    told = tuple(Told(change.number, sentence(change)) for change in changes)
    in_force = edition.state == EditionState.RELEASED
    return Issue(edition.number, edition.title, edition.reason, edition.released_at, in_force, told)


def sentence(change: Change) -> str:
    """The plate, the field, and what it was and is."""
    if not change.field:
        came = _("新增：%(theme)s") % {"theme": change.after}
        return came if change.after else _("不再列入：%(theme)s") % {"theme": change.before}
    named = {"field": FIELDS.get(change.field, change.field), "before": _word(change, change.before)}
    named["after"] = _word(change, change.after)
    if not change.before:
        return _("%(field)s补为“%(after)s”") % named
    return _("%(field)s由“%(before)s”改为“%(after)s”") % named


def _word(change: Change, value: str) -> str:
    if change.field == "state" and value in ACTIVITY_STATES:
        return str(ACTIVITY_STATES[ActivityState(value)])
    return value or _("空")
