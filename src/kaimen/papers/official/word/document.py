"""The whole file: body, sections, footers, styles and the properties that travel along. The same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.section import Section

from kaimen.papers.forms.cells import fit_for_cell
from kaimen.papers.official import layout
from kaimen.papers.official.arranging import arranged
from kaimen.papers.official.grid import Grid
from kaimen.papers.official.paper import Format, OfficialPaper
from kaimen.papers.official.setting import Item, Line, RedLine, Setting, Sheet, Spread
from kaimen.papers.official.word import extras, letters, numbers, sections
from kaimen.papers.official.word.runs import blank, paragraph, spacing
from kaimen.papers.official.word.styles import dress
from kaimen.papers.official.word.tables import table
from kaimen.papers.official.word.xml import parsed, tag
from kaimen.papers.writing.steady import steady

LONGEST_PROPERTY = 200
RAISED = layout.FOOTER_FROM_EDGE - layout.LETTER_LINE_BOTTOM
"""The footer of a letter reaches down to its lower red line; page numbers stay where they always are."""


def write_docx(paper: OfficialPaper) -> bytes:
    """The paper as a Word file."""
    setting = arranged(paper)
    document = _filled(Document(), setting)
    dress(document)
    _describe(document, setting)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def _describe(document: WordDocument, setting: Setting) -> None:
    known = document.core_properties
    known.title = fit_for_cell(setting.title.replace("\n", ""))[:LONGEST_PROPERTY]
    known.author = fit_for_cell(setting.author)[:LONGEST_PROPERTY]
    known.comments, known.language, known.last_modified_by = "", "zh-CN", ""


def _filled(empty: WordDocument, setting: Setting) -> WordDocument:
    """A document with our body. It is put in whole: moving many elements between trees takes very long."""
    letter = setting.format is Format.LETTER
    empty.part._element = parsed(tag("body", *_body(setting, letter)), "document")
    document: WordDocument = empty.part.document
    for at, section in enumerate(document.sections):
        _number(section, turned=_landscape(setting, at), raised=RAISED if letter and at == 0 else 0.0)
    if letter:
        _letter(document.sections[0], setting.mark)
    document.settings.odd_and_even_pages_header_footer = True
    return document


def _groups(setting: Setting) -> list[list[Sheet]]:
    """Sheets that share a section: neighbours that lie the same way."""
    groups: list[list[Sheet]] = []
    for sheet in setting.sheets:
        if groups and groups[-1][0].landscape == sheet.landscape:
            groups[-1].append(sheet)
        else:
            groups.append([sheet])
    return groups


def _landscape(setting: Setting, at: int) -> bool:
    return _groups(setting)[at][0].landscape


def _body(setting: Setting, letter: bool) -> Iterator[str]:
    groups = _groups(setting)
    for number, group in enumerate(groups):
        for at, sheet in enumerate(group):
            yield from _sheet(sheet, new_page=at > 0)
        last = number == len(groups) - 1
        if last and setting.imprint:
            texts = [paragraph(line) for line in setting.imprint]
            yield extras.imprint(setting.imprint, texts, ruled=not letter) + blank()
        ends = sections.section(landscape=group[0].landscape, first_differs=letter and number == 0)
        yield ends if last else tag("p", tag("pPr", spacing(1.0), ends))


def _sheet(sheet: Sheet, *, new_page: bool) -> Iterator[str]:
    whole = layout.PAGE_HEIGHT - layout.TOP - layout.BOTTOM if sheet.landscape else layout.AREA_WIDTH
    for at, item in enumerate(sheet.items):
        yield _item(item, whole, new_page=new_page and at == 0)
    if sheet.items and isinstance(sheet.items[-1], Grid):
        yield blank()


def _item(item: Item, whole: float, *, new_page: bool) -> str:
    match item:
        case Line():
            return paragraph(item, new_page=new_page)
        case RedLine():
            return extras.red_line()
        case Spread():
            return extras.spread(item, whole)
        case Grid():
            return table(item, whole)


def _number(section: Section, *, turned: bool, raised: float) -> None:
    for footer, odd in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        number = (
            numbers.turned_page_number(odd=odd) if turned else numbers.page_number(odd=odd, raised=raised)
        )
        _replace(footer, number)


def _letter(section: Section, mark: str) -> None:
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.first_page_footer.is_linked_to_previous = False
    _replace(section.first_page_header, letters.letter_head(mark))
    _replace(section.first_page_footer, letters.letter_foot())


def _replace(part: object, xml: str) -> None:
    element = part._element  # type: ignore[attr-defined]  # headers and footers share no public base
    for child in list(element):
        element.remove(child)
    element.extend(parsed(xml, "hdr"))
