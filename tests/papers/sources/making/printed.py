"""The notice as a PDF, set by the product's own typesetter with its own fonts."""

from pathlib import Path

import pylopdf_fonts_zh_cn
import typst

from tests.papers.sources.making import notice

FONTS = Path(pylopdf_fonts_zh_cn.__file__).parent
PAGE = """#set page(paper: "a4", margin: (x: 2.7cm, y: 3cm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
"""


def pdf(count: int = 8) -> bytes:
    """Justified paragraphs over several pages; the month is one cell over its rows; the header is repeated."""
    title, number, *rest = notice.paragraphs()
    centred = [
        f"#align(center)[#par(first-line-indent: 0em)[#text(size: 22pt)[{title}]]]",
        f"#align(center)[{number}]",
    ]
    opening = f"#par(first-line-indent: 0em)[{rest[0]}]"
    return compiled(
        "\n\n".join([PAGE, *centred, opening, *rest[1:-1], f"#align(center)[{rest[-1]}]", _table(count)])
    )


def small() -> bytes:
    """One paragraph and a table of one row."""
    return compiled(PAGE + "公开日\n#table(columns: 2)[3月][清水]")


def compiled(source: str) -> bytes:
    """A PDF of a document in the typesetter's language."""
    made = typst.compile(source.encode(), font_paths=[str(FONTS)])
    assert isinstance(made, bytes)
    return made


def _table(count: int) -> str:
    first = {start: end - start + 1 for start, end in notice.spans(count)}
    cells = ["table.header(" + ", ".join(f"[{name}]" for name in notice.HEADER) + ")"]
    for at, row in enumerate(notice.rows(count)):
        no, month, *rest = row.cells()
        span = [f"table.cell(rowspan: {first[at]})[{month}]"] if at in first else []
        cells += [f"[{no}]", *span, *(f"[{cell}]" for cell in rest)]
    widths = "(3em, 5em, 1fr, 5em, 7em)"
    return (
        f"#text(size: 12pt)[#set par(first-line-indent: 0em)\n#table(columns: {widths}, {', '.join(cells)})]"
    )
