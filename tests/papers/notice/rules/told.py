"""A few sentences read as a notice: what a finder tells of them."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.sentences import sentences

ISSUED = date(2026, 3, 2)


def notice(
    text: str, issued: date | None = ISSUED, year: int | None = 2026, brand: str = "政府开放日"
) -> Notice:
    return Notice(text, sentences(text), year, issued, brand)


def told(find: Callable[[Notice], Iterator[Found]], path: str, text: str, **head: Any) -> Any:
    """The value of the surest rule found under a path; None where nothing is found. Its quote must be the text's."""
    found = [one for one in find(notice(text, **head)) if one.path == path]
    for one in found:
        assert one.quote == text[one.start : one.end]
    return max(found, key=lambda one: one.confidence).value if found else None
