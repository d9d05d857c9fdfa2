"""What an amendment of the plan in force does to the draft that stands open, and to its kept states."""

from dataclasses import replace

from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import touch
from kaimen.stages.plan.acts.editions import return_to_draft
from kaimen.stages.plan.acts.writing import write_fact, write_hosts
from kaimen.stages.plan.facts import EditionState, RowFact
from kaimen.stages.plan.models import Edition, Row, RowHost, Snapshot
from kaimen.stages.plan.rules.carrying import carried
from kaimen.stages.plan.rules.snapshots import pack, unpack


def make_way(actor: Actor, working: Edition) -> None:
    """The open edition becomes the one after the amendment; one already reviewed must be checked again."""
    if working.state == EditionState.REVIEWED:
        return_to_draft(actor, working.pk)
        working.refresh_from_db()
    working.number += 1
    working.save(update_fields=["number"])


def carry(working: Edition, before: RowFact, amended: RowFact) -> None:
    """Take the change of one row into the open draft and into what was kept of it."""
    drafted = reads.row(working.pk, amended.number)
    if drafted is None:
        return
    follows = carried(before, amended, drafted)
    if follows != drafted:
        _write(drafted, follows)
        touch(working)
    for kept in Snapshot.objects.filter(edition=working):
        _carry_into(kept, working.campaign.year, before, amended)


def _write(drafted: RowFact, follows: RowFact) -> None:
    row = Row.objects.get(pk=drafted.row)
    write_fact(row, follows)
    row.version += 1
    row.save()
    RowHost.objects.filter(row=row).delete()
    write_hosts([(row, follows)])


def _carry_into(kept: Snapshot, year: int, before: RowFact, amended: RowFact) -> None:
    rows = kept.content["rows"]
    for at, packed in enumerate(rows):
        if packed["number"] == amended.number:
            rows[at] = pack(replace(carried(before, amended, unpack(packed, year)), row=0))
            kept.save()
