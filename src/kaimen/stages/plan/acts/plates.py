"""Before the first issue nobody knows a plate: it is then settled to be the printed number."""

from kaimen.stages.plan import reads
from kaimen.stages.plan.models import Activity, Edition, Snapshot
from kaimen.stages.plan.rules.plates import plates


def settle_plates(edition: Edition) -> None:
    """Give each row of the first edition its printed number as plate, in the kept drafts too."""
    rows = reads.table(edition.pk)
    settled = dict(zip((row.number for row in rows), plates([row.no for row in rows]), strict=True))
    changed = {row.activity: settled[row.number] for row in rows if settled[row.number] != row.number}
    if not changed:
        return
    spare = max([*settled, *settled.values()]) + 1
    moved = list(Activity.objects.filter(pk__in=changed))
    for target in (lambda one: spare + changed[one.pk], lambda one: changed[one.pk]):
        for activity in moved:
            activity.number = target(activity)
            activity.save()
    _rename_in_kept(edition, settled, spare)


def _rename_in_kept(edition: Edition, settled: dict[int, int], spare: int) -> None:
    """A row that was taken out since keeps a number of its own, beyond the settled ones."""
    for kept in Snapshot.objects.filter(edition=edition):
        for row in kept.content["rows"]:
            row["number"] = settled.get(row["number"], spare + row["number"])
        kept.save()
