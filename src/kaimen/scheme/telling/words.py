"""Values of a scheme in plain Chinese: numbers, shares, days, limits, and the phrases of a dataclass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, time
from fractions import Fraction
from typing import Any

from kaimen.scheme.limits import Counted, OnDate, PartOf, Recurring, said
from kaimen.scheme.say import Choice
from kaimen.scheme.shape import Field, Plain, fields_of
from kaimen.scheme.terms.deadline import Opening
from kaimen.scheme.terms.participants import Quota

DIGITS = "零一二三四五六七八九十"


def plain(value: Any) -> str:
    """A value in words; lists are joined with 、, and the phrases of an item in a list follow without a comma."""
    if isinstance(value, tuple):
        return "、".join(plain(item) for item in value)
    if isinstance(value, Choice):
        return value.label
    if is_dataclass(value):
        return SPECIAL[type(value)](value) if type(value) in SPECIAL else phrases(value, "")
    return _SINGLE.get(type(value), str)(value)


def phrases(part: Any, joint: str = "，") -> str:
    """What a dataclass says: the phrase of each field that is not silent and not left at its default."""
    told = (_phrase(field, getattr(part, field.name)) for field in fields_of(type(part)))
    return joint.join(phrase for phrase in told if phrase)


def _phrase(field: Field, value: Any) -> str:
    if field.say.silent or value is None or value == () or (value == field.default and not field.required):
        return ""
    if isinstance(value, bool):
        return field.say.words if value else field.say.no
    number = isinstance(value, Fraction) and not is_share(field)
    return fill(field.say.words or field.say.title + "：{}", f"{float(value):g}" if number else plain(value))


def is_share(field: Field) -> bool:
    """Whether a fraction is a share of one and not a number of points."""
    return isinstance(field.kind, Plain) and field.kind.range is not None and field.kind.range.high == 1


def fill(sentence: str, value: str) -> str:
    """The sentence with its value; quotation marks inside quotation marks change to the inner kind."""
    if "“{}”" in sentence:
        value = value.replace("“", "‘").replace("”", "’")
    if "《{}》" in sentence:
        value = value.replace("《", "〈").replace("》", "〉")
    return sentence.replace("{}", value)


def chinese_day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_time(hour: time) -> str:
    return f"{hour.hour}时{hour.minute}分" if hour.minute else f"{hour.hour}时"


def chinese_share(share: Fraction) -> str:
    """三分之一 where both numbers are small, else 12% or 12.5%, else 5/37."""
    if share.denominator in range(2, 11) and share.numerator < 11 and share.denominator not in (5, 10):
        return f"{DIGITS[share.denominator]}分之{DIGITS[share.numerator]}"
    hundredths = share * 100
    return f"{float(hundredths):g}%" if (hundredths * 100).denominator == 1 else str(share)


def quota(rule: Quota) -> str:
    """「每个开放点不超过30人」: the numbers take the unit that is counted, which the generic phrases cannot."""
    unit = rule.counting.label
    bounds = ((rule.at_least, "不少于"), (rule.at_most, "不超过"), (rule.exactly, ""))
    said = [f"{words}{number}{unit}" for number, words in bounds if number is not None]
    said += [f"其中{plain(rule.classes)}"] if rule.classes else []
    said += ["工作人员计入人数"] if rule.staff_count else []
    said += [f"由{rule.set_by}确定具体人数"] if rule.set_by else []
    return rule.scope.label + "，".join(said)


def opening(rule: Opening) -> str:
    """「5月6日8时30分开始」, where a deadline on that day would read 「前」."""
    due = rule.begins
    day = chinese_day(due.day) if isinstance(due, OnDate) else said(due)
    return f"{day}{chinese_time(rule.hour) if rule.hour else ''}开始"


_SINGLE: dict[type, Callable[[Any], str]] = {date: chinese_day, time: chinese_time, Fraction: chinese_share}

SPECIAL: dict[type, Callable[[Any], str]] = {
    OnDate: said,
    Counted: said,
    PartOf: said,
    Recurring: said,
    Opening: opening,
    Quota: quota,
}
