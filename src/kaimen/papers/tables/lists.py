"""Lists in running text that do as plan tables: at least three clauses of one shape, each with a unit or a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from kaimen.papers.sources.paper import Line, Paper, one_line
from kaimen.papers.tables.groups import Group, Heads, group_of
from kaimen.papers.tables.hosts import read_hosts
from kaimen.papers.tables.items import Item, item_of, marked_as
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.misprints import misprints
from kaimen.papers.tables.numbers import gap_doubts, gaps_of, runs_of, with_doubled
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.table import PlanRow, PlanTable
from kaimen.papers.tables.titles import lines_above, title_of
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, read_period

LEAST_ITEMS = 3


@dataclass(frozen=True, slots=True)
class ListRead:
    """A list as a table, and its first and last line in the paper."""

    table: PlanTable
    first: int
    last: int


@dataclass(slots=True)
class Run:
    """Clauses that follow one another. groups: headings, with the number of items above them; odd: clauses
    numbered like the others that tell of no activity.
    """

    items: list[tuple[int, Item]] = field(default_factory=list)
    groups: list[tuple[int, Line, Group]] = field(default_factory=list)
    odd: list[tuple[int, Line]] = field(default_factory=list)


def read_lists(paper: Paper, taken: Collection[tuple[int, int]], words: Vocabulary) -> Iterator[ListRead]:
    """The lists outside of the stretches `taken`, which tables hold."""
    for run in _runs(paper, {at for first, last in taken for at in range(first, last + 1)}, words):
        if _is_list(run):
            yield _read(paper, run, words)


def _runs(paper: Paper, taken: Collection[int], words: Vocabulary) -> Iterator[Run]:
    run = Run()
    for at, line in enumerate(paper.lines):
        if not line.filled:
            continue
        text = len(line.cells) == 1 and not line.table and not line.sheet and at not in taken
        item = item_of(line, words) if text else None
        group = group_of(line, words) if text and not item else None
        if item:
            run.items.append((at, item))
        elif group and group.heads is not Heads.CATEGORY:
            run.groups.append((len(run.items), line, group))
        elif text and run.items and marked_as(line.cells[0])[0] == run.items[-1][1].mark != "":
            run.odd.append((at, line))
        else:
            yield run
            run = Run()
    yield run


def _is_list(run: Run) -> bool:
    """At least three of one shape and no more that are not; each has a unit, or a time that stands first."""
    shapes = Counter(item.shape for _, item in run.items)
    shape, times = shapes.most_common(1)[0] if shapes else (("", False, False), 0)
    _, united, timed = shape
    headed = any(group.heads is Heads.PERIOD for _, _, group in run.groups)
    between = [at for at, _ in run.odd if run.items and at < run.items[-1][0]]
    enough = times >= LEAST_ITEMS and len(between) <= times // LEAST_ITEMS
    times_differ = len({item.time for _, item in run.items}) > 1
    return enough and (timed or headed) and (united or times_differ)


def _read(paper: Paper, run: Run, words: Vocabulary) -> ListRead:
    first, last = run.items[0][0], run.items[-1][0]
    rows = list(_rows(run, words))
    runs = runs_of(rows, {at for at, _, _ in run.groups})
    odd = [line for at, line in run.odd if first < at < last]
    headed = {line.number for _, line, _ in run.groups}
    above: Sequence[Line] = [line for line in lines_above(paper.lines, first) if line.number not in headed]
    table = PlanTable(
        title=title_of(above),
        columns=(),
        rows=tuple(row for part in runs for row in with_doubled(part)),
        gaps=() if odd else tuple(sorted({gap for part in runs for gap in gaps_of(part)})),
        doubts=(
            *(doubt("not_read", line.where(), text=line.cells[0]) for line in odd),
            *(gap for part in runs if not odd for gap in gap_doubts(part)),
        ),
        hints=(
            *(doubt("heading", line.where(), text=line.filled[0]) for _, line, _ in run.groups),
            *misprints(rows),
        ),
    )
    return ListRead(table, first, last)


def _rows(run: Run, words: Vocabulary) -> Iterator[PlanRow]:
    above, units, due = Period(""), read_hosts("", HostAs.LEAD, words), 0
    for at, (_, item) in enumerate(run.items):
        while due < len(run.groups) and run.groups[due][0] <= at:
            group = run.groups[due][2]
            if group.heads is Heads.PERIOD:
                above = read_period(group.text, words.year)
            else:
                units = read_hosts(group.text, HostAs.LEAD, words)
            due += 1
        period = read_period(item.time, words.year) if item.time else above
        where = item.line.where()
        unread = [doubt(f"period_{period.doubt}", where, text=period.text)] if period.doubt else []
        yield PlanRow(
            no=item.number,
            theme=item.theme,
            units=item.units or units,
            formats=item.formats,
            period=period,
            place=item.place,
            doubts=(doubt("from_text", where), *unread),
            cells=(one_line(item.line.cells[0]),),
            where=where,
        )
