"""A web table's rows as cells: what spans rows stands in each of them, what spans columns only in the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from kaimen.papers.sources.refusing import MAX_CELLS, MAX_COLUMNS, PaperRefused

MAX_SPAN = 1_000
PARTS = ("thead", "tbody", "tfoot")
INNER = ("p", "div", "h1", "h2", "h3", "ul", "ol", "section", "article")
MOST_BLOCKS, LONGEST = 4, 200


def rows_of(table: etree._Element) -> list[etree._Element]:
    """Its own rows, in the order of the page."""
    rows: list[etree._Element] = []
    for one in table:
        if one.tag == "tr":
            rows.append(one)
        elif one.tag in PARTS:
            rows += [row for row in one if row.tag == "tr"]
    return rows


def is_layout(table: etree._Element) -> bool:
    """Whether it only places text: it holds another table, a cell with a whole article, or one column."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    rows = [_cells(row) for row in rows_of(table)]
    if max(map(len, rows), default=0) <= 1:
        return True
    return any(_is_article(cell) for row in rows for cell in row)


def _is_article(cell: etree._Element) -> bool:
    blocks = sum(1 for one in cell.iterdescendants(*INNER))
    return blocks > MOST_BLOCKS and sum(len(text) for text in cell.itertext()) > LONGEST


def filled(rows: list[etree._Element], text_of: Callable[[etree._Element], str]) -> Iterator[tuple[str, ...]]:
    """The cells of each row, as wide as the widest row yet; `pending`: what spans down, by column."""
    pending: dict[int, tuple[int, str]] = {}
    laid = 0
    for row in rows:
        placed, width = _placed(row, pending, text_of)
        laid += width
        if width > MAX_COLUMNS * 4:
            raise PaperRefused("too_many_columns")
        if laid > MAX_CELLS:
            raise PaperRefused("too_many_lines")
        yield tuple(placed.get(at, "") for at in range(width))


def _placed(
    row: etree._Element, pending: dict[int, tuple[int, str]], text_of: Callable[[etree._Element], str]
) -> tuple[dict[int, str], int]:
    """The texts of a row by column, and its width; `pending` moves on by a row."""
    placed = {at: text for at, (_, text) in pending.items()}
    taken = set(pending)
    _step(pending)
    at = 0
    for cell in _cells(row):
        while at in taken:
            at += 1
        wide, high = min(_span(cell, "colspan"), MAX_COLUMNS * 4), _span(cell, "rowspan")
        placed[at] = text_of(cell)
        for column in range(at, at + wide):
            taken.add(column)
            if high > 1:
                pending[column] = (high - 1, placed[at] if column == at else "")
        at += wide
    return placed, max(taken, default=-1) + 1


def _step(pending: dict[int, tuple[int, str]]) -> None:
    for column, (left, text) in list(pending.items()):
        if left > 1:
            pending[column] = (left - 1, text)
        else:
            del pending[column]


def _cells(row: etree._Element) -> list[etree._Element]:
    return [one for one in row if one.tag in ("td", "th")]


def _span(cell: etree._Element, name: str) -> int:
    text = (cell.get(name) or "").strip()
    return min(max(int(text), 1), MAX_SPAN) if text.isascii() and text.isdigit() and len(text) < 9 else 1
