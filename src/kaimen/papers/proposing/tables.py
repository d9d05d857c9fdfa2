"""From the tables of a notice: the plan's columns as the region prints them, and the form that units fill in."""

from __future__ import annotations

from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.proposing.suggested import Suggested, suggested
from kaimen.papers.tables.columns import Holds, column
from kaimen.papers.tables.several import ReadTable
from kaimen.papers.understanding import Reading, header_place
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.telling.tree import Tree

HOLDS = {
    Holds.NO: "no",
    Holds.THEME: "theme",
    Holds.FORMAT: "format",
    Holds.UNIT: "unit",
    Holds.PERIOD: "time",
    Holds.PLACE: "place",
    Holds.HEADCOUNT: "headcount",
    Holds.REMARK: "note",
    Holds.CONTACT: "contact",
}
SEALS = ("公章", "盖章", "签章")
CONFIDENCE = 0.9


def find(reading: Reading) -> Iterator[Suggested]:
    """The first plan table and the first form; a list in running text has no columns."""
    for kind, write in (("plan", _plan), ("declaration", _form)):
        table = next(
            (one for one in reading.tables if one.kind == kind and one.table.columns and not one.listed), None
        )
        told = write(table) if table else None
        if table and told:
            address, value = told
            yield suggested(address, value, _found(reading, table))


def _found(reading: Reading, table: ReadTable) -> Found:
    start, end = header_place(reading.paper, table.table.columns, table.first)
    quote = reading.paper.text[start:end]
    return Found("columns", list(table.table.columns), quote, start, end, table.title and "附件", CONFIDENCE)


def _plan(table: ReadTable) -> tuple[str, Tree] | None:
    columns = [
        {"heading": name, "holds": held} for name in table.table.columns for held in [_holds(name)] if name
    ]
    if "theme" not in [one["holds"] for one in columns]:
        return None
    told: Tree = {"columns": columns}
    told |= {"title": table.title} if table.title else {}
    told |= {"rows": len(table.table.rows)} if table.table.rows else {}
    return "plan.table", told


def _holds(name: str) -> str:
    told = column(name)
    if told.holds is Holds.UNIT and told.role is HostAs.CO:
        return "co_organiser"
    return HOLDS.get(told.holds or Holds.OTHER, "brief" if "简介" in name or "内容" in name else "note")


def _form(table: ReadTable) -> tuple[str, Tree]:
    labels = [label.label for label in table.labels]
    told: Tree = {"columns": [name for name in table.table.columns if name]}
    told |= {"title": table.title} if table.title else {}
    told |= {"head": labels} if labels else {}
    told |= {"seal": True} if any(seal in label for label in labels for seal in SEALS) else {}
    return "call.form", told
