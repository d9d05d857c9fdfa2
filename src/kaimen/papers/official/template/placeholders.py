"""Where a template's placeholders stand: in paragraphs, across runs, in rows that repeat."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import Element, _Element

from kaimen.papers.forms.cells import fit_for_cell

MARK = re.compile(r"(?:\{\{|｛｛)\s*([^{}｛｝]*?)\s*(?:\}\}|｝｝)")
HALF = re.compile(r"\{\{|｛｛|\}\}|｝｝")
P, T, TR, TC, TBL = (qn(f"w:{name}") for name in ("p", "t", "tr", "tc", "tbl"))


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder. name: before the point, or all of it; column: behind the point, "" for a single value."""

    name: str
    column: str
    where: str
    row: _Element | None

    @property
    def text(self) -> str:
        return f"{{{{{self.name}.{self.column}}}}}" if self.column else f"{{{{{self.name}}}}}"


def split(inside: str) -> tuple[str, str]:
    """「行.主题」 is a row's column, 「标题」 a single value; a full-width point counts too."""
    name, _, column = inside.replace("．", ".").partition(".")
    return name.strip(), column.strip()


def texts_of(paragraph: _Element) -> list[_Element]:
    """The pieces of a paragraph's text, without those of a paragraph inside it."""
    return [piece for piece in paragraph.iter(T) if next(piece.iterancestors(P)) is paragraph]


def text_of(paragraph: _Element) -> str:
    return "".join(piece.text or "" for piece in texts_of(paragraph))


def row_of(paragraph: _Element) -> _Element | None:
    """The innermost table row that a paragraph stands in."""
    return next(paragraph.iterancestors(TR), None)


class Places:
    """Each paragraph's place in words: 「第3段」, 「表1第2行第3列」, 「页眉第1段」; counted through once."""

    def __init__(self, tree: _Element, called: str) -> None:
        self.called = called
        outside = (one for one in tree.iter(P) if row_of(one) is None)
        self.paragraphs = {one: at for at, one in enumerate(outside, 1)}
        self.tables = {one: at for at, one in enumerate(tree.iter(TBL), 1)}
        self.rows = _counted(tree, TR, TBL)
        self.cells = _counted(tree, TC, TR)

    def of(self, paragraph: _Element) -> str:
        row = row_of(paragraph)
        if row is None:
            return f"{self.called}第{self.paragraphs[paragraph]}段"
        table, cell = next(row.iterancestors(TBL)), next(paragraph.iterancestors(TC))
        return f"{self.called}表{self.tables[table]}第{self.rows[row]}行第{self.cells[cell]}列"


def _counted(tree: _Element, tag: str, inside: str) -> dict[_Element, int]:
    """Each element's number among those of its tag that lie in the same innermost element of the other tag."""
    counts: dict[_Element | None, int] = {}
    numbers = {}
    for one in tree.iter(tag):
        home = next(one.iterancestors(inside), None)
        counts[home] = numbers[one] = counts.get(home, 0) + 1
    return numbers


def names_in(paragraph: _Element) -> list[tuple[str, str]]:
    """The names and columns that a paragraph's placeholders ask for."""
    return [split(match[1]) for match in MARK.finditer(text_of(paragraph))]


def found(tree: _Element, called: str) -> Iterator[Placeholder]:
    """Every placeholder of a part."""
    places = Places(tree, called)
    for paragraph in tree.iter(P):
        if names := names_in(paragraph):
            where = places.of(paragraph)
            yield from (Placeholder(*name, where, row_of(paragraph)) for name in names)


def halves(tree: _Element, called: str) -> Iterator[tuple[str, str]]:
    """Braces without their counterpart: the text that they stand in and the place."""
    places = Places(tree, called)
    for paragraph in tree.iter(P):
        text = text_of(paragraph)
        if HALF.search(MARK.sub("", text)):
            yield text, places.of(paragraph)


def replace(paragraph: _Element, value: Callable[[str, str], str | None]) -> None:
    """Put values in the place of placeholders, in the look of the run in which each begins; None leaves one be."""
    pieces = texts_of(paragraph)
    for match in reversed(list(MARK.finditer(text_of(paragraph)))):
        told = value(*split(match[1]))
        if told is not None:
            _put(pieces, match.start(), match.end(), fit_for_cell(told))
    for piece in pieces:
        _with_breaks(piece)


def _put(pieces: list[_Element], start: int, end: int, text: str) -> None:
    at = 0
    for piece in pieces:
        own = piece.text or ""
        left, right = max(start - at, 0), min(end - at, len(own))
        if left < right:
            first = at + left == start
            piece.text = own[:left] + (text if first else "") + own[right:]
        at += len(own)


def _with_breaks(piece: _Element) -> None:
    """A line break in a value is one in the paper."""
    lines = (piece.text or "").split("\n")
    piece.text = lines[0]
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    place = piece
    for line in lines[1:]:
        for tag, text in ((qn("w:br"), None), (T, line)):
            new = Element(tag)
            new.text = text
            place.addnext(new)
            place = new
