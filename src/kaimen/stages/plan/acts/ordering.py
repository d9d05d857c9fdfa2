"""Acts on the order of a draft's rows: a row to a place or a month, all by month, all numbered anew."""

from collections.abc import Sequence

from kaimen.scheme.periods import in_month, read_period
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import keep, touch
from kaimen.stages.plan.acts.kept import opened
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition, Row
from kaimen.stages.plan.rules.order import by_month, place_for, running
from kaimen.trail.acts import act

MONTHS = range(1, 13)


@act("plan.edit")
def place_row(actor: Actor, edition_id: int, number: int, position: int) -> None:
    """Move a row of a draft to a place in the order, counted from 1."""
    edition = opened(actor, edition_id)
    ordered = list(reads.table(edition.pk))
    moved = _one(ordered, number)
    ordered.remove(moved)
    ordered.insert(max(0, position - 1), moved)
    _stand(edition, ordered)
    touch(edition)
    keep(actor, "plan.edit", edition, number=number)


@act("plan.edit")
def move_to_month(actor: Actor, edition_id: int, number: int, version: int, month: int) -> None:
    """Give a row of a draft another month and put it behind the rows of that month.

    Refused for a month that no year has, and when somebody else has changed the row since `version` was read.
    """
    edition = opened(actor, edition_id)
    ordered = list(reads.table(edition.pk))
    moved = _one(ordered, number)
    problems = [] if month in MONTHS else [Problem("plan.no_such_month", f"row-{number}")]
    if moved.version != version:
        problems.append(Problem("plan.changed_meanwhile", values=(("number", str(number)),)))
    refuse(problems)
    period = in_month(month, edition.campaign.year)
    if not moved.period.start or moved.period.start.month != month:
        _write_period(moved.row, period.text, edition.campaign.year)
    ordered.remove(moved)
    ordered.insert(place_for([row.period for row in ordered], period), moved)
    _stand(edition, ordered)
    touch(edition)
    keep(actor, "plan.edit", edition, number=number, month=month)


@act("plan.edit")
def order_by_month(actor: Actor, edition_id: int) -> None:
    """Put a draft's rows in the order of their months; within a month they stay as they stand."""
    edition = opened(actor, edition_id)
    _stand(edition, by_month(reads.table(edition.pk)))
    touch(edition)
    keep(actor, "plan.edit", edition)


@act("plan.edit")
def number_rows(actor: Actor, edition_id: int) -> None:
    """Number a draft's rows 1, 2, 3 … in their order."""
    edition = opened(actor, edition_id)
    renumber(edition)
    edition.gaps = []
    touch(edition)
    keep(actor, "plan.edit", edition)


def space_out(edition: Edition, ids: Sequence[int]) -> None:
    """Give the rows of these ids their places 1, 2, 3 …; a row that stands right is not written."""
    found = {row.pk: row for row in Row.objects.filter(edition=edition)}
    moved = []
    for place, key in enumerate(ids, start=1):
        if found[key].position != place:
            found[key].position = place
            moved.append(found[key])
    Row.objects.bulk_update(moved, ["position"])


def renumber(edition: Edition) -> None:
    """The printed numbers follow the order."""
    ordered = list(Row.objects.filter(edition=edition).order_by("position"))
    for place, row in enumerate(ordered, start=1):
        row.no = place
    Row.objects.bulk_update(ordered, ["no"])


def keep_counting(edition: Edition, before: Sequence[int | None]) -> None:
    """Before the first issue, a table that counted 1, 2, 3 … goes on doing so; issued numbers stay."""
    if running(before) and not reads.edition_in_force(edition.campaign_id):
        renumber(edition)


def _stand(edition: Edition, ordered: Sequence[RowFact]) -> None:
    before = [row.no for row in sorted(ordered, key=lambda row: row.position)]
    space_out(edition, [row.row for row in ordered])
    keep_counting(edition, before)


def _one(rows: Sequence[RowFact], number: int) -> RowFact:
    found = next((row for row in rows if row.number == number), None)
    if found is None:
        refuse([Problem("plan.no_such_row", values=(("number", str(number)),))])
        raise LookupError(number)
    return found


def _write_period(row_id: int, text: str, year: int) -> None:
    row, period = Row.objects.get(pk=row_id), read_period(text, year)
    row.period_text, row.precision = period.text, period.precision
    row.period_start, row.period_end = period.start, period.end
    row.version += 1
    row.save()
