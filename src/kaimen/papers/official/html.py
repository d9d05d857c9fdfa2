"""A paper as a web page: its record as a head table, headings by level, tables with captions and scopes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from kaimen.papers.forms.cells import fit_for_cell
from kaimen.papers.official.closing import NO_DAY, written
from kaimen.papers.official.grid import Grid, spans
from kaimen.papers.official.paper import Annex, Block, Level, OfficialPaper, Paragraph, SideBySide
from kaimen.papers.official.text import annex_names

HEADINGS = {Level.FIRST: "h2", Level.SECOND: "h3", Level.THIRD: "h4", Level.FOURTH: "h5"}
STYLE = """
body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1c1b19; }
body { font: 1.0625rem/1.8 "FangSong", "Songti SC", serif; }
h1 { font: bold 1.6em/1.5 "SimSun", serif; text-align: center; } h2, h3, h4, h5 { font-size: 1em; margin: 1em 0 0; }
p { margin: 0 0 .6em; text-indent: 2em; } .flush { text-indent: 0; } .end { text-align: right; text-indent: 0; }
.centre { text-align: center; text-indent: 0; } .side { display: flex; gap: 2em; }
table { border-collapse: collapse; width: 100%; font-size: .9em; } caption { font-weight: bold; padding: .5em; }
th, td { border: 1px solid #6b6862; padding: .3em .5em; text-align: left; } mark { background: #fff3b0; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


def write_html(paper: OfficialPaper) -> bytes:
    """A whole page that needs nothing beside it."""
    title = _safe(paper.title.replace("\n", ""))
    head = (
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{title}</title>'
    )
    page = f"<head>\n{head}\n<style>{STYLE}</style>\n</head>\n<body>\n{article(paper)}\n</body>"
    return f'<!DOCTYPE html>\n<html lang="zh-CN">\n{page}\n</html>\n'.encode()


def article(paper: OfficialPaper) -> str:
    """What stands inside of a page: one `article`, without style."""
    return "\n".join(["<article>", *_parts(paper), "</article>"])


def _parts(paper: OfficialPaper) -> Iterator[str]:
    if paper.record:
        yield _record(paper.record)
    if paper.mark:
        yield _paragraph(paper.mark, "flush")
    yield f"<h1>{_safe(paper.title.replace(chr(10), ''))}</h1>"
    if paper.head.number:
        yield _paragraph(paper.head.number, "centre")
    if paper.addressed:
        yield _paragraph(f"{'、'.join(paper.addressed)}：", "flush")
    yield from map(_block, paper.body)
    yield from (_paragraph(line.strip()) for line in annex_names(paper.annexes) if line)
    if signature := paper.signature:
        yield from (_paragraph(name, "end") for name in signature.names)
        yield _paragraph(written(signature.day) if signature.day else NO_DAY, "end")
    if paper.note:
        yield _paragraph(f"（{paper.note.strip('（）')}）")
    yield from map(_annex, paper.annexes)


def _record(record: Sequence[tuple[str, str]]) -> str:
    rows = (f'<tr><th scope="row">{_safe(name)}</th><td>{_safe(text)}</td></tr>' for name, text in record)
    return "\n".join(["<table>", "<caption>文件信息</caption>", *rows, "</table>"])


def _annex(annex: Annex) -> str:
    mark = f"{_safe(annex.mark)}<br>" if annex.mark else ""
    title = f"<h2>{mark}{_safe(annex.title.replace(chr(10), ''))}</h2>"
    return "\n".join(["<section>", title, *map(_block, annex.blocks), "</section>"])


def _block(block: Block) -> str:
    match block:
        case Grid():
            return _table(block)
        case SideBySide(texts=texts):
            return f'<p class="flush side">{"".join(f"<span>{_safe(text)}</span> " for text in texts)}</p>'
        case Paragraph():
            return _said(block)


def _said(paragraph: Paragraph) -> str:
    """A heading where it stands alone, else strong words that run on into the text."""
    if paragraph.lead and not paragraph.text and (name := HEADINGS.get(paragraph.level)):
        return f"<{name}>{_safe(paragraph.lead)}</{name}>"
    lead = f"<strong>{_safe(paragraph.lead)}</strong>" if paragraph.lead else ""
    return f"<p>{lead}{_safe(paragraph.text)}</p>"


def _paragraph(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{_safe(text)}</p>' if kind else f"<p>{_safe(text)}</p>"


def _table(grid: Grid) -> str:
    covered = {at: spans(grid.rows, at) for at in grid.merged}
    caption = [f"<caption>{_safe(grid.caption)}</caption>"] if grid.caption else []
    heads = "".join(f'<th scope="col">{_safe(heading)}</th>' for heading in grid.headings)
    rows = (_row(grid, number, covered) for number in range(len(grid.rows)))
    body = ["<tbody>", *rows, "</tbody>"]
    return "\n".join(["<table>", *caption, f"<thead><tr>{heads}</tr></thead>", *body, "</table>"])


def _row(grid: Grid, number: int, covered: dict[int, list[int]]) -> str:
    cells = []
    for at, cell in enumerate(grid.rows[number]):
        rows = covered[at][number] if at in covered else 1
        if rows:
            cells.append(f"<td{f' rowspan={chr(34)}{rows}{chr(34)}' if rows > 1 else ''}>{_safe(cell)}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _safe(text: str) -> str:
    """Escaped, with breaks kept and places still to be filled in marked."""
    safe = escape(fit_for_cell(text)).replace("\n", "<br>")
    return safe.replace("【待补", "<mark>【待补").replace("】", "】</mark>") if "【待补" in safe else safe
