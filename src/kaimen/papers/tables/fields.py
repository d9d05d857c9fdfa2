"""The text of a row under each of a region's own headers, for every writer."""

from __future__ import annotations

from collections.abc import Sequence

from kaimen.papers.tables.columns import Column, Holds, columns_of
from kaimen.papers.tables.formats import write_formats
from kaimen.papers.tables.hosts import write_hosts
from kaimen.papers.tables.standing import marked
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.scheme.hosting import HostAs

OFFICIAL = ("序号", "活动主题", "活动形式", "责任单位", "活动时间")


def written_columns(table: PlanTable) -> list[Column]:
    """The region's columns; a customary set where the table has none."""
    return columns_of(table.columns or OFFICIAL)


def texts(row: PlanRow, columns: Sequence[Column]) -> list[str]:
    """The row's text under each column."""
    unit_roles = [column.role for column in columns if column.holds is Holds.UNIT]
    seen: set[Holds] = set()
    found = []
    for column in columns:
        first = column.holds not in seen or column.holds in (Holds.UNIT, Holds.OTHER, None)
        found.append(_text(row, column, unit_roles) if first else "")
        seen |= {column.holds} if column.holds else set()
    return found


def _text(row: PlanRow, column: Column, unit_roles: Sequence[HostAs]) -> str:
    match column.holds:
        case Holds.NO:
            return "" if row.no is None else str(row.no)
        case Holds.UNIT:
            return write_hosts(_hosts(row, column, unit_roles), column.role)
        case Holds.HEADCOUNT:
            return "" if row.headcount is None else str(row.headcount)
        case Holds.FORMAT:
            return write_formats(row.formats)
        case Holds.PERIOD:
            return row.period.text
        case Holds.THEME:
            return marked(row.theme, row.standing)
        case Holds.PLACE | Holds.AUDIENCE | Holds.REMARK:
            return str(getattr(row, column.holds))
    return dict(row.extra).get(column.name, "")


def _hosts(row: PlanRow, column: Column, unit_roles: Sequence[HostAs]) -> list[Host]:
    """With one unit column all units stand in it; with several, each in the first that has its part."""
    if len(unit_roles) == 1:
        return list(row.units)
    home = {role: role if role in unit_roles else unit_roles[0] for role in HostAs}
    return [host for host in row.units if home[host.role] is column.role]
