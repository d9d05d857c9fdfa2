"""What stands at the edges of pages and belongs to no text: page numbers, running headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kaimen.papers.sources.printed.page import Page
from kaimen.papers.sources.printed.text import Row

PAGE_MARK = re.compile(
    r"[-—–－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·•\s]*"
)
DIGITS = re.compile(r"\d+")
BAND, LEAST_PAGES = 0.12, 3


def without_furniture(pages: Sequence[Page], rows: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The rows of each page without page marks at its edges, and without what most pages repeat there."""
    repeated = Counter(
        key for page, its in zip(pages, rows, strict=True) for key in {_key(page, row) for row in its}
    )
    often = {key for key, count in repeated.items() if key and count >= max(LEAST_PAGES, len(pages) / 2)}
    return [
        [row for row in its if not _is_mark(page, row) and _key(page, row) not in often]
        for page, its in zip(pages, rows, strict=True)
    ]


def _edge(page: Page, row: Row) -> str:
    if row.bottom < BAND * page.height:
        return "top"
    return "bottom" if row.top > (1 - BAND) * page.height else ""


def _is_mark(page: Page, row: Row) -> bool:
    return bool(_edge(page, row)) and bool(PAGE_MARK.fullmatch(row.text))


def _key(page: Page, row: Row) -> str:
    """A row at an edge by its place and its text without numbers; empty for one in the page's body."""
    edge = _edge(page, row)
    return f"{edge}{round(row.top / 4)} {DIGITS.sub('#', row.text)}" if edge else ""
