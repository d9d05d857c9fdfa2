"""A paper's table is held against the plan before it is taken: row by row, by the plate that each would have.

Source: an edited file shows what it would change; the same file again changes nothing.
"""

from collections.abc import Collection, Sequence

from kaimen.papers.tables.table import PlanRow
from kaimen.stages.plan.facts import ActivityState, Change, DoubtFact, HostFact, RowFact
from kaimen.stages.plan.rules.continuity import NOT_IN_TABLE
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.rules.editing import MANY
from kaimen.stages.plan.rules.plates import plates

LARGEST_NUMBER = 9_999


def printed_number(row: PlanRow) -> int | None:
    """The printed number where it can be an address; a larger one stays in the row's cells."""
    return row.no if row.no and row.no <= LARGEST_NUMBER else None


def printed_headcount(row: PlanRow) -> int | None:
    return row.headcount if row.headcount and row.headcount < MANY else None


def plates_of(rows: Sequence[PlanRow], known: Collection[int], standing: Sequence[RowFact]) -> list[int]:
    """A plate a row. One without a number of its own keeps the plate that its theme has in the table that stands.

    known: plates that activities of the campaign have already.
    """
    numbers = [printed_number(row) for row in rows]
    claimed = {number for number in numbers if number}
    by_theme = {row.theme: row.number for row in reversed(standing) if row.number not in claimed}
    told: list[int | None] = []
    for number, row in zip(numbers, rows, strict=True):
        told.append(number if number and number not in told else by_theme.pop(row.theme, None))
    return plates(told, floor=max(known, default=0))


def incoming(
    rows: Sequence[PlanRow], known: Collection[int] = (), standing: Sequence[RowFact] = ()
) -> tuple[RowFact, ...]:
    """The rows as an edition would hold them."""
    numbers = plates_of(rows, known, standing)
    return tuple(
        _fact(row, number, at) for at, (row, number) in enumerate(zip(rows, numbers, strict=True), 1)
    )


def renewal(rows: Sequence[PlanRow], known: Collection[int], standing: Sequence[RowFact]) -> list[Change]:
    """What taking the rows would change; an issued activity asked about since it is in no table stays as it is."""
    after = incoming(rows, known, standing)
    there = {row.number for row in after}
    before = [row for row in standing if row.number in there or not _is_left_out(row)]
    return difference(before, after)


def _is_left_out(row: RowFact) -> bool:
    return any(doubt.code == NOT_IN_TABLE.code for doubt in row.doubts)


def _fact(row: PlanRow, number: int, position: int) -> RowFact:
    return RowFact(
        row=0,
        activity=0,
        number=number,
        state=ActivityState(row.standing),
        no=printed_number(row),
        theme=row.theme,
        hosts=tuple(HostFact(host.name, host.role) for host in row.units),
        formats=row.formats,
        period=row.period,
        place=row.place,
        audience=row.audience,
        headcount=printed_headcount(row),
        remark=row.remark,
        doubts=tuple(DoubtFact(one.code, one.message, one.where) for one in row.doubts),
        extra=row.extra,
        position=position,
    )
