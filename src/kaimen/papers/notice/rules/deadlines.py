"""Limits and days as notices write them: 「5个工作日内」「次日」「一周」; 「3月29日（星期三）前」「11月底前」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.wording import AT_LEAST, any_of
from kaimen.papers.notice.sentences import CLAUSE_ROW
from kaimen.scheme.periods import Period, Precision, read_period

NUMERAL = "(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
NUMBER = rf"(?:\d{{1,3}}|{NUMERAL})"
DAYS = any_of("工作日 自然日 日历日 日历天 自然天 日 天 星期 周(?![一二三四五六日末年岁])")
NEXT_DAY = any_of("次日 第二天 翌日 下一个工作日 次一?工作日")
LENGTH = rf"(?:(?<![\d月年.]){NUMBER}个?{DAYS}|{NUMBER}个月|半个?月|半年|{NEXT_DAY}|{NUMBER}个?小时)"
HOLDING = any_of(
    "活动 开放[日周月季]? (?:公开|主题|体验|服务|接待|议事|观摩)[日周月季]"
    " 举办 开展 举行 实施 组织 召开 开始 启动 开幕"
)
ITS_DAY = any_of("当日 当天 之日 日期? 活动 开始 时间")
AHEAD = (
    rf"(?:(?:至少|应|须|需|要|最少|最迟)?提前{AT_LEAST}?(?P<ahead>{LENGTH})(?:以上)?"
    rf"|{HOLDING}[”’]?{ITS_DAY}?[之的]?前(?:{AT_LEAST}|的)?(?P<early>{LENGTH})(?:内|以上)?"
    rf"|{HOLDING}[”’]?(?:{ITS_DAY})?的?(?:{AT_LEAST})?(?P<prior>{LENGTH})[之以]?前)"
)
YEAR = r"(?:(?:\d{4}|[二〇○零一二三四五六七八九]{4})年|今年|本年度?|当年|次年|明年)"
MONTH = rf"(?:\d{{1,2}}|{NUMERAL})月份?"
DAY_OF_MONTH = rf"(?:(?:\d{{1,2}}|二十[一二三四五六七八九]?|三十一?|{NUMERAL})[日号]?|[上中下]旬|底|末|初)"
WEEKDAY = r"(?:[（(]?(?:星期|礼拜|周)[一二三四五六日天][）)]?)?"
HOUR = r"(?:[上下]午|中午|晚上?)?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|半|整)?))?(?:下班)?"
DOTTED = r"\d{4}[./-]\d{1,2}[./-]\d{1,2}日?(?!\d)"
END_OF_YEAR = rf"(?:(?:{YEAR}|年)[底末])"
DAY = rf"(?:{DOTTED}|(?:{YEAR}?{MONTH}|本月){DAY_OF_MONTH}|{END_OF_YEAR})"
LATEST = any_of("截止 截至 不迟于 不晚于 不得迟于 不得晚于 (?:最迟|最晚)(?:不得?)?(?:超过|晚于|迟于)?")
BY = re.compile(
    rf"(?P<day>{DAY}|{YEAR}?{MONTH}){WEEKDAY}{HOUR}(?:之前|以前|前(?![往后来期述款夕沿景端置]))"
    rf"|{LATEST}(?:时间|日期)?[为是到至于]?[：]?(?P<latest>{DAY})"
)
WITHIN = re.compile(
    rf"(?P<nth>第)?(?P<length>{LENGTH})(?:（[^）]{{1,12}}）)?(?(nth)(?:下班)?(?:之?前|内)|(?:之内|内|以内))|(?P<next>{NEXT_DAY})"
)
ENDED = (
    r"(?:(?<!报名)(?<!征集)(?<!公示)(?<!预约)(?:结束|落幕|闭幕|收官)(?:之?后|之日起|之日|以后|的)?"
    r"|(?:活动|开放日|主题日|[日周月][”’])[^，。；]{0,8}"
    r"(?:开展|举办|举行|完成|实施)(?:(?:完毕|完成|完|结束)?(?:之?后|之日起|之日|以后)|完毕)"
    r"|(?:活动|开放日|主题日|[日周月场期次][”’]?)[^，。；]{0,6}(?:办完|办毕|做完|搞完|收尾|散场|告一段落)(?:之?后|以后|的)?"
    rf"|(?:^|(?<=[，。；）：]))(?:实施|举办|开展)(?:之?后|以后)(?={NUMBER}|$)"
    r"|(?:活动|[日周月][”’]?)[之以]?后(?=[请须应要于在]{0,2}的?(?:[\d一二两三四五六七八九十半次]|，|$)))"
)
PARTED = "，。；！？"
PRINCIPLE = re.compile(r"原则上|一般(?:应|要|不|为|每|至)")
MAY = re.compile(
    r"(?:可以?(?!视|持|复|推)|鼓励|提倡|倡导|支持|视情况?|根据(?:实际|工作)?(?:需要|情况))[^，。；]{0,12}$"
)
BYGONE = re.compile(
    r"去年|上一?年度|往年|近年来|以来[，]|(?:举办|开展|组织|评选|发布|收集|征集|召开)[出完]?了"
    r"|已经?(?:连续|累计|成功|组织|开展|举办)"
)

Limit = dict[str, Any]


def length_of(text: str) -> tuple[int, str]:
    """How many days a length is, and which: 「一周」 is (7, "day"), 「五个工作日」 (5, "workday").

    Raises ValueError for a text that is no LENGTH.
    """
    if re.fullmatch(NEXT_DAY, text):
        return 1, "workday" if "工作日" in text else "day"
    if text.startswith("半"):
        return (180 if text.endswith("年") else 15), "day"
    found = re.match(rf"({NUMBER})个?(.+)", text)
    if not found:
        raise ValueError(text)
    count, unit = number_of(found[1]), found[2]
    if "小时" in unit:
        return -(-count // 24), "day"
    times = {"周": 7, "星期": 7, "月": 30}.get(unit, 1)
    return count * times, "workday" if unit == "工作日" else "day"


def number_of(text: str) -> int:
    """A number as NUMBER has it: digits, or Chinese numerals below 100. Raises ValueError for any other text."""
    if text.isascii():
        return int(text)
    if not re.fullmatch(NUMERAL, text):
        raise ValueError(text)
    tens, ten, ones = text.partition("十")
    value = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"两": 2}
    return value.get(tens, 1) * 10 + value.get(ones, 0) if ten else value[text]


def limit(length: str, side: str, anchor: str) -> Limit | None:
    """A counted LIMIT; None for no days at all."""
    count, unit = length_of(length)
    return {"count": count, "unit": unit, "side": side, "anchor": anchor} if count else None


def ahead_of(match: re.Match[str]) -> Limit | None:
    """The LIMIT before the activity that a match of AHEAD tells."""
    return limit(match["ahead"] or match["early"] or match["prior"], "before", "activity")


def day_by(match: re.Match[str], notice: Notice) -> date | None:
    """The last day that a match of BY allows."""
    text = match["day"] or match["latest"]
    period = dated(text, notice)
    if period is None or period.start is None or period.end is None:
        return None
    if period.precision is Precision.MONTH:
        return period.start - timedelta(1) if match["day"] else period.end
    return period.end


def dated(text: str, notice: Notice) -> Period | None:
    """A period told by a day; without a year it is the one that comes next after the notice was issued.

    A month's grace: notices reach the web, and sometimes the units, after the day they name.
    """
    year = notice.year or (notice.issued.year if notice.issued else None)
    if year is None:
        if not re.match(r"\d{4}年", text):
            return None
        year = int(text[:4])
    if notice.issued:
        text = text.replace("本月", f"{notice.issued.month}月")
    if re.fullmatch(END_OF_YEAR, text):
        text = f"{text[:-1] if text[0] != '年' else ''}12月31日"
    period = read_period(text, year)
    if period.end is None or re.match(YEAR, text) or notice.issued is None:
        return period
    return _next_after(text, period, notice.issued)


def _next_after(text: str, period: Period, issued: date) -> Period:
    """The same days in the year of issue or the one after it, if that lies next to the campaign's."""
    assert period.end is not None
    for year in (issued.year, issued.year + 1):
        moved = read_period(text, year)
        if moved.end and moved.end >= issued - timedelta(31):
            return moved if abs(year - period.end.year) <= 1 else period
    return period


