"""Sections: the page, its margins, what its first page has for itself."""

from __future__ import annotations

from kaimen.papers.official import layout
from kaimen.papers.official.layout import twips
from kaimen.papers.official.word.xml import tag

PORTRAIT = {"top": layout.TOP, "right": layout.RIGHT, "bottom": layout.BOTTOM, "left": layout.LEFT}
LANDSCAPE = {"top": layout.LEFT, "right": layout.TOP, "bottom": layout.RIGHT, "left": layout.BOTTOM}


def section(*, landscape: bool, first_differs: bool = False) -> str:
    """The properties of a section."""
    across, down = (
        (layout.PAGE_HEIGHT, layout.PAGE_WIDTH) if landscape else (layout.PAGE_WIDTH, layout.PAGE_HEIGHT)
    )
    margins = {name: twips(length) for name, length in (LANDSCAPE if landscape else PORTRAIT).items()}
    return tag(
        "sectPr",
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
