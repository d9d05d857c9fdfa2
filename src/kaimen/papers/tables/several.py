"""Every table of a paper with where it stands: plans, declaration forms, others, and lists that do as tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.sources.refusing import MAX_ROWS, PaperRefused
from kaimen.papers.tables.columns import plain_header
from kaimen.papers.tables.finding import find_tables
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.joining import whole_tables
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.labels import Labelled, labels_of
from kaimen.papers.tables.lists import read_lists
from kaimen.papers.tables.others import other_table
from kaimen.papers.tables.purpose import Purpose, purpose_of
from kaimen.papers.tables.reading import Read, read_found
from kaimen.papers.tables.running import stacks
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.table import PlanTable

Kind = Literal["plan", "declaration", "other"]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table of a paper. first, last: its lines in paper.lines, the header or a ruled table's first line included.

    labels: what stands around it as 「填报单位：…」; listed: it was read from clauses of running text;
    sides: one activity's labels and values, or columns that are activities.
    """

    kind: Kind
    table: PlanTable
    first: int
    last: int
    title: str = ""
    labels: tuple[Labelled, ...] = ()
    listed: bool = False
    sides: bool = False


def read_tables(
    paper: Paper,
    *,
    year: int,
    known_units: Collection[str] = (),
    known_forms: Collection[str] = (),
    columns: Sequence[str] | None = None,
) -> tuple[ReadTable, ...]:
    """All tables of a paper in its order, () without one; never raises for what it holds.

    `year`: of the campaign; `known_units`, `known_forms`: names and words that the region uses; `columns`: the
    headers that are expected, if any are.
    """
    words = Vocabulary(year, frozenset(known_units), frozenset(known_forms))
    names = {plain_header(name) for name in columns or ()}
    found = whole_tables(find_tables(paper, names))
    tables = [one for table in found for one in _read(paper, table, words, names)]
    taken = [(table.first, table.last) for table in tables]
    lists = [
        ReadTable("plan", one.table, one.first, one.last, one.table.title, listed=True)
        for one in read_lists(paper, taken, words)
    ]
    return tuple(sorted((*tables, *lists), key=lambda table: table.first))


def read_table(
    source: Paper,
    *,
    year: int,
    known_units: Collection[str] = (),
    known_forms: Collection[str] = (),
    columns: Sequence[str] | None = None,
) -> PlanTable:
    """The first plan table of a paper, else the first filled form. Raises PaperRefused when there is none, or one
    too long. Tables that follow and are not read are told.
    """
    if sum(len(line.filled) > 1 for line in source.lines) > MAX_ROWS:
        raise PaperRefused("too_many_lines")
    tables = read_tables(source, year=year, known_units=known_units, known_forms=known_forms, columns=columns)
    filled = [table for table in tables if table.kind != "other" and table.table.rows]
    if not filled:
        raise PaperRefused("no_table")
    chosen = next((table for table in filled if table.kind == "plan" and not table.listed), filled[0])
    after = [table for table in tables if table.first > chosen.last]
    return replace(
        chosen.table,
        doubts=(
            *chosen.table.doubts,
            *(doubt("other_table", source.lines[table.first].where()) for table in after[:1]),
        ),
    )


def _read(paper: Paper, found: Found, words: Vocabulary, names: Collection[str]) -> Iterator[ReadTable]:
    read = read_found(found, words, paper.sheet)
    labels = tuple(labels_of((*found.above, *_below(found, read))))
    purpose = purpose_of(found, read, labels)
    if purpose is Purpose.NONE:
        return
    if read is None or purpose is Purpose.OTHER:
        if table := other_table(found):
            yield ReadTable(
                "other", table, found.first, _last(found, len(found.body.lines)), found.title, labels
            )
        return
    yield ReadTable(
        "plan" if purpose is Purpose.PLAN else "declaration",
        read.table,
        found.first,
        _last(found, read.used),
        found.title,
        labels,
        sides=found.upright is not None,
    )
    if found.stacked:
        for rest in stacks(found.body.cut(read.used, len(found.body.lines)), names):
            yield from _read(paper, rest, words, names)


def _below(found: Found, read: Read | None) -> tuple[Line, ...]:
    """The lines in which a form goes on under its rows: who filled it in."""
    used = read.used if read else 0
    return found.body.lines if found.upright else found.body.lines[used : used + 3]


def _last(found: Found, used: int) -> int:
    """The last line of so many of the body; the header where the body has none."""
    return max(found.body.at[:used], default=max(found.first, *(at - 1 for at in found.body.at[:1]), 0))
