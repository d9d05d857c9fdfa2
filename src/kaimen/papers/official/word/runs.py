"""Runs and paragraphs: faces under the names that offices have, exact pitch, indents in characters."""

from __future__ import annotations

from functools import cache

from kaimen.papers.official.layout import (
    CHARACTER,
    CHARACTERS,
    PITCH,
    PITCH_TWIPS,
    RED,
    SIZE_3,
    SPACING_TWIPS,
    TWIPS_IN_PT,
    twips,
)
from kaimen.papers.official.setting import Align, Face, Line, Part, Run
from kaimen.papers.official.word.xml import said, tag

NAMES = {
    Face.TITLE: ("方正小标宋简体", "Times New Roman"),
    Face.FANG: ("仿宋_GB2312", "Times New Roman"),
    Face.KAI: ("楷体_GB2312", "Times New Roman"),
    Face.HEI: ("黑体", "黑体"),
    Face.SONG: ("宋体", "宋体"),
}
"""For each face the font of Chinese signs and that of Latin letters and digits."""

ALIGNED = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.BOTH: "both"}
STYLES = {Part.TITLE: "Title", Part.HEADING: "Heading1", Part.SUBHEADING: "Heading2"}


def run(one: Run, squeezed: int = 100) -> str:
    """A run with its text."""
    return tag("r", look(one.face, one.size, one.red, one.gap, squeezed), said(one.text))


@cache
def look(face: Face, size: float, red: bool = False, gap: bool = False, squeezed: int = 100) -> str:
    """The properties of a run."""
    east, latin = NAMES[face]
    half_points = round(size * 2)
    return tag(
        "rPr",
        tag("rFonts", hint="eastAsia", ascii=latin, hAnsi=latin, eastAsia=east, cs=latin),
        tag("color", val=RED) if red else "",
        tag("spacing", val=SPACING_TWIPS) if size == SIZE_3 else "",
        tag("w", val=squeezed) if squeezed != 100 else "",
        tag("sz", val=half_points),
        tag("szCs", val=half_points),
        tag("highlight", val="yellow") if gap else "",
        tag("lang", val="en-US", eastAsia="zh-CN"),
    )


def paragraph(line: Line, *, new_page: bool = False, section: str = "") -> str:
    """A line as a paragraph; `section`: the section properties that end with it."""
    style = STYLES.get(line.part)
    own = tag(
        "pPr",
        tag("pStyle", val=style) if style else "",
        tag("keepNext") if line.keep else "",
        tag("pageBreakBefore") if new_page else "",
        tag("tabs", tag("tab", val="right", pos=_right_end(line))) if line.far else "",
        spacing(line.pitch, line.above),
        _indents(line),
        tag("jc", val=ALIGNED[line.align]),
        section,
    )
    texts = "".join(run(one, line.squeezed) for one in line.runs)
    far = tag("r", tag("tab")) + "".join(run(one) for one in line.far) if line.far else ""
    return tag("p", own, texts, far)


def spacing(pitch: float, above: float = 0.0, below: float = 0.0) -> str:
    """Exactly this many points from line to line, with so many mm above and below."""
    exact = PITCH_TWIPS if pitch == PITCH else round(pitch * TWIPS_IN_PT)
    return tag("spacing", before=twips(above), after=twips(below), line=exact, lineRule="exact")


def _right_end(line: Line) -> int:
    return round((CHARACTERS - line.right) * CHARACTER * TWIPS_IN_PT)


def _indents(line: Line) -> str:
    """In characters, as an office would set them, with the same in twips for programs that do not count so."""
    if not (line.first or line.left or line.right):
        return ""
    first = "firstLine" if line.first >= 0 else "hanging"
    told: dict[str, int] = {}
    for name, chars in (("left", line.left), ("right", line.right), (first, abs(line.first))):
        if chars:
            told |= {f"{name}Chars": round(chars * 100), name: round(chars * CHARACTER * TWIPS_IN_PT)}
    return tag("ind", **told)


def blank() -> str:
    """The paragraph that must follow a table, as low as can be."""
    return tag("p", tag("pPr", spacing(1.0)))
