"""Single values of a scheme: what TOML may give for each type, and the words for that."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from typing import Any

EXPECTED = {
    str: "文字",
    int: "整数",
    bool: "true 或 false",
    date: "日期（如 2023-03-29）",
    time: "钟点（如 17:00:00）",
    Fraction: '数或分数（如 "1/3"）',
}

GOT = {
    "str": "文字",
    "int": "整数",
    "float": "小数",
    "bool": "true/false",
    "date": "日期",
    "datetime": "日期和时间",
    "time": "钟点",
    "list": "列表",
    "dict": "一组键值",
}


def expected(kind: type) -> str:
    """What should be written for a value of this type."""
    return EXPECTED.get(kind, "文字代号" if issubclass(kind, StrEnum) else kind.__name__)


def got(value: Any) -> str:
    """What was written."""
    return GOT.get(type(value).__name__, type(value).__name__)


def fraction(value: Any) -> Fraction:
    """A fraction from "1/3", "30%", 0.3 or 2; raises ValueError, ZeroDivisionError or OverflowError."""
    text = str(value).strip()
    if len(text) > 20:
        raise ValueError(text)
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def spell_fraction(value: Fraction) -> int | str:
    """How a fraction is written in TOML: a whole number as such, else "1/3"."""
    return value.numerator if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def shown(value: Any) -> str:
    """A value as a message shows it; a number too long to spell is only named."""
    if type(value) is int and value.bit_length() > 100:
        return "很大的数"
    return str(value)[:20]


def measure(text: str) -> int:
    """The length of deciding words: each CJK character is one, each run of letters or digits one, marks none."""
    count, in_run = 0, False
    for sign in text:
        latin = sign.isalnum() and ord(sign) < 0x2E80
        count += sign.isalnum() and not (latin and in_run)
        in_run = latin
    return count
