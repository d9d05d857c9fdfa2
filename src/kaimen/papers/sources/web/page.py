"""From HTML bytes to lines: what a reader sees of a saved web page, without menus, and never the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of, trimmed
from kaimen.papers.sources.text import WIDE_MARKS
from kaimen.papers.sources.web.tables import filled, is_layout, rows_of

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
NAMED = {"utf-8": "utf-8", "utf8": "utf-8", "big5": "big5hkscs"}
HEAD = 4_096
DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
BLANK = re.compile(r"[ \t\r\n\f]+")
DROPPED = {
    "script", "style", "noscript", "head", "nav", "footer", "aside", "select", "button", "textarea", "iframe",
    "object", "template", "svg", "map", "video", "audio", "canvas", "menu", "rt", "rp",
}  # fmt: skip
BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th",
    "tbody", "thead", "tfoot", "section", "article", "header", "main", "form", "fieldset", "blockquote", "center",
    "address", "pre", "hr", "figure", "figcaption", "caption", "body", "legend", "details", "summary",
}  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def source_from_html(data: bytes) -> Paper:
    """Raises PaperRefused for a page that says nothing or too much, ParserError for one that is no HTML."""
    text = DECLARED.sub("", _decoded(data)).replace("\0", "")
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    walk = Walk()
    return paper_of(FileKind.HTML, walk.lines(html.document_fromstring(text, parser=parser)))


def _decoded(data: bytes) -> str:
    """By its byte-order mark, by UTF-8, by what the page says of itself, by GB18030; what does not fit is marked."""
    if data[:2] in WIDE_MARKS:
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        told = CHARSET.search(data[:HEAD])
        named = told[1].decode("ascii").lower() if told else ""
        return data.decode(NAMED.get(named, "gb18030"), "replace")


@dataclass(slots=True)
class Walk:
    """Goes through a page once. `line` holds the pieces of the line that is being made."""

    table: int = 0
    count: int = 0
    line: list[str] = field(default_factory=list)

    def lines(self, element: etree._Element) -> Iterator[Line]:
        """The lines of an element and what it holds, without its tail."""
        name = _name(element)
        if name in DROPPED or HIDDEN.search(element.get("style") or ""):
            return
        if name == "table" and not is_layout(element):
            yield from self._ended()
            yield from self._table(element)
            return
        block = name in BLOCKS
        if block:
            yield from self._ended()
        yield from self._within(element, keep=name == "pre")
        if block or name == "br":
            yield from self._ended(always=name == "br")

    def _within(self, element: etree._Element, keep: bool) -> Iterator[Line]:
        yield from self._said(element.text, keep)
        for one in element:
            yield from self.lines(one)
            yield from self._said(one.tail, keep)

    def _said(self, text: str | None, keep: bool) -> Iterator[Line]:
        pieces = (text or "").split("\n") if keep else [BLANK.sub(" ", text or "")]
        for at, piece in enumerate(pieces):
            if at:
                yield from self._ended(always=True)
            self.line.append(piece)

    def _ended(self, always: bool = False) -> Iterator[Line]:
        text = trimmed("".join(self.line))
        self.line = []
        if text or always:
            self.count += 1
            yield Line(self.count, tuple(trimmed(cell) for cell in text.split("\t")))

    def _table(self, table: etree._Element) -> Iterator[Line]:
        self.table += 1
        number = self.table
        for caption in table.iterfind("caption"):
            self.count += 1
            yield Line(self.count, (text_of(caption),))
        for at, cells in enumerate(filled(rows_of(table), text_of), 1):
            self.count += 1
            yield Line(at, cells, table=number)


def text_of(cell: etree._Element) -> str:
    """A cell's text; each block and break in it begins a line."""
    inner = Walk()
    lines = [*inner._within(cell, keep=False), *inner._ended()]
    return "\n".join(text for line in lines if (text := "\t".join(line.cells)))


def _name(element: etree._Element) -> str:
    return element.tag.rpartition(":")[2].lower() if isinstance(element.tag, str) else "script"
