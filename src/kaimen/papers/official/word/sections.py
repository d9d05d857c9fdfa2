"""Sections: page, margins, and page numbers 「— 1 —」 on the outer side, turned on landscape pages."""

from __future__ import annotations

from collections.abc import Sequence

from kaimen.papers.official import layout
from kaimen.papers.official.layout import twips
from kaimen.papers.official.setting import Face, Line, Run, Spread
from kaimen.papers.official.word.runs import look, run, spacing
from kaimen.papers.official.word.xml import tag

PORTRAIT = {"top": layout.TOP, "right": layout.RIGHT, "bottom": layout.BOTTOM, "left": layout.LEFT}
LANDSCAPE = {"top": layout.LEFT, "right": layout.TOP, "bottom": layout.RIGHT, "left": layout.BOTTOM}
NUMBER_WIDTH, NUMBER_HEIGHT = 30.0, 6.0


def section(*, landscape: bool, references: str = "", first_differs: bool = False) -> str:
    """The properties of a section."""
    across, down = (
        (layout.PAGE_HEIGHT, layout.PAGE_WIDTH) if landscape else (layout.PAGE_WIDTH, layout.PAGE_HEIGHT)
    )
    margins = {name: twips(length) for name, length in (LANDSCAPE if landscape else PORTRAIT).items()}
    return tag(
        "sectPr",
        references,
        tag("type", val="nextPage"),
        tag("pgSz", w=twips(across), h=twips(down), orient="landscape" if landscape else None),
        tag(
            "pgMar",
            **margins,
            header=twips(layout.LETTER_MARK_TOP) if first_differs else twips(15),
            footer=twips(layout.LETTER_LINE_BOTTOM if first_differs else layout.FOOTER_FROM_EDGE),
            gutter=0,
        ),
        tag("titlePg") if first_differs else "",
        tag("docGrid", type="lines", linePitch=layout.PITCH_TWIPS),
    )


def page_number(*, odd: bool) -> str:
    """The footer's paragraph: odd pages at the right, even ones at the left, one character in."""
    side = "right" if odd else "left"
    # One character of size 4; Word's "Chars" would count those of the default size.
    indent = tag("ind", **{side: round(layout.SIZE_4 * layout.TWIPS_IN_PT)})
    own = tag("pPr", spacing(layout.SIZE_4 * 1.2), indent, tag("jc", val=side))
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


def blank() -> str:
    """The paragraph that must follow a table, as low as can be."""
    return tag("p", tag("pPr", spacing(1.0)))


def letter_head(mark: str) -> str:
    """The first page's header of a letter: the issuer in red over a double line 170 mm wide."""
    room = layout.LETTER_LINE_WIDTH * layout.MM_IN_PT
    size = max(min(36.0, room / max(layout.width(mark), 1.0)), layout.SIZE_2)
    squeezed = min(100, int(room / (size * max(layout.width(mark), 1.0)) * 100))
    texts = run(Run(mark, Face.TITLE, size, red=True), squeezed)
    name = tag("p", tag("pPr", spacing(size * 1.1), _letter_width(), tag("jc", val="center")), texts)
    return name + _letter_line("thickThinSmallGap", layout.LETTER_LINE_GAP)


def letter_foot() -> str:
    """The first page's footer of a letter: a double line, no page number."""
    return _letter_line("thinThickSmallGap", 1.0)


def _letter_line(kind: str, height: float) -> str:
    border = tag("pBdr", tag("bottom", val=kind, sz=24, space=0, color=layout.RED))
    return tag("p", tag("pPr", border, spacing(height * layout.MM_IN_PT), _letter_width()))


def _letter_width() -> str:
    side = (layout.PAGE_WIDTH - layout.LETTER_LINE_WIDTH) / 2
    return tag("ind", left=twips(side - layout.LEFT), right=twips(side - layout.RIGHT))


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
