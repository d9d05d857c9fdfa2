"""One line of cells into one row of the plan, with every doubt at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.formats import read_formats
from kaimen.papers.tables.hosts import read_hosts
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.layout import Layout
from kaimen.papers.tables.placing import Placed
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.standing import unmarked
from kaimen.papers.tables.table import Host, PlanRow
from kaimen.papers.tables.times import read_time
from kaimen.scheme.periods import Period

HEADS = re.compile(r"(?:约|不少于|不超过|限)?(\d{1,5})(?:人|名|人次|余人|人左右|人以内)?")


@dataclass(slots=True)
class Reader:
    """Reads the lines of one table in order. `above`: the time so far; `units_repeat`: a blank unit is as above."""

    layout: Layout
    words: Vocabulary
    sheet: bool
    units_repeat: bool = False
    above: Period | None = None
    units_above: tuple[Host, ...] = ()

    def row(self, cells: Placed) -> PlanRow:
        """The row of a line; nothing on the line is lost, nothing is settled in silence."""
        line = cells.line
        period, time_doubts = read_time(cells, self.above, self.words.year, self.sheet)
        self.above = period if period.text else self.above
        units = self._units(cells)
        no, heads = _number(cells), _heads(cells)
        theme, standing = unmarked(one_line(cells.text(Holds.THEME)))
        missing = {
            "no_number": no is None and self.layout.at(Holds.NO) is not None,
            "no_theme": not theme,
            "no_unit": not units and self.layout.at(Holds.UNIT) is not None,
        }
        return PlanRow(
            no=no,
            theme=theme,
            units=units,
            formats=read_formats(cells.text(Holds.FORMAT), self.words.known_forms),
            period=period,
            place=one_line(cells.text(Holds.PLACE)),
            audience=one_line(cells.text(Holds.AUDIENCE)),
            headcount=heads,
            remark=one_line(cells.text(Holds.REMARK)),
            doubts=(
                *cells.doubts,
                *(doubt(code, line.where()) for code, found in missing.items() if found),
                *time_doubts,
                *self._unknown(cells, units),
                *_heads_unread(cells, heads),
            ),
            cells=line.cells,
            where=line.where(),
            extra=cells.extra,
            standing=standing,
        )

    def _units(self, cells: Placed) -> tuple[Host, ...]:
        columns = cells.all(Holds.UNIT)
        units = tuple(host for column, cell in columns for host in read_hosts(cell, column.role, self.words))
        if not units and self.units_repeat:
            return self.units_above
        self.units_above = units
        return units

    def _unknown(self, cells: Placed, units: tuple[Host, ...]) -> list[Doubt]:
        if not self.words.known_units:
            return []
        strange = (host.name for host in units if not self.words.is_unit(host.name))
        return [doubt("unit_unknown", cells.where(Holds.UNIT), text=name) for name in strange]


def _number(cells: Placed) -> int | None:
    digits = re.sub(r"\D", "", cells.text(Holds.NO))
    return int(digits) if digits and len(digits) < 5 else None


def _heads(cells: Placed) -> int | None:
    found = HEADS.fullmatch(cells.text(Holds.HEADCOUNT))
    return int(found[1]) if found else None


def _heads_unread(cells: Placed, heads: int | None) -> list[Doubt]:
    text = cells.text(Holds.HEADCOUNT)
    return (
        [doubt("headcount_unread", cells.where(Holds.HEADCOUNT), text=text)] if text and heads is None else []
    )
