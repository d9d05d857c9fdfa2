"""A PDF's pages as glyphs and rulings."""

from __future__ import annotations

import io
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page as Printed
from pdfplumber.utils.exceptions import PdfminerException

from kaimen.papers.sources.printed.page import Glyph, Page, Stroke, frame, stroke
from kaimen.papers.sources.refusing import MAX_PAGE_MARKS, MAX_PAGES, PaperRefused

BIG_PICTURE = 0.2
"""The part of the page from which an image counts as a picture of text."""


def pages_of(data: bytes) -> list[Page]:
    """Every page. Raises PaperRefused for a password, too many pages, or a page with too many marks."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as paper:
            if len(paper.pages) > MAX_PAGES:
                raise PaperRefused("too_many_pages")
            return [_page(page) for page in paper.pages]
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect | PDFEncryptionError):
            raise PaperRefused("password") from error
        raise


def _page(page: Printed) -> Page:
    objects = page.objects
    if sum(len(found) for found in objects.values()) > MAX_PAGE_MARKS:
        raise PaperRefused("too_big")
    glyphs = [_glyph(one) for one in objects.get("char", ()) if one["upright"] and one["text"].strip()]
    made = Page(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        glyphs=tuple(glyphs),
        strokes=tuple(_strokes(objects)),
        picture=any(_is_big(one, page) for one in objects.get("image", ())),
    )
    page.close()
    return made


def _glyph(one: dict[str, Any]) -> Glyph:
    return Glyph(one["text"], one["x0"], one["x1"], one["top"], one["bottom"])


def _strokes(objects: dict[str, list[dict[str, Any]]]) -> list[Stroke]:
    strokes: list[Stroke] = []
    for one in objects.get("line", ()):
        found = stroke(one["x0"], one["top"], one["x1"], one["bottom"])
        strokes += [found] if found else []
    for one in objects.get("rect", ()):
        box = (one["x0"], one["top"], one["x1"], one["bottom"])
        thin = stroke(*box)
        strokes += [thin] if thin else frame(*box) if one["stroke"] else []
    for one in objects.get("curve", ()):
        strokes += _sides(one["pts"])
    return strokes


def _sides(points: list[tuple[float, float]]) -> list[Stroke]:
    """The straight pieces of a path of several corners."""
    pairs = zip(points, points[1:], strict=False)
    return [found for (x0, y0), (x1, y1) in pairs if (found := stroke(x0, y0, x1, y1, thick=0.5))]


def _is_big(image: dict[str, Any], page: Printed) -> bool:
    covered = (image["x1"] - image["x0"]) * (image["bottom"] - image["top"])
    return bool(abs(covered) > BIG_PICTURE * float(page.width) * float(page.height))
