"""From DOCX bytes to lines: paragraphs with their numbers, tables, text boxes, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.package import Package, local, opened, target, told
from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of, trimmed
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.sources.said import doubt
from kaimen.papers.sources.word.numbering import Numbering, numbering_of
from kaimen.papers.sources.word.runs import Seen, boxes, text_of
from kaimen.papers.sources.word.tables import Cell, filled, rows_of

DOCUMENT = "word/document.xml"
LATIN_END = tuple("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
SKIPPED = {"pPr", "sectPr", "tblPr", "tblGrid", "tcPr", "del", "moveFrom", "sdtPr", "sdtEndPr"}


def source_from_docx(data: bytes) -> Paper:
    """Headers, footers and notes are not read; nothing outside of the file is. Raises PaperRefused."""
    package = opened(data)
    if package.has_macros:
        raise PaperRefused("has_macros")
    main = main_part(package)
    numbering = numbering_of(
        package.tree(target(main, "numbering.xml")), package.tree(target(main, "styles.xml"))
    )
    walk = Walk(numbering)
    lines = list(walk.lines(package.tree(main)))
    if walk.seen.pictures and not any(line.filled for line in lines):
        raise PaperRefused("only_pictures")
    return paper_of(FileKind.DOCX, lines, doubts=_doubts(package, walk.seen))


def main_part(package: Package) -> str:
    """The part that holds the document, as the package's own directory names it."""
    for relation in package.tree("_rels/.rels"):
        if told(relation, "Type").endswith("/officeDocument") and told(relation, "TargetMode") != "External":
            return target("", told(relation, "Target"))
    return DOCUMENT


def _doubts(package: Package, seen: Seen) -> Iterator[Doubt]:
    if seen.changes:
        yield doubt("tracked_changes")
    if seen.hidden:
        yield doubt("hidden_text")
    if seen.embedded or package.has("/embeddings/", "/afchunk"):
        yield doubt("embedded")
    if package.has_outside_links:
        yield doubt("external_link")


@dataclass(slots=True)
class Walk:
    """Goes through a document once, counting lines, tables and automatic numbers."""

    numbering: Numbering
    seen: Seen = field(default_factory=Seen)
    table: int = 0
    count: int = 0

    def lines(self, parent: etree._Element) -> Iterator[Line]:
        """The lines of a body, a text box or a cell."""
        for one in parent:
            name = local(one)
            self.seen.changes |= name in ("del", "moveFrom")
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                yield from self._table(one)
            elif name not in SKIPPED:
                yield from self.lines(one)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line]:
        for text in self._text(paragraph).split("\n"):
            self.count += 1
            yield Line(self.count, tuple(trimmed(cell) for cell in trimmed(text).split("\t")))
        for box in boxes(paragraph):
            yield from self.lines(box)

    def _text(self, paragraph: etree._Element) -> str:
        text, label = text_of(paragraph, self.seen), self.numbering.label(paragraph)
        return f"{label} {text}" if text and label.endswith(LATIN_END) else label + text

    def _table(self, table: etree._Element) -> Iterator[Line]:
        grid = rows_of(table)
        if not grid or max(map(len, grid)) <= 1:  # a frame around text
            for row in grid:
                for cell in row:
                    yield from self.lines(cell.element)
            return
        self.table += 1
        number = self.table
        nested: list[etree._Element] = []
        texts = [[self._cell(cell, nested) for cell in row] for row in grid]
        for at, cells in enumerate(filled(grid, texts), 1):
            self.count += 1
            yield Line(at, cells, table=number)
        for inner in nested:
            yield from self._table(inner)

    def _cell(self, cell: Cell, nested: list[etree._Element]) -> str:
        """The text of a cell, a paragraph a line; tables in it are left for later."""
        texts: list[str] = []
        self._blocks(cell.element, texts, nested)
        return trimmed("\n".join(text for text in texts if text))

    def _blocks(self, parent: etree._Element, texts: list[str], nested: list[etree._Element]) -> None:
        for one in parent:
            name = local(one)
            if name == "p":
                texts.append(trimmed(self._text(one).replace("\t", " ")))
                for box in boxes(one):
                    self._blocks(box, texts, nested)
            elif name == "tbl":
                nested.append(one)
            elif name not in SKIPPED:
                self._blocks(one, texts, nested)
