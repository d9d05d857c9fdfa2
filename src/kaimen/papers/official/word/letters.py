"""A letter's first page: the issuer's name and the red double lines, in its header and its footer."""

from __future__ import annotations

from kaimen.papers.official import layout
from kaimen.papers.official.layout import twips
from kaimen.papers.official.setting import Face, Run
from kaimen.papers.official.word.runs import run, spacing
from kaimen.papers.official.word.xml import tag


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
