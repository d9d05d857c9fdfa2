"""A text as people mean it: full width or half, blanks inside or not, it reads the same; every place leads back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MARKS = str.maketrans(
    {",": "，", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？", "[": "〔", "]": "〕"}
)
QUOTES = {'"': "“”", "'": "‘’"}
PLAIN = re.compile("[\u4e00-\u9fff、。《》〈〉“”‘’…：；，！？（）\u2460-\u2473]+|.", re.DOTALL)
"""A run of what stays as it is: most of a text, and ① to ⑳, which would be taken for digits; else a character."""
KEPT = re.compile(PLAIN.pattern.removesuffix("|."))
NUMERALS = "〇一二三四五六七八九十百"
BLANK = set(" \t\u00a0\u3000\u200b\u200c\u200d\ufeff\r\n\v\f")


@dataclass(frozen=True, slots=True)
class Flat:
    """`text`: normalised; `at[n]`: where character n of it stands in the original."""

    text: str
    at: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the text, not empty, comes from."""
        return self.at[start], self.at[end - 1] + 1


def flat(original: str, start: int = 0, end: int | None = None) -> Flat:
    """The normalised text of a stretch of the original: no blanks but between Latin words, Chinese punctuation.

    Latin letters and digits become half-width; straight quotes open and close in turn; a comma or colon between
    digits stays (10,000; 14:30).
    """
    stop = len(original) if end is None else end
    text: list[str] = []
    at: list[int] = []
    turns = dict.fromkeys(QUOTES, 0)
    for found in PLAIN.finditer(original, start, stop):
        place, char = found.start(), found[0]
        if len(char) > 1 or KEPT.match(char):
            text.append(char)
            at.extend(range(place, found.end()))
        elif char not in BLANK:
            for part in unicodedata.normalize("NFKC", char):
                text.append(_mark(part, turns, text, original, place, stop))
                at.append(place)
        elif _between_latin(text, original, place, stop):
            text.append(" ")
            at.append(place)
    return Flat("".join(text), tuple(at))


def _mark(char: str, turns: dict[str, int], before: list[str], original: str, place: int, stop: int) -> str:
    if char in QUOTES:
        turns[char] += 1
        return QUOTES[char][(turns[char] - 1) % 2]
    if (
        char in ",:"
        and before
        and before[-1].isdigit()
        and place + 1 < stop
        and original[place + 1].isdigit()
    ):
        return char
    if char == "." and _ends(before, original[place + 1 : min(place + 2, stop)]):
        return "。"
    return "：" if char == ":" else char.translate(MARKS)


def _ends(before: list[str], after: str) -> bool:
    """Whether a dot ends a Chinese sentence: behind its last word, no 「一.」, and no digit or letter after it."""
    last = before[-1][-1] if before else ""
    if after.isascii() and after.isalnum():
        return False
    return ("\u4e00" <= last <= "\u9fff" and last not in NUMERALS) or (
        last == "）" and after in ("", "\n", "\r")
    )


def _between_latin(text: list[str], original: str, place: int, stop: int) -> bool:
    """One blank is kept where it parts two Latin words."""
    after = original[place + 1] if place + 1 < stop else ""
    return bool(text) and text[-1].isascii() and text[-1].isalpha() and after.isascii() and after.isalpha()
