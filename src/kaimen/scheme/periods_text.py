"""The text of a period made plain: one kind of digit, dash and bracket; clock times and weekdays taken out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
NUMERAL = re.compile(r"[零〇○一二三四五六七八九十两]+")
DASHES = re.compile(r"[-‐‑‒–—―−－ー~～〜∼→﹣]+|至|到")
ISO_DATE = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)日?")
COMPACT_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
SHORT_DATE = re.compile(r"(?<!\d)(\d{1,2})[./·](\d{1,2})(?!\d|月)日?")
WEEKDAY = re.compile(r"(?<!第\d)(每)?(?:星期|礼拜|周)([一二三四五六日天末1-7])")
CLOCK = re.compile(
    r"(?:(?P<bare>\d{1,2})-(?=\d{1,2}[:时点]))?"
    r"(?P<hour>\d{1,2})(?::(?P<colon>\d{1,2})(?::\d{1,2})?|[时点](?:(?P<minute>\d{1,2})分?|(?P<half>半)|整)?)"
)
HALF_DAY = re.compile(r"上午|下午|晚上|晚间|早上|早晨|凌晨|中午|傍晚|全天")
LATE_HALVES = {"下午", "晚上", "晚间", "傍晚"}
HALVES = {"早上": "上午", "早晨": "上午", "晚间": "晚上", "傍晚": "晚上", "中午": "", "凌晨": "", "全天": ""}


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clock times of a text; `impossible` when one is not a time."""

    start: time | None = None
    end: time | None = None
    half_day: str = ""
    impossible: bool = False

    @property
    def any(self) -> bool:
        return bool(self.start or self.half_day)


def plain(text: str) -> str:
    """Half-width, without spaces, numerals as digits, every dash one `-`, dates as 年月日."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    text = WEEKDAY.sub(lambda found: f"{found[1] or ''}周{_weekday(found[2])}", text)
    text = NUMERAL.sub(lambda found: _number(found[0]), text).replace("号", "日")
    text = COMPACT_DATE.sub(r"\1年\2月\3日", text)
    text = ISO_DATE.sub(lambda d: f"{d[1]}年{d[2]}月" + (f"{d[3]}日" if d[3] else ""), text)
    text = DASHES.sub("-", text)
    return SHORT_DATE.sub(r"\1月\2日", text)


def split_clocks(text: str) -> tuple[str, Clocks]:
    """The plain text without its clock times, and those."""
    halves = HALF_DAY.findall(text)
    times, impossible, half = [], False, ""
    for found in re.finditer(f"{HALF_DAY.pattern}|{CLOCK.pattern}", text):
        if found["hour"] is None:
            half = found[0]
            continue
        for moment in _times(found, half in LATE_HALVES):
            times.append(moment)
            impossible |= moment is None
    known = [moment for moment in times if moment]
    rest = re.sub(r"T(?=$|[^\w])", "", HALF_DAY.sub("", CLOCK.sub("", text)))
    half_day = HALVES.get(halves[0], halves[0]) if len(set(halves)) == 1 else ""
    clocks = Clocks(known[0] if known else None, known[-1] if len(known) > 1 else None, half_day, impossible)
    return re.sub(r"[-、,;](?=[-、,;]|$)|^[-、,;]+", "", rest.rstrip("-、,;")), clocks


def weekday_told(text: str) -> int | None:
    """The weekday that the plain text names, Monday 0."""
    found = re.search(r"(?<!每)(?<!第)(?<!\d)周([1-7])", text)
    return int(found[1]) - 1 if found else None


def _weekday(char: str) -> int:
    """1 for Monday to 7; 周末 counts as Sunday, the last day it can mean."""
    return int(char) if char.isdigit() else "一二三四五六日".find(char) + 1 or 7


def _number(numeral: str) -> str:
    if "十" not in numeral:
        return "".join(str(DIGITS[char]) for char in numeral)
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return numeral
    return str((DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0))


def _times(found: re.Match[str], late: bool) -> list[time | None]:
    minute = found["colon"] or found["minute"] or ("30" if found["half"] else "0")
    pairs = [(found["bare"], "0")] if found["bare"] else []
    return [_time(int(hour), int(minutes), late) for hour, minutes in [*pairs, (found["hour"], minute)]]


def _time(hour: int, minute: int, late: bool) -> time | None:
    hour += 12 if late and hour < 12 else 0
    if (hour, minute) == (24, 0):
        return time(23, 59)
    return time(hour, minute) if hour < 24 and minute < 60 else None
