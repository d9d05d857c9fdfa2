"""A stretch of time as notices write it: 「5月至10月」「9月第三周」「5月第二个星期日」, and the days it covers."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import DOTTED, MONTH, NUMERAL, YEAR, number_of
from kaimen.scheme.periods import Period, read_period

PART = r"(?:上中旬|中下旬|[上中下]旬|底|末|初)"
NUMBERED_DAY = rf"(?:\d{{1,2}}|二十[一二三四五六七八九]?|三十一?|{NUMERAL})[日号]"
POINT = rf"(?:{DOTTED}|{YEAR}?{MONTH}(?:{NUMBERED_DAY}|{PART})?)"
DASH = "[-‐–—―－~～至到]"
BEGIN = "(?:(?:正式)?(?:启动|开始|开幕|起)，?)"
A_FEAST = rf"(?<=[日号])[^\d至到，。；、（]{{2,7}}[日节][”’]?(?={DASH})"
TO = rf"(?:（[^）]{{1,8}}）)?(?:{A_FEAST})?{BEGIN}?{DASH}+"
QUARTER = rf"第?{NUMERAL}季度"
SPAN = re.compile(
    rf"(?P<span>{YEAR}?{MONTH}的?第{NUMERAL}个?(?:周|星期)(?:[一二三四五六日天](?!至|到))?"
    rf"|{YEAR}?第?(?:{NUMERAL}|\d)季?度?{DASH}第?(?:{NUMERAL}|\d)季度"
    rf"|{YEAR}?\d{{1,2}}{DASH}\d{{1,2}}月份?"
    rf"|{POINT}{TO}(?:{POINT}|{NUMBERED_DAY}|{YEAR}?年?{PART})"
    rf"|{POINT}(?:(?:（[^）]{{1,8}}）)?[、和及](?:{POINT}|{NUMBERED_DAY}(?!内|前|后)))*"
    rf"|{YEAR}(?:全年|{QUARTER}|[上下]半年)|第{NUMERAL}季度|(?<![一二三四五六七八九])[上下]半年"
    r"|全年(?!内?(?:至少|不少|不低))|常年(?=开展|开放))"
    r"(?P<from>起|开始|以来)?(?P<by>之?前|以前)?"
)
UNTIL = re.compile(r"(?:印发|下发|发布|发文|通知|即|今)之?日?起(?:开始)?至$")
NTH_WEEKDAY = re.compile(rf"第(?P<nth>{NUMERAL})个?(?:周|星期)(?P<day>[一二三四五六日天])")


def days_of(notice: Notice, sentence: Sentence, match: re.Match[str]) -> tuple[date, date] | None:
    """The first and the last day; none for months that lie apart."""
    period = _period(match, notice)
    if period is not None and (weekday := NTH_WEEKDAY.search(match["span"])):
        day = _nth(period.start, weekday)
        return (day, day) if day else None
    if period is None or period.start is None or period.end is None:
        return None
    if UNTIL.search(sentence.text[: match.start()]):
        return (notice.issued, period.end) if notice.issued and notice.issued < period.end else None
    return None if _apart(match["span"], notice, period) else (period.start, period.end)


def _nth(first: date | None, told: re.Match[str]) -> date | None:
    """「5月第二个星期日」: the day, from the first of its month."""
    if first is None:
        return None
    behind = ("一二三四五六日".index(told["day"].replace("天", "日")) - first.weekday()) % 7
    day = first + timedelta(behind + 7 * (number_of(told["nth"]) - 1))
    return day if day.month == first.month else None


def _apart(span: str, notice: Notice, period: Period) -> bool:
    """「4月、10月」: no window, but two."""
    days = period.days
    if any((after - before).days > 1 for before, after in pairwise(days)):
        return True
    parts = [read_period(part, notice.year or 2000) for part in re.split("[、和]", span)]
    known = [part for part in parts if part.start and part.end]
    return any(
        after.start and before.end and (after.start - before.end).days > 1
        for before, after in pairwise(known)
    )


def _period(match: re.Match[str], notice: Notice) -> Period | None:
    text = re.sub(rf"{BEGIN}(?={DASH})|的(?=第)|开展$|开放$|（[^）]*）|{A_FEAST}", "", match["span"])
    text = NTH_WEEKDAY.sub("", text)
    year = notice.year or (notice.issued.year if notice.issued else None)
    if year is None and (named := re.match(r"\d{4}", text)):
        year = int(named[0])
    return read_period(text.replace("星期", "周") + ("起" if match["from"] else ""), year) if year else None
