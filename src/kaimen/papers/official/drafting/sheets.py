"""Any list as an annex or as a sheet by itself: title, columns, rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kaimen.papers.official.grid import (
    ROOM_ACROSS,
    ROOM_FOR_ALL,
    Grid,
    asks_for_landscape,
    columns_for,
)
from kaimen.papers.official.paper import Annex, Block, OfficialPaper, SideBySide


def sheet(
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    mark: str = "",
    merged: Collection[int] = (),
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    blank_height: float = 0.0,
) -> Annex:
    """A list under its title; it lies across the page when its columns are too many.

    merged: columns, from 0, in which equal neighbours share a cell; above, below: short texts set side by side;
    blank_height: mm of a row that is filled in by hand.
    """
    columns = columns_for(headings, rows)
    landscape = asks_for_landscape(columns)
    columns = columns_for(headings, rows, ROOM_ACROSS if landscape else ROOM_FOR_ALL)
    given = tuple(tuple(row) for row in rows)
    grid = Grid(columns, given, frozenset(merged), title.replace("\n", ""), blank_height)
    blocks: list[Block] = [grid]
    if above:
        blocks.insert(0, SideBySide(tuple(above)))
    if below:
        blocks.append(SideBySide(tuple(below)))
    return Annex(title, tuple(blocks), mark, landscape)


def alone(annex: Annex) -> OfficialPaper:
    """The annex as a paper by itself."""
    return OfficialPaper(annex.title, body=annex.blocks, landscape=annex.landscape, mark=annex.mark)


def numbered(annexes: Sequence[Annex]) -> tuple[Annex, ...]:
    """The annexes with their marks: 附件 for one, 附件1, 附件2 … for several."""
    if len(annexes) == 1:
        return (replace(annexes[0], mark="附件"),)
    return tuple(replace(annex, mark=f"附件{number}") for number, annex in enumerate(annexes, 1))
