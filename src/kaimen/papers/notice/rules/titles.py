"""The titles of the clauses under a heading: numbered, or run on in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kaimen.papers.notice.notice import Sentence
from kaimen.papers.notice.rules.deadlines import number_of
from kaimen.papers.notice.rules.enumerations import Span
from kaimen.papers.notice.sentences import LEVELS, level

TITLE = re.compile(r"(?P<title>[^。：；，（]{2,20}?)(?:（[^）]*）)?(?:[：，；]|——|$)")
RUN_IN = re.compile(r"(?P<depth>[一二三四五六七八九十]+、)(?P<heading>[^，。：（]{0,8}(?:形式|方式))")
NEXT = re.compile(r"(?<![第附])[一二三四五六七八九十]+、")
MARKED = re.compile(r"（(?P<numeral>[一二三四五六七八九十]+)）(?P<title>[^。：；，（）]{2,12})(?=[：，]|$)")
LONGEST = 12
Titled = tuple[Sentence, Span, bool]
"""A sentence, where its title stands in it, and whether the clause goes on behind the title."""
Named = tuple[Sentence, Span]


def titles(told: Sequence[Sentence], wanted: Callable[[str], bool]) -> list[Titled]:
    """The titles of the clauses directly under a heading that is wanted; none where a clause has no title."""
    found: list[Titled] = []
    depth = -1
    for sentence, after in zip(told, [*told[1:], None], strict=False):
        mine = level(sentence.text)
        if mine is None or depth not in (-1, mine) or not belongs(sentence, wanted):
            continue
        depth = mine
        span = _title(sentence.text, mine)
        if span is None:
            return []
        found.append((sentence, span, _goes_on(sentence, span, after)))
    return found


def belongs(sentence: Sentence, wanted: Callable[[str], bool]) -> bool:
    """Whether one of the headings above the sentence's own is wanted."""
    return any(wanted(one) for one in sentence.headings if one not in sentence.text)


def _goes_on(sentence: Sentence, span: Span, after: Sentence | None) -> bool:
    if sentence.text.startswith("：", span[1]):
        return True
    return after is not None and after.paragraph == sentence.paragraph and not re.match(r"\d|（", after.text)


def _title(text: str, depth: int) -> Span | None:
    mark = LEVELS[depth].match(text)
    if mark is None:
        return None
    title = TITLE.match(text, mark.end())
    return title.span("title") if title and len(title["title"]) <= LONGEST else None


def run_in(told: Sequence[Sentence], wanted: Callable[[str], bool]) -> list[Named]:
    """The titles （一）… behind a heading that is wanted, where all clauses run on in one paragraph."""
    named: list[Named] = []
    inside = False
    for sentence in told:
        start = 0
        if heading := RUN_IN.search(sentence.text):
            inside, start = wanted(heading["heading"]), heading.end()
        elif inside and NEXT.search(sentence.text):
            break
        for one in MARKED.finditer(sentence.text, start) if inside else ():
            if number_of(one["numeral"]) == len(named) + 1:
                named.append((sentence, one.span("title")))
    return named if len(named) > 1 else []
