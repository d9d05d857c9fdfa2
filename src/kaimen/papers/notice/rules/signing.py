"""From when until when people sign up: 「报名时间：4月1日至10日」, 「于4月10日前报名」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import DAY, HOUR, WEEKDAY, bygone, dated
from kaimen.papers.notice.rules.enumerations import prose

MOMENT = rf"{WEEKDAY}{HOUR}(?:时)?"
UNTIL = r"(?:起|开始)?，?(?:至|到|-|—{1,2}|~|～|–)(?:截止)?"
SPAN = re.compile(
    rf"(?:(?P<open>{DAY}){MOMENT}|(?P<now>即日|自?公告发布之日|发布之日)){UNTIL}(?P<close>{DAY}|\d{{1,2}}日)"
)
APART = re.compile(
    rf"(?:(?P<open>{DAY}){MOMENT}(?:起|开始|正式|开启|开放|启动|上线)+|开始(?:时间|日期)?(?:为|是|：|于)*(?P<begin>{DAY}){MOMENT})[^。]{{0,24}}?"
    rf"(?:(?:截止|截至|结束|终止)(?:报名)?(?:时间|日期)?(?:为|是|：|到|至|于)*(?P<close>{DAY})|至?(?P<end>{DAY}|\d{{1,2}}日){MOMENT}(?:截止|截至|结束|为?止|关闭))"
)
"""The first and the last day with words between them: 「4月1日起报名，4月10日截止」."""
CLOSE = (
    re.compile(
        rf"(?:报名|预约)[^。；]{{0,8}}?(?:截止|截至|结束)(?:时间|日期|到)?(?:为|是|：|到|至|于)*(?P<close>{DAY})"
    ),
    re.compile(rf"(?:截止|截至)(?:报名)?(?:时间|日期)?(?:为|是|：|到|至|于)*(?P<close>{DAY})"),
    re.compile(rf"(?P<close>{DAY}){MOMENT}(?:之前|以前|前|止|截止)"),
)
OPEN = re.compile(rf"(?P<open>{DAY}){MOMENT}(?:起|开始)")
SIGNING = re.compile(r"报名|预约|自荐|向[^，。；]{2,12}登记(?!备案)")


def find(notice: Notice) -> Iterator[Found]:
    """`registration.window`: the first span of days, else the first day by which to sign up, else from when on."""
    told = [one for one in prose(notice) if _may_tell(one) and not bygone(one.text)]
    spans = ((one, match) for one in told for way in (SPAN, APART) for match in way.finditer(one.text))
    closes = ((one, match) for one in told for pattern in CLOSE for match in pattern.finditer(one.text))
    begins = ((one, match) for one in told for match in OPEN.finditer(one.text))
    for sentence, match in chain(spans, closes, begins):
        if _tells_signing(sentence, match) and (value := _days(notice, match)):
            yield notice.found("registration.window", value, sentence, match, 0.9)
            return


def _may_tell(sentence: Sentence) -> bool:
    """Whether signing up is spoken of in the sentence or above it."""
    return SIGNING.search(sentence.text) is not None or sentence.under("报名|预约")


def _tells_signing(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the day is one of signing up: the word stands near, or in the heading."""
    text = sentence.text
    before = re.split(r"活动时间|开放时间|举办", text[max(0, match.start() - 30) : match.start()])[-1]
    after = text[match.end() : match.end() + 40]
    if re.search("开展|举办|举行", text[match.end() : match.end() + 6]):
        return False
    far = text[match.end() : match.end() + 90]
    if not SIGNING.search(after) and not re.search("开展|举[办行]|活动", far):
        after = far
    return bool(
        SIGNING.search(before) or SIGNING.search(match[0]) or SIGNING.search(after)
    ) or sentence.under("报名|预约")


def _days(notice: Notice, match: re.Match[str]) -> dict[str, str | None] | None:
    told = match.groupdict()
    begin = told.get("open") or told.get("begin")
    first = _day(notice, begin) if begin else None
    close = told.get("close") or told.get("end")
    if close is None:
        return {"open": first.isoformat(), "close": None} if first else None
    last = _day(notice, _whole(close, first))
    if last and first and first > last and first.month > last.month:
        last = last.replace(year=first.year + 1)
    if last is None or (first and first > last):
        return None
    return {"open": first.isoformat() if first else None, "close": last.isoformat()}


def _whole(close: str, first: date | None) -> str:
    """「10日」 and 「4月10日」 are of the month and the year in which the span begins."""
    if first is None or "年" in close:
        return close
    return f"{first.year}年{close}" if "月" in close else f"{first.year}年{first.month}月{close}"


def _day(notice: Notice, text: str) -> date | None:
    period = dated(text, notice)
    return period.end if period and period.end else None
