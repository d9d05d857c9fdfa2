"""By when a unit reports after its activity, and of what parts the report is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import (
    BY,
    ENDED,
    LATEST,
    LENGTH,
    WITHIN,
    YEAR,
    day_by,
    limit,
    prose,
    stretch,
)
from kaimen.papers.notice.rules.handing import AFTER, Handed, handed
from kaimen.papers.notice.rules.parts import parts_of
from kaimen.papers.notice.rules.wording import OPEN, any_of

REPORTED = re.compile(
    any_of(f"{AFTER} 报(?![名纸]) 上传 展示 发布 推送 公布 形成 {OPEN} 提交 备案 刊发 归档")
)
LOOSE = (
    re.compile(rf"{LATEST}[^，。；]{{0,4}}{ENDED}的?(?P<length>{LENGTH})(?!之?内|以内|之?前|后)"),
    re.compile(rf"{ENDED}的?(?P<length>{LENGTH})[之以]?后(?=[^，。；]{{0,12}}(?:报(?!名|道)|提交|上传))"),
    re.compile(rf"(?P<length>{LENGTH})(?:之?内|以内)（[^（）。；]{{0,6}}{ENDED}[^（）]{{0,8}}）"),
)
"""A limit told in an odd order: 「最迟不超过活动结束后10日」「活动结束5日后」「5日内（自活动结束之日起）」."""
OF_ALL = re.compile("办公室[^，。；]{0,6}汇总[^。；]{0,16}$")
ASKED = any_of("意见 建议 问题 诉求 留言 咨询 办理")
ANSWERED = re.compile(
    rf"{ASKED}[^。；]{{0,24}}{any_of('答复 反馈 回复 回应 办结 整改 落实 采纳')}|答复|回复|反馈意见"
    rf"|(?:公开|公布|公示|通报){ASKED}[^，。；]{{0,8}}(?:办理|采纳|落实)"
)


def find(notice: Notice) -> Iterator[Found]:
    """`report.deadline` and `report.parts`."""
    for sentence in prose(notice):
        yield from _deadline(notice, sentence)
        yield from parts_of(notice, sentence)


def _deadline(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for match in WITHIN.finditer(text):
        ended = _ended(text, match.start())
        value = limit(match["length"] or match["next"], "after", "activity")
        if ended is None or value is None:
            continue
        said = text[ended.end() : match.start()] + _said(text, match.end())
        if REPORTED.search(said) and not _answers(text[: ended.start()], said):
            words = stretch(text, *_reaching(text, ended.start(), match.end()))
            yield notice.found("report.deadline", value, sentence, words, _sure(said))
    yield from _loose(notice, sentence)
    for match in BY.finditer(text):
        day = day_by(match, notice)
        if not day or OF_ALL.search(text[: match.start()]):
            continue
        if handed(notice, sentence, *match.span()) is Handed.AFTER:
            day = _to_come(day, match[0], notice)
            yield notice.found("report.deadline", {"date": day.isoformat()}, sentence, match, 0.9)


def _loose(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """A limit in an odd order, in a sentence that has something reported."""
    text = sentence.text
    for match in (match for shape in LOOSE for match in shape.finditer(text)):
        around = re.split("[。；]", text[: match.start()])[-1] + _said(text, match.end())
        value = limit(match["length"], "after", "activity")
        if value and re.search(AFTER, around) and REPORTED.search(around) and not _answers(around, around):
            yield notice.found("report.deadline", value, sentence, match, 0.9)


def _to_come(day: date, told: str, notice: Notice) -> date:
    """The day itself; a year later where it was over when the notice was issued, for no report comes before it."""
    if (
        notice.issued is None
        or day >= notice.issued
        or re.match(YEAR, told)
        or (day.month, day.day) == (2, 29)
    ):
        return day
    return day.replace(year=day.year + 1)


def _ended(text: str, place: int) -> re.Match[str] | None:
    """The words before a place that say 「活动结束后」, near enough to be what the limit counts from."""
    found = list(re.compile(ENDED).finditer(text, max(0, place - 100), place))
    return found[-1] if found and "；" not in text[found[-1].end() : place] else None


def _said(text: str, end: int) -> str:
    """What is done within the limit: the words after it, up to the end or the next limit."""
    rest = re.split(r"[。；]", text[end : end + 90])[0]
    following = WITHIN.search(rest)
    return rest[: following.start()] if following else rest


def _answers(before: str, said: str) -> bool:
    """Whether people's suggestions are answered, which is no report."""
    asked = re.search(r"(?:意见|建议|问题|诉求)[^。；]{0,20}$", before[-40:])
    said = re.split("包括|包含|（含|栏目?内容", said)[0]
    return ANSWERED.search(said) is not None or (
        asked is not None and re.search("办理|整改|处理", said) is not None
    )


def _reaching(text: str, start: int, end: int) -> tuple[int, int]:
    """The quote: with 「活动」 before it, and no farther back than the limit's own clause when that lies far off."""
    if end - start > 40:
        start = max(text.rfind(mark, 0, end - 2) for mark in "，；）") + 1
    return (start - 2 if text[max(0, start - 2) : start] == "活动" else start), end


def _sure(said: str) -> float:
    """Surer where something is handed to somebody than where it is only shown."""
    if re.search(r"报|提交|发送|上传", said) and re.search(AFTER, said):
        return 0.97
    return 0.95 if re.search(r"报(?!名|道)|提交|上传", said) else 0.9
