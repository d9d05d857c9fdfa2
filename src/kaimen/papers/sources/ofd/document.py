"""From OFD bytes to a paper: the pages' text objects and paths at their places."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kaimen.papers.sources.ofd.content import Content, read_content
from kaimen.papers.sources.ofd.deltas import numbers
from kaimen.papers.sources.package import Package, child, local, opened, target, told
from kaimen.papers.sources.paper import FileKind, Paper
from kaimen.papers.sources.printed.laying import paper_of_pages
from kaimen.papers.sources.printed.page import Page
from kaimen.papers.sources.refusing import MAX_PAGES, PaperRefused

POINTS = 72 / 25.4
A4 = (0.0, 0.0, 210.0, 297.0)


def source_from_ofd(data: bytes) -> Paper:
    """Its first document. Raises PaperRefused, and what the XML reader raises for a damaged file."""
    package = opened(data)
    if package.has("encryptinfo", "encryptions.xml"):
        raise PaperRefused("password")
    return paper_of_pages(FileKind.OFD, list(_pages(package)), "only_pictures")


def _pages(package: Package) -> Iterator[Page]:
    root = _text(child(package.tree("OFD.xml"), "DocBody", "DocRoot")) or "Doc_0/Document.xml"
    root = target("", root)
    document = package.tree(root)
    common = child(document, "CommonData")
    templates = {
        told(one, "ID"): target(root, told(one, "BaseLoc"))
        for one in (common if common is not None else ())
        if local(one) == "TemplatePage"
    }
    usual = _box(child(common, "PageArea", "PhysicalBox")) or A4
    pages = child(document, "Pages")
    places = [target(root, told(one, "BaseLoc")) for one in (pages if pages is not None else ())]
    if len(places) > MAX_PAGES:
        raise PaperRefused("too_many_pages")
    for number, place in enumerate(places, 1):
        yield _page(package, number, place, templates, usual)


def _page(
    package: Package, number: int, place: str, templates: dict[str, str], usual: tuple[float, ...]
) -> Page:
    page = package.tree(place)
    box = _box(child(page, "Area", "PhysicalBox")) or usual
    content = Content()
    for one in page:
        if local(one) == "Template" and (name := templates.get(told(one, "TemplateID"))):
            read_content(package.tree(name), content)
    read_content(page, content)
    return Page(
        number=number,
        width=box[2] * POINTS,
        height=box[3] * POINTS,
        glyphs=tuple(content.glyphs),
        strokes=tuple(content.strokes),
        picture=content.biggest > BIG_PICTURE * box[2] * box[3] * POINTS**2,
    )


def _box(element: etree._Element | None) -> tuple[float, ...] | None:
    found = numbers(_text(element))
    return tuple(found) if len(found) == 4 and found[2] > 0 and found[3] > 0 else None


def _text(element: etree._Element | None) -> str:
    return (element.text or "").strip() if element is not None else ""


BIG_PICTURE = 0.2
"""The part of the page from which an image counts as a picture of text."""
