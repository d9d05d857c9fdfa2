"""Pages as lines of a paper: text and tables in their order, a table that goes on over pages as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of
from kaimen.papers.sources.printed.cells import table_rows
from kaimen.papers.sources.printed.flow import area_of, paragraphs
from kaimen.papers.sources.printed.furniture import without_furniture
from kaimen.papers.sources.printed.page import Glyph, Page
from kaimen.papers.sources.printed.ruled import Grid, grids_of
from kaimen.papers.sources.printed.text import Row, rows_of
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.sources.said import doubt

SAME_EDGE = 6.0


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of a page with the glyphs inside."""

    grid: Grid
    glyphs: tuple[Glyph, ...]
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
    return paper_of(kind, _lines(_blocks(pages)), doubts=_doubts(pages))


def _doubts(pages: Sequence[Page]) -> Iterator[Doubt]:
    for page in pages:
        if page.picture and not page.glyphs:
            yield doubt("page_picture", f"第{page.number}页")


def _lines(blocks: Sequence[Table | Stretch]) -> Iterator[Line]:
    count = number = table = 0
    texts = [row for block in blocks if isinstance(block, Stretch) for row in block.rows]
    area = area_of(texts) if texts else None
    before: Table | Stretch | None = None
    for block in blocks:
        if isinstance(block, Table):
            if not _goes_on(before, block):
                table, number = table + 1, 0
            for cells in table_rows(block.grid, block.glyphs):
                count, number = count + 1, number + 1
                yield Line(number, cells, page=block.page, table=table)
        elif area:
            for paragraph in paragraphs(block.rows, area):
                count += 1
                yield Line(count, paragraph.cells, page=paragraph.page)
        before = block


def _goes_on(before: Table | Stretch | None, table: Table) -> bool:
    """Whether a table is the rest of the one on the page before: nothing between, the same columns."""
    if not isinstance(before, Table) or before.page == table.page:
        return False
    one, other = before.grid.xs, table.grid.xs
    return len(one) == len(other) and all(abs(a - b) <= SAME_EDGE for a, b in zip(one, other, strict=True))


def _blocks(pages: Sequence[Page]) -> list[Table | Stretch]:
    """Tables and text in order; text of two pages with no table between is one stretch."""
    tables = [_tables(page) for page in pages]
    loose = [rows_of(_outside(page, its), page.number) for page, its in zip(pages, tables, strict=True)]
    blocks: list[Table | Stretch] = []
    for its, rows in zip(tables, without_furniture(pages, loose), strict=True):
        for item in sorted((*its, *rows), key=lambda one: one.top):
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
    return [Table(grid, tuple(glyphs), page.number) for grid, glyphs in pairs if glyphs]


def _outside(page: Page, tables: Sequence[Table]) -> list[Glyph]:
    grids = [table.grid for table in tables]
    return [glyph for glyph in page.glyphs if _grid_at(grids, glyph) is None]


def _grid_at(grids: Sequence[Grid], glyph: Glyph) -> int | None:
    middle = (glyph.x0 + glyph.x1) / 2
    return next((at for at, grid in enumerate(grids) if grid.place(middle, glyph.middle)), None)
