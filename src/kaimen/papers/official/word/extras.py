"""What is neither text nor table: the red line, texts side by side, the imprint at the foot of the last page."""

from __future__ import annotations

from collections.abc import Sequence

from kaimen.papers.official import layout
from kaimen.papers.official.layout import twips
from kaimen.papers.official.setting import Line, Run, Spread
from kaimen.papers.official.word.runs import run, spacing
from kaimen.papers.official.word.xml import tag


def red_line() -> str:
    """A paragraph as low as the gap, bordered below; half of the pitch's slack above it belongs to the number."""
    gap = layout.RED_LINE_GAP * layout.MM_IN_PT - (layout.PITCH - layout.SIZE_3) / 2
    thick = round(layout.RED_LINE_WIDTH * layout.MM_IN_PT * 8)
    border = tag("pBdr", tag("bottom", val="single", sz=thick, space=0, color=layout.RED))
    return tag("p", tag("pPr", border, spacing(gap)))


def spread(item: Spread, whole: float) -> str:
    """Texts side by side, each at the beginning of its share of the width."""
    places = [twips(whole * sum(item.shares[:at])) for at in range(1, len(item.texts))]
    tabs = tag("tabs", *(tag("tab", val="left", pos=place) for place in places)) if places else ""
    own = tag("pPr", tabs, spacing(layout.PITCH))
    return tag("p", own, run(Run("\t".join(item.texts), size=layout.SIZE_4)))


def imprint(lines: Sequence[Line], paragraphs: Sequence[str], *, ruled: bool) -> str:
    """At the lower edge of the last page's type area: thick lines outside, thin ones between, none in a letter."""
    thick, thin = (round(mm * layout.MM_IN_PT * 8) for mm in (layout.IMPRINT_THICK, layout.IMPRINT_THIN))
    sizes = {"top": thick, "bottom": thick, "insideH": thin}
    kind = "single" if ruled else "nil"
    borders = (tag(edge, val=kind, sz=size, space=0, color="000000") for edge, size in sizes.items())
    whole = twips(layout.AREA_WIDTH) - 2  # a table as wide as the text is not set apart by every program
    heights = [_lines_of(line) * layout.PITCH_TWIPS for line in lines]
    top = twips(layout.PAGE_HEIGHT - layout.BOTTOM) - sum(heights)
    own = tag(
        "tblPr",
        tag(
            "tblpPr",
            leftFromText=0,
            rightFromText=0,
            vertAnchor="page",
            horzAnchor="page",
            tblpX=twips(layout.LEFT),
            tblpY=top,
        ),
        tag("tblW", w=whole, type="dxa"),
        tag("tblBorders", *borders),
        tag("tblLayout", type="fixed"),
        tag("tblCellMar", tag("left", w=0, type="dxa"), tag("right", w=0, type="dxa")),
    )
    cell_look = tag("tcPr", tag("tcW", w=whole, type="dxa"), tag("vAlign", val="center"))
    rows = (
        tag("tr", tag("trPr", tag("trHeight", val=height, hRule="exact")), tag("tc", cell_look, text))
        for text, height in zip(paragraphs, heights, strict=True)
    )
    return tag("tbl", own, tag("tblGrid", tag("gridCol", w=whole)), *rows)


def _lines_of(line: Line) -> int:
    """How many lines the text takes in size 4."""
    room = layout.AREA_WIDTH * layout.MM_IN_PT / layout.SIZE_4 - line.left - line.right
    return max(int(-(-layout.width(line.text) // room)), 1)
