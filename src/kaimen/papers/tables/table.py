"""A plan table as read: its rows, its gaps, and every doubt with its place in the source."""

from __future__ import annotations

from dataclasses import dataclass

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.standing import Standing
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period


@dataclass(frozen=True, slots=True)
class Host:
    """A unit as printed, with its part."""

    name: str
    role: HostAs = HostAs.LEAD


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One activity. `cells`: the source's cells as printed, left to right; `extra`: columns without a field here.

    theme: without the mark that says how it stands; group: the heading it stands under, if that is no time or unit.
    Of `extra` nothing is published whose header holds people: column(header).holds is Holds.CONTACT or UNIT_CONTACT.
    """

    no: int | None
    theme: str
    units: tuple[Host, ...] = ()
    formats: tuple[str, ...] = ()
    period: Period = Period("")
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    remark: str = ""
    doubts: tuple[Doubt, ...] = ()
    cells: tuple[str, ...] = ()
    where: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    standing: Standing = Standing.PLANNED
    group: str = ""


@dataclass(frozen=True, slots=True)
class PlanTable:
    """columns: headers verbatim in order; gaps: numbers left out; doubts: about the table as a whole.

    hints: what was read in one of two likely ways; told quietly and never a reason to stop.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    gaps: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    hints: tuple[Doubt, ...] = ()

    @property
    def all_doubts(self) -> tuple[Doubt, ...]:
        """The table's own doubts and then those of its rows."""
        return self.doubts + tuple(doubt for row in self.rows for doubt in row.doubts)
