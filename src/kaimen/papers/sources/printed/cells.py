"""The text of a ruled table's cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kaimen.papers.sources.paper import trimmed
from kaimen.papers.sources.printed.page import Glyph
from kaimen.papers.sources.printed.ruled import Grid
from kaimen.papers.sources.printed.text import Row, joined_texts, rows_of

PADDING = 14.0
"""What may stay free beside a full line for the two inner margins of a cell, in points."""


def table_rows(grid: Grid, glyphs: Iterable[Glyph]) -> Iterator[tuple[str, ...]]:
    """The cells of each row: what spans rows stands in each of them, what spans columns only in the first."""
    texts = {owner: _text(rows_of(held), _width(grid, owner)) for owner, held in _held(grid, glyphs).items()}
    width, height = len(grid.xs) - 1, len(grid.ys) - 1
    before: list[tuple[int, int]] = []
    for row in range(height):
        owners = [grid.owner[row, column] for column in range(width)]
        if owners != before:
            yield tuple(texts.get(one, "") if one[1] == column else "" for column, one in enumerate(owners))
        before = owners


def _held(grid: Grid, glyphs: Iterable[Glyph]) -> dict[tuple[int, int], list[Glyph]]:
    held: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        place = grid.place((glyph.x0 + glyph.x1) / 2, glyph.middle)
        if place:
            held[grid.owner[place]].append(glyph)
    return held


def _width(grid: Grid, owner: tuple[int, int]) -> float:
    return grid.right_of(owner) - grid.xs[owner[1]]


def _text(rows: list[Row], width: float) -> str:
    """Lines that the width broke are joined; where the next word had found room, the break was meant."""
    text = rows[0].text
    for before, row in zip(rows, rows[1:], strict=False):
        room = width - PADDING - (before.x1 - before.x0)
        meant = room > row.first_run + before.size / 2
        text = f"{text}\n{row.text}" if meant else joined_texts(text, row.text)
    return trimmed(text)
