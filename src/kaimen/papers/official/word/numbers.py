"""Page numbers 「— 1 —」 on the outer side; on landscape pages where they are when the sheet is turned upright."""

from __future__ import annotations

from kaimen.papers.official import layout
from kaimen.papers.official.layout import twips
from kaimen.papers.official.setting import Face, Run
from kaimen.papers.official.word.runs import blank, look, run, spacing
from kaimen.papers.official.word.xml import tag

NUMBER_WIDTH, NUMBER_HEIGHT = 30.0, 6.0


def page_number(*, odd: bool, raised: float = 0.0) -> str:
    """The footer's paragraph: odd pages at the right, even ones at the left, one character in.

    raised: mm above the footer's edge, where that lies lower than page numbers need.
    """
    side = "right" if odd else "left"
    # One character of size 4; Word's "Chars" would count those of the default size.
    indent = tag("ind", **{side: round(layout.SIZE_4 * layout.TWIPS_IN_PT)})
    own = tag("pPr", spacing(layout.SIZE_4 * 1.2, below=raised), indent, tag("jc", val=side))
    return tag("p", own, *_number())


def _number() -> tuple[str, ...]:
    return (
        _run("— "),
        _field(tag("fldChar", fldCharType="begin")),
        _field('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
        _field(tag("fldChar", fldCharType="separate")),
        _run("1"),
        _field(tag("fldChar", fldCharType="end")),
        _run(" —"),
    )


def _run(text: str) -> str:
    return run(Run(text, Face.SONG, layout.SIZE_4))


def _field(mark: str) -> str:
    """A piece of the field in the look of its number: programs take the size from any of them."""
    return tag("r", look(Face.SONG, layout.SIZE_4), mark)


def turned_page_number(*, odd: bool) -> str:
    """On a landscape page the number stays where it is on the upright sheet: left, turned, odd below, even above."""
    side = layout.SIZE_4 / layout.MM_IN_PT
    from_top = layout.PAGE_WIDTH - layout.RIGHT - side - NUMBER_WIDTH if odd else layout.LEFT + side
    place = tag(
        "tblpPr",
        leftFromText=0,
        rightFromText=0,
        vertAnchor="page",
        horzAnchor="page",
        tblpX=twips(layout.BOTTOM - layout.NUMBER_GAP - NUMBER_HEIGHT / 2),
        tblpY=twips(from_top),
    )
    own = tag(
        "tblPr",
        place,
        tag("tblW", w=twips(NUMBER_HEIGHT), type="dxa"),
        tag("tblLayout", type="fixed"),
        tag("tblCellMar", *(tag(edge, w=0, type="dxa") for edge in ("top", "left", "bottom", "right"))),
    )
    cell_look = tag("tcPr", tag("tcW", w=twips(NUMBER_HEIGHT), type="dxa"), tag("textDirection", val="tbRl"))
    aligned = tag("pPr", spacing(layout.SIZE_4 * 1.2), tag("jc", val="right" if odd else "left"))
    row_look = tag("trPr", tag("trHeight", val=twips(NUMBER_WIDTH), hRule="exact"))
    cell = tag("tc", cell_look, tag("p", aligned, *_number()))
    grid = tag("tblGrid", tag("gridCol", w=twips(NUMBER_HEIGHT)))
    return tag("tbl", own, grid, tag("tr", row_look, cell)) + blank()
