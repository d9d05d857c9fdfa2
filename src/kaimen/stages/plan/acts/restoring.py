"""Acts on the kept states of a draft: keep one, go back to one, undo the last change."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from kaimen.people.models import Unit
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import keep, locked, touch
from kaimen.stages.plan.acts.kept import content, keep_numbered, opened, remember
from kaimen.stages.plan.acts.writing import write_fact, write_hosts
from kaimen.stages.plan.facts import Occasion, RowFact
from kaimen.stages.plan.models import Activity, Edition, Row
from kaimen.stages.plan.rules.private import is_private
from kaimen.stages.plan.rules.snapshots import unpacked
from kaimen.trail.acts import act


@act("plan.keep_draft")
def keep_draft(actor: Actor, edition_id: int) -> int:
    """Keep the draft as the next numbered one; the last one's number where nothing has changed since."""
    edition = locked(actor, "plan.keep_draft", edition_id)
    number = keep_numbered(actor, edition, Occasion.SAVED)
    keep(actor, "plan.keep_draft", edition, draft=number)
    return number


@act("plan.restore_draft")
def restore_draft(actor: Actor, edition_id: int, number: int) -> None:
    """Go back to a numbered draft; what stands now is kept as a numbered one first."""
    edition = opened(actor, edition_id, "plan.restore_draft")
    kept = reads.snapshots(edition.pk).filter(number=number).first()
    if kept is None:
        refuse([Problem("plan.no_such_draft")])
        return
    keep_numbered(actor, edition, Occasion.SAVED)
    _put_back(edition, kept.content)
    touch(edition)
    keep(actor, "plan.restore_draft", edition, draft=number)


@act("plan.undo")
def undo(actor: Actor, edition_id: int, version: int) -> None:
    """Take back the last change of a draft; once more, and it is made again.

    Refused when the draft was changed since `version` was read, so that nobody undoes another's work unseen.
    """
    edition = locked(actor, "plan.undo", edition_id)
    kept = reads.before_last_change(edition.pk)
    problems = [] if kept else [Problem("plan.nothing_to_undo")]
    if edition.version != version:
        problems.append(Problem("plan.moved_on"))
    refuse(problems)
    before = kept.content if kept else content(edition)
    remember(actor, edition)
    _put_back(edition, before)
    touch(edition)
    keep(actor, "plan.undo", edition)


def _put_back(edition: Edition, kept: Mapping[str, Any]) -> None:
    """Put rows and heads of a kept state in place of those that stand.

    A theme that was out then or is out now stays out, unless it stands in a row again.
    """
    facts = unpacked(kept, edition.campaign.year)
    stand = {row.activity.number: row for row in _standing(edition)}
    Row.objects.filter(edition=edition).delete()
    activities = _activities(edition, facts)
    rows = [_row(edition, fact, activities[fact.number], stand.get(fact.number)) for fact in facts]
    Row.objects.bulk_create(rows)
    write_hosts(zip(rows, _with_known_units(edition, facts), strict=True))
    for name in ("title", "columns", "gaps", "doubts"):
        setattr(edition, name, kept[name])
    inside = reads.declared(edition.campaign_id)
    edition.left_out = sorted({*edition.left_out, *kept["left_out"]} - inside)


def _standing(edition: Edition) -> QuerySet[Row]:
    return Row.objects.select_related("activity").filter(edition=edition)


def _activities(edition: Edition, facts: Sequence[RowFact]) -> dict[int, Activity]:
    """The activities of these rows by plate: those that are there, and others made anew.

    Activities that only this draft had go first, unless they are the very ones that come back.
    """
    wanted = {fact.number: fact.declaration for fact in facts}
    here = Activity.objects.filter(campaign=edition.campaign_id)
    loose = here.exclude(pk__in=Row.objects.filter(edition__campaign=edition.campaign_id).values("activity"))
    gone = [one.pk for one in loose if wanted.get(one.number, -1) != one.declaration_id]
    here.filter(pk__in=gone).delete()
    found = {activity.number: activity for activity in here}
    made = [
        Activity(campaign=edition.campaign, number=number, declaration_id=declaration)
        for number, declaration in wanted.items()
        if number not in found
    ]
    return found | {activity.number: activity for activity in Activity.objects.bulk_create(made)}


def _row(edition: Edition, fact: RowFact, activity: Activity, stood: Row | None) -> Row:
    """The row as kept; its source cells and the columns of persons are those of the row that stood here."""
    row = Row(edition=edition, activity=activity, position=fact.position)
    write_fact(row, fact)
    if stood:
        row.cells, row.version = stood.cells, stood.version + 1
        row.extra += [pair for pair in stood.extra if is_private(pair[0])]
    return row


def _with_known_units(edition: Edition, facts: Sequence[RowFact]) -> list[RowFact]:
    """A unit that the register has no more keeps its name only."""
    known = set(Unit.objects.filter(region=edition.campaign.region_id).values_list("id", flat=True))
    return [
        replace(
            fact, hosts=tuple(host if host.unit in known else replace(host, unit=None) for host in fact.hosts)
        )
        for fact in facts
    ]
