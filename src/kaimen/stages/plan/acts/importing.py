"""The act that takes a paper's table into a draft."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from kaimen.intake.acts import use
from kaimen.papers.tables.table import PlanRow, PlanTable
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import add_hosts, copy_rows, fill, keep, locked_campaign, sweep, touch
from kaimen.stages.plan.acts.editions import begin
from kaimen.stages.plan.acts.kept import keep_numbered, opened
from kaimen.stages.plan.facts import ActivityState, Occasion, RowFact
from kaimen.stages.plan.models import Activity, Edition, Row
from kaimen.stages.plan.rules.continuity import NOT_IN_TABLE, replaced
from kaimen.stages.plan.rules.editing import Typed
from kaimen.stages.plan.rules.incoming import plates_of, printed_headcount, printed_number
from kaimen.trail.acts import act

OF_GAPS = ("number_missing", "numbers_missing")
"""Told by the edition's gaps, at the row after them."""


@act("plan.import")
def import_table(actor: Actor, edition_id: int, table: PlanTable) -> int:
    """Put the rows of a paper into a draft, in place of what stands there; returns how many.

    None is dropped, doubts come along. A row keeps the activity whose plate is its printed number; an issued
    activity that the paper leaves out stays behind the others, as a question.
    """
    edition = opened(actor, edition_id, "plan.import")
    refuse([] if table.rows else [Problem("plan.no_rows")])
    stood = reads.table(edition.pk)
    if stood:
        keep_numbered(actor, edition, Occasion.REPLACED)
    in_force = reads.edition_in_force(edition.campaign_id)
    issued = {fact.number: fact for fact in reads.rows(in_force.pk)} if in_force else {}
    Row.objects.filter(edition=edition).delete()
    rows = _rows(edition, table.rows, issued, stood or tuple(issued.values()))
    Row.objects.bulk_create(rows)
    add_hosts(edition, [(row, _hosts(source)) for row, source in zip(rows, table.rows, strict=True)])
    left_out = [
        fact for number, fact in issued.items() if number not in {row.activity.number for row in rows}
    ]
    if in_force:
        copy_rows(in_force, edition, left_out, after=len(rows), doubts=[asdict(NOT_IN_TABLE)])
    _part_from_themes(rows, {fact.activity: fact.theme for fact in stood})
    sweep(edition.campaign_id)
    edition.columns, edition.gaps = list(table.columns), list(table.gaps)
    edition.doubts = [asdict(doubt) for doubt in table.doubts if doubt.code not in OF_GAPS]
    edition.title = table.title or edition.title
    touch(edition)
    keep_numbered(actor, edition, Occasion.IMPORTED)
    keep(actor, "plan.import", edition, rows=len(rows))
    return len(rows)


@act("plan.take_paper")
def take_paper(actor: Actor, campaign_id: int, table: PlanTable, paper_id: int, reason: str = "") -> int:
    """Take a paper's table as it was settled into the draft, which is begun where none is open; its edition's id.

    Refused where it says nothing new: the same file again changes nothing.
    """
    campaign = locked_campaign(campaign_id)
    working = reads.open_edition(campaign.pk)
    refuse([] if reads.changes_by(campaign.pk, table.rows) else [Problem("plan.same_table")])
    edition = working.pk if working else begin(actor, campaign, reason)
    import_table(actor, edition, table)
    use(actor, paper_id, "plan", campaign.pk)
    return edition


def _part_from_themes(rows: Sequence[Row], stood: Mapping[int, str]) -> None:
    """A plate that the paper gives to another theme no longer comes from the declaration that it came from."""
    for row in rows:
        activity, theme = row.activity, stood.get(row.activity.pk, "")
        if activity.declaration_id and replaced(activity.number, theme, row.theme):
            activity.declaration = None
            activity.save()


def _rows(
    edition: Edition, sources: Sequence[PlanRow], issued: Mapping[int, RowFact], stood: Sequence[RowFact]
) -> list[Row]:
    known = {activity.number: activity for activity in Activity.objects.filter(campaign=edition.campaign_id)}
    numbers = plates_of(sources, known, stood)
    fresh = [
        Activity(campaign_id=edition.campaign_id, number=number) for number in numbers if number not in known
    ]
    known |= {activity.number: activity for activity in Activity.objects.bulk_create(fresh)}
    numbered = enumerate(zip(numbers, sources, strict=True), start=1)
    rows = [_row(edition, known[number], position, source) for position, (number, source) in numbered]
    for row in rows:
        _ask_whether_the_same(row, issued.get(row.activity.number))
    return rows


def _ask_whether_the_same(row: Row, issued: RowFact | None) -> None:
    doubt = replaced(issued.number, issued.theme, row.theme) if issued else None
    if doubt:
        row.doubts.append(asdict(doubt))


def _hosts(source: PlanRow) -> tuple[tuple[str, HostAs], ...]:
    return tuple((host.name, host.role) for host in source.units)


def _row(edition: Edition, activity: Activity, position: int, source: PlanRow) -> Row:
    typed = Typed(
        theme=source.theme,
        hosts=_hosts(source),
        formats=source.formats,
        period=source.period,
        no=printed_number(source),
        place=source.place,
        audience=source.audience,
        headcount=printed_headcount(source),
        remark=source.remark,
    )
    row = Row(edition=edition, activity=activity, position=position, cells=list(source.cells))
    row.state = ActivityState(source.standing)
    row.extra = [list(pair) for pair in source.extra]
    fill(row, typed)
    row.doubts = [
        {"code": doubt.code, "message": doubt.message, "where": doubt.where} for doubt in source.doubts
    ]
    return row
