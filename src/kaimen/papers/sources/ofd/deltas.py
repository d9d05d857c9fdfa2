"""Lists of numbers in OFD's attributes."""

from __future__ import annotations

import re

NUMBER = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d{0,12})?|\.\d{1,12})(?:[eE][-+]?\d{1,2})?")
MOST = 20_000


def numbers(text: str) -> list[float]:
    """The numbers in an attribute; what is none is left out."""
    return [float(word) for word in text.split()[:MOST] if NUMBER.fullmatch(word)]


def advances(text: str, count: int) -> list[float]:
    """Steps between characters, at most `count`: `g 3 4.2` is short for three times 4.2."""
    words = text.split()[:MOST]
    steps: list[float] = []
    at = 0
    while at < len(words) and len(steps) < count:
        if words[at] == "g" and at + 2 < len(words) and words[at + 1].isdigit():
            steps += numbers(words[at + 2]) * min(int(words[at + 1][:6]), count)
            at += 3
        else:
            steps += numbers(words[at])
            at += 1
    return steps[:count]
