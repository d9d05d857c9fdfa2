"""From PDF bytes to a paper. Raises PaperRefused, and what the reader raises for a damaged file."""

from __future__ import annotations

from kaimen.papers.sources.paper import FileKind, Paper
from kaimen.papers.sources.pdf.bombs import check_streams
from kaimen.papers.sources.pdf.pages import pages_of
from kaimen.papers.sources.printed.laying import paper_of_pages
from kaimen.papers.sources.printed.page import Page
from kaimen.papers.sources.refusing import PaperRefused

NO_LETTER = "(cid:"
MOST_UNREADABLE = 0.2


def source_from_pdf(data: bytes) -> Paper:
    """Text outside of tables by paragraphs, ruled tables by their cells."""
    check_streams(data)
    pages = pages_of(data)
    _check_letters(pages)
    return paper_of_pages(FileKind.PDF, pages, "scanned_pdf")


def _check_letters(pages: list[Page]) -> None:
    texts = [glyph.text for page in pages for glyph in page.glyphs]
    unread = sum(
        text.startswith(NO_LETTER) or "\ue000" <= text <= "\uf8ff" or text == "\ufffd" for text in texts
    )
    if unread > MOST_UNREADABLE * len(texts):
        raise PaperRefused("garbled_pdf")
