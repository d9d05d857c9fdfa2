"""The plan table as an annex, in the region's own columns, equal months as one cell."""

from __future__ import annotations

from collections.abc import Collection

from kaimen.papers.official.drafting.sheets import sheet
from kaimen.papers.official.paper import Annex
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.fields import texts, written_columns
from kaimen.papers.tables.table import PlanTable

BY_MONTH = frozenset({Holds.PERIOD})


def plan_annex(
    table: PlanTable, *, mark: str = "", title: str = "", merged: Collection[Holds] = BY_MONTH
) -> Annex:
    """The table with a row an activity. merged: what columns hold whose equal neighbours share a cell."""
    columns = written_columns(table)
    shared = {at for at, column in enumerate(columns) if column.holds in merged}
    rows = [texts(row, columns) for row in table.rows]
    headings = [column.name for column in columns]
    return sheet(title or table.title or "活动计划表", headings, rows, mark=mark, merged=shared)
