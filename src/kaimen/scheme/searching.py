"""One form for text that is searched and for the words searched for.

Full-width and half-width, case, and spaces inside Chinese text make no difference.
"""

import re
import unicodedata

SPACES = re.compile(r"\s+")
CJK = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
SPACE_BESIDE_CJK = re.compile(rf"(?<={CJK})\s+|\s+(?={CJK})")
LONGEST = 60
MOST_WORDS = 8


def searchable(*texts: str) -> str:
    """The texts of one thing, joined and normalised, to be kept beside it."""
    return "\n".join(SPACE_BESIDE_CJK.sub("", _folded(text)) for text in texts if text)


def words(query: str) -> tuple[str, ...]:
    """The words of a query, all of which must be found; bounded in number and length."""
    return tuple(dict.fromkeys(_folded(query)[:LONGEST].split()))[:MOST_WORDS]


def _folded(text: str) -> str:
    return SPACES.sub(" ", unicodedata.normalize("NFKC", text.replace("\0", ""))).strip().lower()
