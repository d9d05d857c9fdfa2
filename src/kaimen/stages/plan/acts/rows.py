"""Acts on the rows of a draft: write, add, take out, put off, cancel, restore."""

from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import add_hosts, fill, keep, sweep, touch
from kaimen.stages.plan.acts.kept import opened
from kaimen.stages.plan.acts.ordering import keep_counting
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.models import Activity, Row, RowHost
from kaimen.stages.plan.moves import ROW
from kaimen.stages.plan.rules.editing import Typed, typed_problems
from kaimen.stages.plan.rules.plates import plates
from kaimen.trail.acts import act


@act("plan.edit")
def edit_row(actor: Actor, edition_id: int, number: int, version: int, typed: Typed) -> int:
    """Write what a person typed for a row of a draft; settles its doubts. Returns the row's new version.

    Refused when somebody else has changed the row since `version` was read.
    """
    edition = opened(actor, edition_id)
    row = Row.objects.select_for_update(of=("self",)).get(edition=edition, activity__number=number)
    problems = typed_problems(typed)
    if row.version != version:
        problems.append(Problem("plan.changed_meanwhile", values=(("number", str(number)),)))
    refuse(problems)
    fill(row, typed)
    row.version, row.doubts = row.version + 1, []
    row.save()
    RowHost.objects.filter(row=row).delete()
    add_hosts(edition, [(row, typed.hosts)])
    touch(edition)
    keep(actor, "plan.edit", edition, number=number)
    return row.version


@act("plan.edit")
def add_row(actor: Actor, edition_id: int, typed: Typed) -> int:
    """Add a row at the end of a draft with a new activity; returns its plate."""
    edition = opened(actor, edition_id)
    refuse(typed_problems(typed))
    number = plates([typed.no], reads.plates_taken(edition.campaign_id))[0]
    activity = Activity.objects.create(campaign=edition.campaign, number=number)
    last = Row.objects.filter(edition=edition).order_by("-position").first()
    row = Row(edition=edition, activity=activity, position=last.position + 1 if last else 1)
    fill(row, typed)
    row.save()
    add_hosts(edition, [(row, typed.hosts)])
    touch(edition)
    keep(actor, "plan.edit", edition, number=number)
    return number


@act("plan.edit")
def drop_row(actor: Actor, edition_id: int, number: int) -> None:
    """Take out a row that no issued edition has; an issued one is cancelled instead, openly.

    The declared theme that it came from does not come back unasked.
    """
    edition = opened(actor, edition_id)
    row = Row.objects.select_related("activity").get(edition=edition, activity__number=number)
    issued = Row.objects.filter(activity=row.activity, edition__state__in=reads.ISSUED)
    refuse([Problem("plan.issued_already", f"row-{number}")] if issued.exists() else [])
    before = [fact.no for fact in reads.table(edition.pk)]
    declaration = row.activity.declaration_id
    row.delete()
    sweep(edition.campaign_id)
    keep_counting(edition, before)
    edition.left_out = [*edition.left_out, declaration] if declaration else edition.left_out
    touch(edition)
    keep(actor, "plan.edit", edition, number=number)


def _turn_row(actor: Actor, act_name: str, edition_id: int, number: int) -> None:
    edition = opened(actor, edition_id)
    row = Row.objects.select_for_update(of=("self",)).get(edition=edition, activity__number=number)
    state = ActivityState(row.state)
    refuse(ROW.problems(act_name, actor, edition.campaign.region.code, state))
    row.state = ROW[act_name].target or state
    row.version += 1
    row.save()
    touch(edition)
    keep(actor, act_name, edition, number=number)


@act("plan.postpone")
def postpone(actor: Actor, edition_id: int, number: int) -> None:
    """Mark a row of a draft as put off; its new time is edited in the row."""
    _turn_row(actor, "plan.postpone", edition_id, number)


@act("plan.cancel")
def cancel(actor: Actor, edition_id: int, number: int) -> None:
    """Mark a row of a draft as cancelled; it stays in the table."""
    _turn_row(actor, "plan.cancel", edition_id, number)


@act("plan.restore")
def restore(actor: Actor, edition_id: int, number: int) -> None:
    """Take back a postponement or a cancellation in a draft."""
    _turn_row(actor, "plan.restore", edition_id, number)
