"""Which addresses are the column's own, whose region they show, and which parameters make a page another one.

Everything else in an address, and everything in a reader's headers, makes no difference to a public page.
"""

import re
from urllib.parse import parse_qsl, urlencode

CODE = r"[0-9]{2,12}"
TERM = r"[0-9]{4}(?:-[a-z][a-z0-9-]*)?"
PAGES = re.compile(rf"/(?:sitemap\.xml|robots\.txt|accessibility/|(?P<region>{CODE})/(?:.*))?")
LISTED = ("month", "form", "unit", "page")
SEARCH = "q"
LONGEST_QUERY = 400


def is_public(path: str) -> bool:
    return PAGES.fullmatch(path) is not None


def region_of(path: str) -> str:
    """The code of the region a page shows; "" for pages over all regions."""
    found = PAGES.fullmatch(path)
    return (found and found["region"]) or ""


def listed(query: str) -> str | None:
    """The parameters that belong to the page, in one order; None for a search, which is answered afresh."""
    if not query:
        return ""
    if len(query) > LONGEST_QUERY:
        return None
    asked = dict(parse_qsl(query))
    if SEARCH in asked:
        return None
    return urlencode([(name, asked[name]) for name in LISTED if name in asked])
