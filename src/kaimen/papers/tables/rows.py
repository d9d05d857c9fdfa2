"""One line of cells into one row of the plan, with every doubt at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.columns import Column, Holds
from kaimen.papers.tables.counting import heads_in, heads_unread, number_in
from kaimen.papers.tables.formats import read_formats
from kaimen.papers.tables.groups import Group, Heads
from kaimen.papers.tables.hosts import read_hosts
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.layout import Layout
from kaimen.papers.tables.mixed import time_and_place, units_and_contact
from kaimen.papers.tables.placing import Placed
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.standing import unmarked
from kaimen.papers.tables.table import Host, PlanRow
from kaimen.papers.tables.times import read_time
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, read_period

FIRST_HOSTS, THEN_HOSTS = re.compile("主办|牵头"), re.compile("承办|责任|实施")


@dataclass(slots=True)
class Reader:
    """Reads the lines of one table in order. `above`: the time so far; `units_repeat`: a blank unit is as above.

    group: the heading over the rows, where it is neither a time nor a unit.
    """

    layout: Layout
    words: Vocabulary
    sheet: bool
    units_repeat: bool = False
    above: Period | None = None
    units_above: tuple[Host, ...] = ()
    group_unit: tuple[Host, ...] = ()
    group: str = ""
    formats_read: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hosts_read: dict[tuple[str, HostAs], tuple[Host, ...]] = field(default_factory=dict)

    def under(self, group: Group) -> None:
        """What a heading says of the rows under it."""
        match group.heads:
            case Heads.PERIOD:
                self.above = read_period(group.text, self.words.year)
            case Heads.UNIT:
                self.group_unit = read_hosts(group.text, HostAs.LEAD, self.words)
            case Heads.CATEGORY:
                self.group = group.text

    def row(self, cells: Placed) -> PlanRow:
        """The row of a line; nothing on the line is lost, nothing is settled in silence."""
        line = cells.line
        time, place = self._time_and_place(cells)
        period, time_doubts = read_time(cells, time, self.above, self.words.year, self.sheet)
        self.above = period if period.text else self.above
        units = self._units(cells)
        no, heads = number_in(cells), heads_in(cells)
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
            formats=self._formats(cells.text(Holds.FORMAT)),
            period=period,
            place=one_line(cells.text(Holds.PLACE)) or place,
            audience=one_line(cells.text(Holds.AUDIENCE)),
            headcount=heads,
            remark=one_line(cells.text(Holds.REMARK)),
            doubts=(
                *cells.doubts,
                *(doubt(code, line.where()) for code, found in missing.items() if found),
                *time_doubts,
                *self._unknown(cells, units),
                *heads_unread(cells, heads),
            ),
            cells=line.cells,
            where=line.where(),
            extra=self._extra(cells),
            standing=standing,
            group=self.group,
        )

    def _formats(self, cell: str) -> tuple[str, ...]:
        if cell not in self.formats_read:
            self.formats_read[cell] = read_formats(cell, self.words.known_forms)
        return self.formats_read[cell]

    def _hosts(self, cell: str, role: HostAs) -> tuple[Host, ...]:
        if (cell, role) not in self.hosts_read:
            self.hosts_read[cell, role] = read_hosts(cell, role, self.words)
        return self.hosts_read[cell, role]

    def _time_and_place(self, cells: Placed) -> tuple[str, str]:
        return time_and_place(cells.text(Holds.PERIOD_PLACE), self.words)

    def _units(self, cells: Placed) -> tuple[Host, ...]:
        columns = [(column, cell) for column, cell in cells.all(Holds.UNIT) if cell]
        for column, cell in cells.all(Holds.UNIT_CONTACT):
            columns.append((column, units_and_contact(cell, self.words)[0]))
        units = tuple(
            host
            for column, cell in columns
            for host in self._hosts(cell, _role(column, [other.name for other, _ in columns]))
        )
        if not units and (self.units_repeat or self.group_unit):
            return self.group_unit or self.units_above
        self.units_above = units
        return units

    def _extra(self, cells: Placed) -> tuple[tuple[str, str], ...]:
        """Cells that have no field of their own; those of people keep their header, which says so."""
        mixed = [
            (column.name, units_and_contact(cell, self.words)[1])
            for column, cell in cells.all(Holds.UNIT_CONTACT)
        ]
        return (*cells.extra, *(pair for pair in mixed if pair[1]))

    def _unknown(self, cells: Placed, units: tuple[Host, ...]) -> list[Doubt]:
        if not self.words.known_units:
            return []
        strange = (host.name for host in units if not self.words.is_unit(host.name))
        return [doubt("unit_unknown", cells.where(Holds.UNIT), text=name) for name in strange]


def _role(column: Column, names: Sequence[str]) -> HostAs:
    """The part of a column's units: beside those who sponsor, those who undertake come second."""
    sponsored = any(FIRST_HOSTS.search(name) for name in names if name != column.name)
    second = column.role is HostAs.LEAD and sponsored and THEN_HOSTS.search(column.name)
    return HostAs.JOINT if second and not FIRST_HOSTS.search(column.name) else column.role
