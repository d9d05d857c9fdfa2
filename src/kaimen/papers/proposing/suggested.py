"""A rule suggested for a scheme, and the words of the notice that it rests on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.scheme.reading.local import LONGEST_WORDS
from kaimen.scheme.reading.values import measure
from kaimen.scheme.telling.tree import Tree

SURE = 0.7
"""From here on a suggestion is taken unless a person says no."""
CONTACT = re.compile(r"[\w.+-]+@[\w.-]+|\d[\d-]{6,}\d")


@dataclass(frozen=True, slots=True)
class Background:
    """What a rule is read against: the notice, and the first rule found at each path."""

    notice: Notice
    rules: Mapping[str, Found]


@dataclass(frozen=True, slots=True)
class Suggested:
    """address: `call.due`, `hosts.times.new`; value: the rule as TOML holds it, with its clause."""

    address: str
    value: Tree
    found: Found

    @property
    def key(self) -> str:
        """Names the suggestion as long as the reading is the same."""
        told = f"{self.address}|{self.found.start}|{sorted(self.value.items(), key=repr)!r}"
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    @property
    def sure(self) -> bool:
        return self.found.confidence >= SURE


def suggested(address: str, value: Tree, found: Found) -> Suggested:
    """A suggestion whose clause is the words found."""
    clause = {"section": found.section or "正文", "words": deciding(found.quote)}
    return Suggested(address, value | {"clause": clause}, found)


def deciding(quote: str) -> str:
    """At most a dozen deciding words: a long quotation keeps its beginning; contacts are left out."""
    words = re.sub(r"\s+", "", CONTACT.sub("…", quote))
    if measure(words) <= LONGEST_WORDS:
        return words
    end = len(words)
    while measure(words[:end]) > LONGEST_WORDS - 1:
        end -= 1
    return words[:end] + "……"
