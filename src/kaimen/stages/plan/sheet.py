"""An edition laid out as the official paper: the region's columns, equal cells of its grouping merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kaimen.papers.tables.columns import Column, Holds
from kaimen.papers.tables.fields import texts, written_columns
from kaimen.papers.tables.standing import MARKS
from kaimen.scheme.terms.plan import Grouping, Table
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.printing import paper_table

MERGED = {Grouping.MONTH: Holds.PERIOD, Grouping.QUARTER: Holds.PERIOD, Grouping.UNIT: Holds.UNIT}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text and what its column holds; `span`: rows that it stretches over, 0 where another one covers it.

    mark: what the paper says behind the text, apart from it.
    """

    text: str
    holds: str
    span: int = 1
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the sheet with its remarks. `bar`: the tools of this row stand below it."""

    row: RowFact
    cells: tuple[Cell, ...]
    remarks: tuple[tuple[str, str], ...] = ()
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headings with what they hold, and lines by group. `merged`: index of the merged column, None without one."""

    heads: tuple[Cell, ...]
    groups: tuple[tuple[Line, ...], ...]
    merged: int | None

    @property
    def rim(self) -> bool:
        """Whether anything stands in the margin."""
        return any(line.remarks for group in self.groups for line in group)

    @property
    def before(self) -> int:
        """Columns before the merged one, or all where none is merged."""
        return len(self.heads) if self.merged is None else self.merged

    @property
    def after(self) -> int:
        return 0 if self.merged is None else len(self.heads) - self.merged - 1


def grouping(table: Table | None) -> Grouping:
    """As the region groups; by month where its notice states no columns."""
    return table.grouping if table and table.columns else Grouping.MONTH


def laid_out(
    edition: Edition,
    rows: Sequence[RowFact],
    by: Grouping,
    remarks: Mapping[int, Sequence[tuple[str, str]]] | None = None,
    selected: int | None = None,
) -> Sheet:
    """The sheet of these rows; `selected`: the plate of the row whose tools are open."""
    table = paper_table(edition, rows)
    columns = written_columns(table)
    at = next((n for n, column in enumerate(columns) if column.holds is MERGED.get(by)), None)
    told = [texts(row, columns) for row in table.rows]
    keys = [unspaced(line[at]) if at is not None else "" for line in told]
    groups = [list(some) for _, some in groupby(range(len(rows)), key=keys.__getitem__)]
    found = remarks or {}
    return Sheet(
        tuple(Cell(column.name, column.holds or "") for column in columns),
        tuple(
            tuple(
                Line(
                    rows[n],
                    _cells(
                        columns,
                        told[n],
                        MARKS[table.rows[n].standing],
                        at,
                        _span(rows, group, selected) if n == group[0] else 0,
                    ),
                    tuple(found.get(rows[n].number, ())),
                    rows[n].number == selected,
                )
                for n in group
            )
            for group in groups
        ),
        at,
    )


def unspaced(text: str) -> str:
    """Without blanks: 「3 月」 stands with 「3月」."""
    return "".join(text.split())


def _span(rows: Sequence[RowFact], group: Sequence[int], selected: int | None) -> int:
    return len(group) + any(rows[n].number == selected for n in group)


def _cells(
    columns: Sequence[Column], told: Sequence[str], mark: str, at: int | None, span: int
) -> tuple[Cell, ...]:
    return tuple(
        Cell(text.removesuffix(mark), Holds.THEME, mark=mark)
        if column.holds is Holds.THEME and text
        else Cell(text, column.holds or "", span if n == at else 1)
        for n, (column, text) in enumerate(zip(columns, told, strict=True))
    )
