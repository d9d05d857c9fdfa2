"""The running number of a row or a clause, however it is written: 3 · 03 · ３. · （3） · ③ · 三、 · 第三."""

from __future__ import annotations

import re
import unicodedata

DIGIT_OF = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
ORDINAL = re.compile(
    r"第?[(（]?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5}|[①-⑳⑴-⒇⒈-⒛㈠-㈩])\s*[)）]?[.、．:：]?"
)
CHINESE = re.compile(r"[一二三四五六七八九十百]+")


def number_of(text: str) -> int | None:
    """The number that the text is, None where it is none. 「（十二）」 is 12."""
    if not ORDINAL.fullmatch(text):
        return None
    plain = unicodedata.normalize("NFKC", text)
    if chinese := CHINESE.search(plain):
        return _chinese(chinese[0])
    digits = re.sub(r"\D", "", plain)
    return int(digits) if digits else None


def is_chinese(text: str) -> bool:
    """Whether a number is written in Chinese numerals, as groups of rows are numbered."""
    return bool(CHINESE.search(unicodedata.normalize("NFKC", text)))


def _chinese(numeral: str) -> int:
    """Up to 999; digits in a row, as 一二, count as they stand."""
    if not re.search("[十百]", numeral):
        return int("".join(str(DIGIT_OF[char]) for char in numeral))
    total, digit = 0, 0
    for char in numeral:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = DIGIT_OF[char]
    return total + digit
