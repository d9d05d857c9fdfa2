"""A hint: words in a sentence, and what they say in the scheme's own terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kaimen.papers.notice.found import Found, Value
from kaimen.papers.notice.notice import Notice, Sentence

LIKELY = 0.75
"""How sure a reading by a few words is."""
ITEMS = re.compile(r"[、，]|以及|和|及|与")


@dataclass(frozen=True, slots=True)
class Hint:
    """address: where in a scheme (`hosts.in_charge`, `hosts.times.new`); pattern: in a normalised sentence.

    value: what stands there then, without a clause; None for nothing after all.
    """

    address: str
    pattern: re.Pattern[str]
    value: Callable[[re.Match[str], Sentence], Value]
    confidence: float = LIKELY


def hint(
    address: str,
    pattern: str,
    value: Value | Callable[[re.Match[str], Sentence], Value],
    sure: float = LIKELY,
) -> Hint:
    """A hint whose value is fixed, or is made from the match and its sentence."""
    made = value if callable(value) else lambda match, sentence: value
    return Hint(address, re.compile(pattern), made, sure)


def follow(notice: Notice, hints: Iterable[Hint]) -> Iterator[Found]:
    """What the hints find; the same value of a sentence once, a rule that may stand once only where it is first."""
    seen: set[tuple[str, str]] = set()
    for one in hints:
        for sentence in notice.sentences:
            match = one.pattern.search(sentence.text)
            value = one.value(match, sentence) if match else None
            key = (one.address, repr(value) if one.address.endswith(".new") else "")
            if value is not None and key not in seen:
                seen.add(key)
                yield notice.found(one.address, value, sentence, match, one.confidence)


def items(text: str) -> list[str]:
    """The things that an enumeration names."""
    named = (
        re.sub(r"^(?:各级|通过|利用|在)|(?:等|等渠道|平台|等载体)$", "", part) for part in ITEMS.split(text)
    )
    return [name for name in named if 1 < len(name) <= 16]
