"""Reading a plan table: any order and naming of columns, no row lost, nothing guessed in silence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import Paper
from kaimen.papers.sources.refusing import MAX_ROWS, PaperRefused
from kaimen.papers.tables.columns import Holds, plain_header
from kaimen.papers.tables.finding import Found, find_table
from kaimen.papers.tables.kinds import Kind, Vocabulary
from kaimen.papers.tables.layout import Layout, guessed, layout_of
from kaimen.papers.tables.lines import Body, entries_of
from kaimen.papers.tables.numbers import gap_doubts, gaps_of, with_doubled
from kaimen.papers.tables.placing import Placed, placed
from kaimen.papers.tables.rows import Reader
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.stacks import gathered
from kaimen.papers.tables.table import PlanRow, PlanTable
from kaimen.scheme.periods import read_period

LEAST_WIDTH = 3
UNITS_REPEAT_FROM = 0.3


def read_table(
    source: Paper,
    *,
    year: int,
    known_units: Collection[str] = (),
    known_forms: Collection[str] = (),
    columns: Sequence[str] | None = None,
) -> PlanTable:
    """The plan table that stands somewhere in a paper.

    `year`: of the campaign; `known_units`, `known_forms`: names and words that the region uses; `columns`: the
    headers that are expected, if any are. Raises PaperRefused when there is none, or one too long.
    """
    words = Vocabulary(year, frozenset(known_units), frozenset(known_forms))
    found = find_table(source, {plain_header(name) for name in columns or ()})
    if sum(len(line.filled) > 1 for line in (found.body if found else source.lines)) > MAX_ROWS:
        raise PaperRefused("too_many_lines")
    layout, body = _laid_out(found, source, words)
    if not body.entries:
        raise PaperRefused("no_table")
    placings = [placed(line, layout, words) for line in body.entries]
    blank_units = _blank_units(placings, layout)
    rows = _rows(body, placings, words, Reader(layout, words, source.sheet, units_repeat=blank_units > 0))
    return PlanTable(
        title=found.title if found else "",
        columns=tuple(column.name for column in layout.columns) if found else (),
        rows=tuple(with_doubled(rows)),
        gaps=gaps_of(rows),
        doubts=(*_table_doubts(found, layout, body, blank_units), *gap_doubts(rows)),
        hints=tuple(doubt("heading", line.where(), text=line.filled[0]) for _, line in body.headings),
    )


def _laid_out(found: Found | None, source: Paper, words: Vocabulary) -> tuple[Layout, Body]:
    if found is None:
        return _without_header(source, words)
    if found.stacked:
        layout = layout_of(found.headers, (), words.kind)
        return layout, gathered(found.body, found.headers, layout, words.kind)
    layout = layout_of(found.headers, [line.cells for line in found.body if len(line.filled) > 1], words.kind)
    return layout, entries_of(found.body, found.headers, layout, words.kind)


def _without_header(source: Paper, words: Vocabulary) -> tuple[Layout, Body]:
    lines = [line for line in source.lines if len(line.filled) >= LEAST_WIDTH]
    if not lines:
        raise PaperRefused("no_table")
    layout = guessed([line.cells for line in lines], words.kind)
    if not {Holds.UNIT, Holds.PERIOD} & set(layout.holds):
        raise PaperRefused("no_table")
    strays = [line for line in source.lines if 0 < len(line.filled) < LEAST_WIDTH]
    return layout, Body(entries=lines, strays=strays)


def _rows(body: Body, placings: Sequence[Placed], words: Vocabulary, reader: Reader) -> list[PlanRow]:
    headings = dict(body.headings)
    rows: list[PlanRow] = []
    for at, placing in enumerate(placings):
        if at in headings and words.kind(headings[at].filled[0]) is Kind.PERIOD:
            reader.above = read_period(headings[at].filled[0], words.year)
        rows.append(reader.row(placing))
    return rows


def _blank_units(placings: Sequence[Placed], layout: Layout) -> int:
    """How many rows have no unit, if that is so often that the cell was merged over rows; else 0."""
    blank = sum(not placing.text(Holds.UNIT) for placing in placings)
    merged = UNITS_REPEAT_FROM * len(placings) <= blank < len(placings) and blank > 1
    return blank if layout.at(Holds.UNIT) is not None and merged else 0


def _table_doubts(found: Found | None, layout: Layout, body: Body, blank_units: int) -> list[Doubt]:
    first = body.entries[0].where()
    doubts = [] if found else [doubt("no_header", first)]
    if found:
        doubts += [doubt("column_unsure", "", text=column.name) for column in layout.unsure]
    if blank_units:
        doubts.append(doubt("unit_as_above", first, number=blank_units))
    doubts += [doubt("stray", line.where(), text=line.filled[0]) for line in body.strays]
    return doubts + ([doubt("other_table", body.other.where())] if body.other else [])
