"""The printed table: the region's own columns in its order, equal months merged into one cell downwards.

Source: 计划表 of the notices, whose month cell stands once for all the rows below it.
"""

from collections.abc import Sequence

from kaimen.scheme.terms.plan import Cell as Kind
from kaimen.stages.column.facts import Cell, Line
from kaimen.stages.plan.facts import Host, RowFact

MERGED = frozenset({Kind.TIME})
ROLES = {Kind.SPONSOR: Host.LEAD, Kind.UNDERTAKER: Host.JOINT, Kind.CO_ORGANISER: Host.CO}


def table(rows: Sequence[RowFact], kinds: Sequence[Kind], merged: bool, joiner: str = "、") -> tuple[Line, ...]:
    """One line a row. `merged`: whether the region groups its rows, so that equal times share a cell."""
    texts = [[text(row, kind, kinds, joiner) for kind in kinds] for row in rows]
    return tuple(
        Line(
            row.number,
            tuple(
                Cell(kind, texts[at][column], span(texts, at, column) if merged and kind in MERGED else 1)
                for column, kind in enumerate(kinds)
            ),
            tuple(doubt.message for doubt in row.doubts),
        )
        for at, row in enumerate(rows)
    )


def span(texts: Sequence[Sequence[str]], at: int, column: int) -> int:
    """How many rows a cell reaches down; 0 inside the reach of the one above. Empty cells stand alone."""
    mine = texts[at][column]
    if not mine:
        return 1
    if at and texts[at - 1][column] == mine:
        return 0
    end = at
    while end < len(texts) and texts[end][column] == mine:
        end += 1
    return end - at


def text(row: RowFact, kind: Kind, kinds: Sequence[Kind], joiner: str = "、") -> str:
    """What a column prints of a row. A table without columns of role prints every host under its units."""
    if kind in ROLES:
        return "、".join(host.name for host in row.hosts if host.role is ROLES[kind])
    if kind is Kind.UNIT:
        told = {ROLES[other] for other in kinds if other in ROLES}
        return "、".join(host.name for host in row.hosts if host.role not in told)
    return PRINTED.get(kind, lambda row, joiner: "")(row, joiner)


PRINTED = {
    Kind.NO: lambda row, joiner: "" if row.no is None else str(row.no),
    Kind.THEME: lambda row, joiner: row.theme,
    Kind.TIME: lambda row, joiner: "".join(row.period.text.split()),
    Kind.FORMAT: lambda row, joiner: joiner.join(row.formats),
    Kind.PLACE: lambda row, joiner: row.place,
    Kind.HEADCOUNT: lambda row, joiner: "" if row.headcount is None else str(row.headcount),
    Kind.NOTE: lambda row, joiner: row.remark,
}
