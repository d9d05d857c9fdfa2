"""The text of a ruled table's cells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kaimen.papers.sources.paper import trimmed
from kaimen.papers.sources.printed.page import Glyph
from kaimen.papers.sources.printed.ruled import Grid, Place
from kaimen.papers.sources.printed.text import Row, joined_texts, rows_of

PADDING = 14.0
"""What may stay free beside a full line for the two inner margins of a cell, in points."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table on one page; tall: for each of them the columns whose cell spans several rows."""

    cells: tuple[tuple[str, ...], ...]
    tall: tuple[frozenset[int], ...]


def table_rows(grid: Grid, glyphs: Iterable[Glyph]) -> Rows:
    """The cells of each row: what spans rows stands in each of them, what spans columns only in the first."""
    texts = {owner: _text(rows_of(held), _width(grid, owner)) for owner, held in _held(grid, glyphs).items()}
    width = len(grid.xs) - 1
    rows: list[list[Place]] = []
    for row in range(len(grid.ys) - 1):
        owners = [grid.owner[row, column] for column in range(width)]
        if not rows or owners != rows[-1]:
            rows.append(owners)
    heights = Counter(owner for owners in rows for owner in set(owners))
    return Rows(
        tuple(tuple(_said(texts, one, at) for at, one in enumerate(owners)) for owners in rows),
        tuple(frozenset(at for at, one in enumerate(owners) if heights[one] > 1) for owners in rows),
    )


def _said(texts: dict[Place, str], owner: Place, column: int) -> str:
    return texts.get(owner, "") if owner[1] == column else ""


def _held(grid: Grid, glyphs: Iterable[Glyph]) -> dict[Place, list[Glyph]]:
    held: dict[Place, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        place = grid.place((glyph.x0 + glyph.x1) / 2, glyph.middle)
        if place:
            held[grid.owner[place]].append(glyph)
    return held


def _width(grid: Grid, owner: Place) -> float:
    return grid.right_of(owner) - grid.xs[owner[1]]


def _text(rows: list[Row], width: float) -> str:
    """Lines that the width broke are joined; where the next word had found room, the break was meant."""
    text = rows[0].text
    for before, row in zip(rows, rows[1:], strict=False):
        room = width - PADDING - (before.x1 - before.x0)
        meant = room > row.first_run + before.size / 2
        text = f"{text}\n{row.text}" if meant else joined_texts(text, row.text)
    return trimmed(text)
