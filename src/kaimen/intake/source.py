"""A paper as its page shows it: numbered lines and tables, the words of rules and the places of doubts marked."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from kaimen.papers.notice.found import Found
from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.sources.places import place_of

LINES = 400
"""Lines of a page of the source."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line. rules: numbers of those whose words these are; begins: those that begin here."""

    text: str
    rules: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A line: its number in the paper from 1, its pieces, or its cells where it is a table's.

    doubts: keys of those about it; columns: cells that they are about, counted from 0.
    """

    number: int
    line: Line
    pieces: tuple[Piece, ...] = ()
    begins: tuple[int, ...] = ()
    doubts: tuple[str, ...] = ()
    columns: frozenset[int] = frozenset()

    @property
    def cells(self) -> list[tuple[str, bool]]:
        """Each with whether a doubt is about it."""
        return [(cell, at in self.columns) for at, cell in enumerate(self.line.cells)]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together: running text, or one table; page: where the file has pages."""

    lines: tuple[Shown, ...]
    table: bool
    sheet: str = ""
    page: int = 0


@dataclass(slots=True)
class Source:
    """Where everything stands in a paper. doubts: (key, its place in words)."""

    paper: Paper
    rules: Sequence[Found] = ()
    doubts: Iterable[tuple[str, str]] = ()
    starts: list[int] = field(init=False)
    marked: dict[int, list[tuple[str, int | None]]] = field(init=False)
    of_doubts: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        lengths = [len(line) + 1 for line in self.paper.text.split("\n")]
        self.starts = [0, *accumulate(lengths)]
        self.marked, self.of_doubts = {}, {}
        told = list(self.doubts)
        places = {line.where(): at for at, line in enumerate(self.paper.lines)} if told else {}
        for key, where in told:
            line, column = place_of(where)
            if line in places:
                self.of_doubts[key] = places[line]
                self.marked.setdefault(places[line], []).append((key, column))

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.paper.lines) // LINES))

    def line_at(self, place: int) -> int:
        """The line, counted from 0, in which a character of the text stands."""
        return min(bisect_right(self.starts, place) - 1, len(self.paper.lines) - 1)

    def page_of_line(self, line: int) -> int:
        return line // LINES + 1

    def blocks(self, page: int) -> list[Block]:
        """The blocks of a page, counted from 1."""
        first = (min(max(page, 1), self.pages) - 1) * LINES
        made: list[Block] = []
        for at, line in enumerate(self.paper.lines[first : first + LINES], first):
            shown = self._shown(at, line)
            table = bool(line.table) or self.paper.sheet or len(line.cells) > 1
            last = made[-1] if made else None
            same = last and (last.table, last.sheet, last.page) == (table, line.sheet, line.page)
            if last and same and _goes_on(last.lines[-1].line, line):
                made[-1] = Block((*last.lines, shown), table, line.sheet, line.page)
            else:
                made.append(Block((shown,), table, line.sheet, line.page))
        return made

    def _shown(self, at: int, line: Line) -> Shown:
        start, end = self._span(at)
        here = [
            (number, rule) for number, rule in enumerate(self.rules) if rule.start < end and rule.end > start
        ]
        marks = self.marked.get(at, [])
        columns = frozenset(column for _, column in marks if column is not None)
        doubts = tuple(dict.fromkeys(key for key, _ in marks))
        begins = tuple(number for number, rule in here if rule.start >= start)
        if len(line.cells) > 1:
            return Shown(at + 1, line, (), begins, doubts, columns)
        return Shown(at + 1, line, tuple(self._pieces(start, end, here)), (), doubts, columns)

    def _span(self, at: int) -> tuple[int, int]:
        if at + 1 >= len(self.starts):
            return 0, 0
        return self.starts[at], self.starts[at + 1] - 1

    def _pieces(self, start: int, end: int, here: list[tuple[int, Found]]) -> Iterable[Piece]:
        edges = {start, end}
        for _, rule in here:
            edges |= {max(rule.start, start), min(rule.end, end)}
        cuts = sorted(edges)
        for left, right in zip(cuts, cuts[1:], strict=False):
            rules = tuple(number for number, rule in here if rule.start <= left and rule.end >= right)
            begins = tuple(number for number in rules if self.rules[number].start == left)
            yield Piece(self.paper.text[left:right], rules, begins)


def _goes_on(before: Line, line: Line) -> bool:
    return before.table == line.table