def strength(before: str) -> str:
    """How strongly a rule binds, by the words of its sentence before it."""
    if PRINCIPLE.search(before):
        return "principle"
    return "may" if MAY.search(before) else "must"


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between commas and the like that holds text[start:end]; commas in brackets part nothing."""
    left, right, depth = start, end, 0
    while left and (depth or text[left - 1] not in PARTED):
        left -= 1
        depth += {"）": 1, "（": -1}.get(text[left], 0)
        depth = max(depth, 0)
    depth = 0
    while right < len(text) and (depth or text[right] not in PARTED):
        depth = max(depth + {"（": 1, "）": -1}.get(text[right], 0), 0)
        right += 1
    return left, right


def quoted_elsewhere(text: str, place: int) -> bool:
    """Whether a place lies within the name of a paper: 《…》."""
    return text.rfind("《", 0, place) > text.rfind("》", 0, place)


def stretch(text: str, start: int, end: int) -> re.Match[str] | None:
    """A match of just text[start:end], for a quote that is wider than what a pattern needs."""
    return re.compile(re.escape(text[start:end])).match(text, start)


def cited(text: str) -> bool:
    """Whether a sentence only names the paper that it sends round."""
    return re.search(r"现(?:将[^。]*)?印发|印发给你们|通知如下", text) is not None


def prose(notice: Notice) -> Iterator[Sentence]:
    """The sentences that can ask something: no row of a table but a label with its words, no past."""
    for sentence in notice.sentences:
        source = notice.text[sentence.flat.at[0] : sentence.flat.at[-1]]
        if ("\t" not in source or CLAUSE_ROW.match(source)) and not bygone(sentence.text):
            yield sentence


def bygone(text: str) -> bool:
    """Whether a sentence tells what was done and not what is to be done."""
    return BYGONE.search(text) is not None
