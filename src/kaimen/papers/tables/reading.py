"""Reading a plan table: any order and naming of columns, no row lost, nothing guessed in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.kinds import Kind, Vocabulary
from kaimen.papers.tables.layout import Layout, guessed, layout_of
from kaimen.papers.tables.lines import Body, entries_of
from kaimen.papers.tables.misprints import misprints
from kaimen.papers.tables.numbers import gap_doubts, gaps_of, runs_of, with_doubled
from kaimen.papers.tables.placing import Placed, placed
from kaimen.papers.tables.rows import Reader
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.stacks import gathered
from kaimen.papers.tables.table import PlanRow, PlanTable

LEAST_WIDTH = 3
UNITS_REPEAT_FROM = 0.3


@dataclass(frozen=True, slots=True)
class Read:
    """A table as read; used: how many of its lines belong to it."""

    table: PlanTable
    layout: Layout
    used: int


def read_found(found: Found, words: Vocabulary, sheet: bool) -> Read | None:
    """The table that was found; None where nothing says which column holds what."""
    layout = _layout(found, words)
    if layout is None:
        return None
    body = _body(found, layout, words)
    _without_blanks(body, layout, words)
    placings = [placed(line, layout, words) for line in body.entries]
    blank_units = _blank_units(placings, layout)
    rows = _rows(body, placings, Reader(layout, words, sheet, units_repeat=blank_units > 0))
    runs = runs_of(rows, {at for at, _, _ in body.groups})
    table = PlanTable(
        title=found.title,
        columns=tuple(column.name for column in layout.columns) if found.head else (),
        rows=tuple(row for run in runs for row in with_doubled(run)),
        gaps=tuple(sorted({gap for run in runs for gap in gaps_of(run)})),
        doubts=(
            *_table_doubts(found, layout, body, blank_units),
            *(gap for run in runs for gap in gap_doubts(run)),
        ),
        hints=(*_hints(body), *misprints(rows)),
    )
    return Read(table, layout, body.used)


def _layout(found: Found, words: Vocabulary) -> Layout | None:
    if found.upright:
        return layout_of(found.upright.head.names, (), words.kind)
    if found.head is None:
        return _without_header(found.body.lines, words)
    if found.stacked:
        return layout_of(found.head.names, (), words.kind)
    under = [line.cells for line in found.body.lines if len(line.filled) > 1]
    return layout_of(found.head.names, under, words.kind)


def _without_header(lines: Sequence[Line], words: Vocabulary) -> Layout | None:
    cells = [line.cells for line in lines if len(line.filled) >= LEAST_WIDTH]
    layout = guessed(cells, words.kind) if cells else None
    told = layout and {Holds.UNIT, Holds.PERIOD} & set(layout.holds) and layout.at(Holds.THEME) is not None
    return layout if told else None


def _body(found: Found, layout: Layout, words: Vocabulary) -> Body:
    if found.upright:
        return Body(entries=list(found.upright.lines), used=len(found.body.lines))
    return gathered(found, layout, words.kind) if found.stacked else entries_of(found, layout, words)


def _without_blanks(body: Body, layout: Layout, words: Vocabulary) -> None:
    """Rows at the end, or all of them, that hold only a number are left over from a form."""
    kept = len(body.entries)
    while kept and _is_blank(body.entries[kept - 1], layout, words):
        kept -= 1
    body.told += [("blank", line) for line in body.entries[kept:]]
    del body.entries[kept:]


def _is_blank(line: Line, layout: Layout, words: Vocabulary) -> bool:
    return (
        layout.at(Holds.NO) is not None
        and len(line.filled) == 1
        and words.kind(line.filled[0]) is Kind.NUMBER
    )


def _rows(body: Body, placings: Sequence[Placed], reader: Reader) -> list[PlanRow]:
    groups = body.groups
    rows: list[PlanRow] = []
    due = 0
    for at, placing in enumerate(placings):
        while due < len(groups) and groups[due][0] <= at:
            reader.under(groups[due][2])
            due += 1
        rows.append(reader.row(placing))
    return rows


def _blank_units(placings: Sequence[Placed], layout: Layout) -> int:
    """How many rows have no unit, if that is so often that the cell was merged over rows; else 0."""
    blank = sum(not placing.text(Holds.UNIT) for placing in placings)
    merged = UNITS_REPEAT_FROM * len(placings) <= blank < len(placings) and blank > 1
    return blank if layout.at(Holds.UNIT) is not None and merged else 0


def _table_doubts(found: Found, layout: Layout, body: Body, blank_units: int) -> Iterator[Doubt]:
    first = body.entries[0].where() if body.entries else ""
    if found.head is None and body.entries:
        yield doubt("no_header", first)
    elif found.head and not found.upright:
        yield from (doubt("column_unsure", "", text=column.name) for column in layout.unsure)
    if blank_units:
        yield doubt("unit_as_above", first, number=blank_units)
    yield from (doubt("stray", line.where(), text="　".join(line.filled)) for line in body.strays)


def _hints(body: Body) -> Iterator[Doubt]:
    yield from (doubt("heading", line.where(), text="　".join(line.filled)) for _, line, _ in body.groups)
    blank = [line for code, line in body.told if code == "blank"]
    if blank:
        yield doubt("blank", blank[0].where(), number=len(blank))
    for code, line in body.told:
        if code != "blank":
            yield doubt(code, line.where(), text="　".join(line.filled))
