"""Sentences of a draft: how strong a rule is, numbers of headings, what is still missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kaimen.scheme.limits import said
from kaimen.scheme.telling.words import chinese_time, plain
from kaimen.scheme.terms.deadline import Deadline, Opening
from kaimen.scheme.terms.rule import Note, Rule, Strength

DIGITS = "零一二三四五六七八九"
GAP = re.compile(r"【待补：([^】]*)】")
SAID_ALREADY = ("原则上", "可", "应")


def chinese_number(number: int) -> str:
    """1 to 99: 一, 十, 十二, 二十三."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones or not tens else "")


def gap(what: str) -> str:
    """A place that the office still fills in."""
    return f"【待补：{what}】"


def strong(words: str, strength: Strength) -> str:
    """The words with 原则上 or 可 before them where the rule is no must."""
    if strength is Strength.MUST or words.startswith(SAID_ALREADY):
        return words
    return ("原则上" if strength is Strength.PRINCIPLE else "可") + words


def sentences(parts: Iterable[str]) -> str:
    """The parts as sentences, one after the other; blank ones are left out."""
    told = (part.strip("。；， ") for part in parts)
    return "".join(f"{part}。" for part in told if part)


def by_rule(rule: Rule, words: str) -> str:
    """Words that a rule says, with its strength; a year from which it holds stands before them."""
    return strong(words, rule.strength)


def notes(rules: Sequence[Note]) -> list[str]:
    """What the office asks in words."""
    return [by_rule(rule, rule.what) for rule in rules]


def until(deadline: Deadline) -> str:
    """「2024年3月29日17时前」, or whatever limit it is, with the hour."""
    words = said(deadline.due)
    if deadline.hour is None:
        return words
    return f"{words.removesuffix('前')}{chinese_time(deadline.hour)}前"


def to(deadline: Deadline, office: str) -> str:
    """To whom it goes; the leading office where the notice names none."""
    return deadline.to or office


def opens(opening: Opening) -> str:
    """「2024年3月1日8时开始」."""
    return plain(opening)


def listed(names: Sequence[str]) -> str:
    return "、".join(names)
