"""The forms of activity of a paper to fill in, each behind a box to tick."""

from __future__ import annotations

import re

from kaimen.papers.notice.rules.enumerations import Span
from kaimen.papers.notice.rules.form_words import is_form

BOXED = re.compile(
    r"(?:形式|方式)[^\n□☐☑◻◯○]{0,16}?(?P<boxes>(?:[□☐☑◻◯○][ \t]*[^\s□☐☑◻◯○、，；|/]{2,12}[\s、，；/|]*){2,})"
)
BOX_ITEM = re.compile(r"[□☐☑◻◯○][ \t]*(?P<name>[^\s□☐☑◻◯○、，；|/（(＿_]{2,12})")


def boxes(text: str) -> list[Span]:
    """The forms of a paper to fill in, each behind a box to tick: their places in the text."""
    for match in BOXED.finditer(text):
        named = [
            one for one in BOX_ITEM.finditer(text, *match.span("boxes")) if not one["name"].startswith("其")
        ]
        if len(named) > 1 and sum(is_form(one["name"]) for one in named) * 3 >= len(named) * 2:
            return [one.span("name") for one in named]
    return []
