"""Tables: fixed widths, a header that repeats on each page, equal cells as one, rows that stay on one page."""

from __future__ import annotations

from functools import cache

from kaimen.papers.official.grid import Grid, fits_a_page, spans, widths
from kaimen.papers.official.layout import SIZE_TABLE, TABLE_INSET, TABLE_PADDING, TABLE_PITCH, twips
from kaimen.papers.official.setting import Face, Run
from kaimen.papers.official.word.runs import run, spacing
from kaimen.papers.official.word.xml import tag

EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(grid: Grid, whole: float) -> str:
    """The table over the whole width, in mm."""
    parts = widths(grid.columns, twips(whole))
    covered = {at: spans(grid.rows, at) for at in grid.merged}
    header = tag("tr", tag("trPr", tag("cantSplit"), tag("tblHeader")), *_header(grid, parts))
    rows = (_row(grid, number, parts, covered) for number in range(len(grid.rows)))
    columns = (tag("gridCol", w=part) for part in parts)
    return tag("tbl", _properties(grid, sum(parts)), tag("tblGrid", *columns), header, *rows)


def _properties(grid: Grid, whole: int) -> str:
    side, padding = twips(TABLE_INSET), twips(TABLE_PADDING)
    insets = {"top": padding, "left": side, "bottom": padding, "right": side}
    return tag(
        "tblPr",
        tag("tblW", w=whole, type="dxa"),
        tag("jc", val="center"),
        tag("tblBorders", *(tag(edge, val="single", sz=4, space=0, color="000000") for edge in EDGES)),
        tag("tblLayout", type="fixed"),
        tag("tblCellMar", *(tag(edge, w=inset, type="dxa") for edge, inset in insets.items())),
        tag("tblLook", val="0020", firstRow=1),
        tag("tblCaption", val=grid.caption) if grid.caption else "",
    )


def _header(grid: Grid, parts: list[int]) -> list[str]:
    return [
        _cell(column.heading, part, centred=True, face=Face.HEI)
        for column, part in zip(grid.columns, parts, strict=True)
    ]


def _row(grid: Grid, number: int, parts: list[int], covered: dict[int, list[int]]) -> str:
    row, whole = grid.rows[number], sum(parts)
    kept = all(fits_a_page(cell, part / whole) for cell, part in zip(row, parts, strict=True))
    height = twips(grid.blank_height)
    look = tag("cantSplit") if kept else ""
    look += tag("trHeight", val=height, hRule="atLeast") if height else ""
    cells = (
        _cell(
            "" if covered.get(at, [1] * len(grid.rows))[number] == 0 else row[at],
            parts[at],
            centred=column.centred,
            merge=_merge(covered[at], number) if at in covered else "",
        )
        for at, column in enumerate(grid.columns)
    )
    return tag("tr", tag("trPr", look) if look else "", *cells)


def _merge(covered: list[int], number: int) -> str:
    if covered[number] == 1:
        return ""
    return tag("vMerge", val="restart") if covered[number] else tag("vMerge")


def _cell(text: str, part: int, *, centred: bool, face: Face = Face.FANG, merge: str = "") -> str:
    look = tag("tcPr", tag("tcW", w=part, type="dxa"), merge, tag("vAlign", val="center"))
    return tag("tc", look, *(_paragraph(line, centred, face) for line in text.split("\n")))


def _paragraph(text: str, centred: bool, face: Face) -> str:
    return tag("p", _paragraph_look(centred), run(Run(text, face, SIZE_TABLE)) if text else "")


@cache
def _paragraph_look(centred: bool) -> str:
    return tag("pPr", spacing(TABLE_PITCH), tag("jc", val="center" if centred else "left"))
