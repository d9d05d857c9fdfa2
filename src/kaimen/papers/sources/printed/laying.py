"""Pages as lines of a paper: text and tables in their order, a table that goes on over pages as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of
from kaimen.papers.sources.printed.cells import Rows, table_rows
from kaimen.papers.sources.printed.flow import area_of, paragraphs
from kaimen.papers.sources.printed.furniture import without_furniture
from kaimen.papers.sources.printed.page import Glyph, Page
from kaimen.papers.sources.printed.ruled import Grid, grids_of
from kaimen.papers.sources.printed.text import Row, rows_of
from kaimen.papers.sources.printed.turning import turned
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.sources.said import doubt

SAME_EDGE = 6.0


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of a page with what its cells hold."""

    grid: Grid
    rows: Rows
    page: int

    @property
    def top(self) -> float:
        return self.grid.top


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two tables, over any number of pages."""

    rows: list[Row]


def paper_of_pages(kind: FileKind, pages: Sequence[Page], without_text: str) -> Paper:
    """The pages as a paper. Raises PaperRefused, by the code `without_text` where they are pictures only."""
    if not any(page.glyphs for page in pages):
        raise PaperRefused(without_text if any(page.picture for page in pages) else "empty")
    laying = Laying()
    laying.lay(_blocks(pages), max(page.width for page in pages))
    pictures = [page.number for page in pages if page.picture and not page.glyphs]
    doubts = [doubt("page_picture", f"第{number}页") for number in pictures]
    return paper_of(kind, laying.lines, doubts=(*doubts, *laying.doubts))


@dataclass(slots=True)
class Laying:
    """Lays blocks one after the other as lines."""

    lines: list[Line] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    table: int = 0
    header: tuple[str, ...] = ()

    def lay(self, blocks: Sequence[Table | Stretch], width: float) -> None:
        texts = [row for block in blocks if isinstance(block, Stretch) for row in block.rows]
        area = area_of(texts, width) if texts else None
        before: Table | Stretch | None = None
        for block in blocks:
            if isinstance(block, Stretch):
                for paragraph in paragraphs(block.rows, area) if area else ():
                    self.lines.append(Line(len(self.lines) + 1, paragraph.cells, page=paragraph.page))
            elif isinstance(before, Table) and _goes_on(before, block):
                self._turn(before, block)
            else:
                self.table, self.header = self.table + 1, block.rows.cells[0]
                self._add(block.rows.cells, block.page, 0)
            before = block

    def _turn(self, before: Table, table: Table) -> None:
        """The rest of a table on its next page."""
        rest = turned(self.header, before.rows, table.rows)
        if rest.last:
            self.lines[-1] = replace(self.lines[-1], cells=rest.last)
            self.doubts.append(doubt("row_over_pages", self.lines[-1].where()))
        self._add(rest.rows, table.page, self.lines[-1].number)

    def _add(self, rows: Iterable[tuple[str, ...]], page: int, before: int) -> None:
        lines = enumerate(rows, before + 1)
        self.lines += [Line(number, cells, page=page, table=self.table) for number, cells in lines]


def _goes_on(before: Table, table: Table) -> bool:
    """Whether a table is the rest of the one on the page before: nothing between, the same columns."""
    if before.page == table.page:
        return False
    one, other = before.grid.xs, table.grid.xs
    return len(one) == len(other) and all(abs(a - b) <= SAME_EDGE for a, b in zip(one, other, strict=True))


def _blocks(pages: Sequence[Page]) -> list[Table | Stretch]:
    """Tables and text in order; text of two pages with no table between is one stretch."""
    tables = [_tables(page) for page in pages]
    loose = [rows_of(_outside(page, its), page.number) for page, its in zip(pages, tables, strict=True)]
    blocks: list[Table | Stretch] = []
    for its, rows in zip(tables, without_furniture(pages, loose), strict=True):
        items: list[Table | Row] = [*its, *rows]
        for item in sorted(items, key=lambda one: one.top):
            if isinstance(item, Table):
                blocks.append(item)
            elif blocks and isinstance(last := blocks[-1], Stretch):
                last.rows.append(item)
            else:
                blocks.append(Stretch([item]))
    return blocks


def _tables(page: Page) -> list[Table]:
    grids = grids_of(page)
    held: list[list[Glyph]] = [[] for _ in grids]
    for glyph in page.glyphs:
        at = _grid_at(grids, glyph)
        if at is not None:
            held[at].append(glyph)
    pairs = zip(grids, held, strict=True)
    return [Table(grid, table_rows(grid, glyphs), page.number) for grid, glyphs in pairs if glyphs]


def _outside(page: Page, tables: Sequence[Table]) -> list[Glyph]:
    grids = [table.grid for table in tables]
    return [glyph for glyph in page.glyphs if _grid_at(grids, glyph) is None]


def _grid_at(grids: Sequence[Grid], glyph: Glyph) -> int | None:
    middle = (glyph.x0 + glyph.x1) / 2
    return next((at for at, grid in enumerate(grids) if grid.place(middle, glyph.middle)), None)
