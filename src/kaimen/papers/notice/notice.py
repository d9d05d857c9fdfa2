"""A notice as its sentences, each under its headings; what finders of rules read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kaimen.papers.notice.flat import Flat
from kaimen.papers.notice.found import Found, Value


@dataclass(frozen=True, slots=True)
class Sentence:
    """text: normalised (see `flat.py`), without its end mark; headings: those it stands under, outermost first.

    section: 「三（一）」, 「附件1」, 「标题」, 「印发通知」; paragraph: counts the paragraphs of the notice from 0.
    """

    text: str
    section: str
    headings: tuple[str, ...]
    paragraph: int
    flat: Flat = field(repr=False)

    def find(self, pattern: str | re.Pattern[str]) -> re.Match[str] | None:
        """The first place of a pattern in the sentence."""
        return re.search(pattern, self.text)

    def under(self, pattern: str) -> bool:
        """Whether one of its headings has the pattern."""
        return any(re.search(pattern, heading) for heading in self.headings)


@dataclass(frozen=True, slots=True)
class Notice:
    """text: the paper's own; year: of the campaign; issued: the day on the notice; brand: as its title has it."""

    text: str
    sentences: tuple[Sentence, ...]
    year: int | None = None
    issued: date | None = None
    brand: str = ""

    def matches(self, pattern: str | re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Every place of a pattern, sentence by sentence."""
        for sentence in self.sentences:
            for match in re.finditer(pattern, sentence.text):
                yield sentence, match

    def found(
        self,
        path: str,
        value: Value,
        sentence: Sentence,
        match: re.Match[str] | None = None,
        confidence: float = 1.0,
    ) -> Found:
        """A rule that rests on a match, or on the whole sentence."""
        span = match.span() if match and match.group() else (0, len(sentence.text))
        start, end = sentence.flat.origin(*span)
        return Found(path, value, self.text[start:end], start, end, sentence.section, confidence)
