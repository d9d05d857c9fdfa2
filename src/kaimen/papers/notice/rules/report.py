"""By when a unit reports after its activity, and of what parts the report is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import BY, LENGTH, bygone, day_by, limit
from kaimen.papers.notice.rules.handing import AFTER, Handed, handed
from kaimen.papers.notice.rules.parts import parts_of

ENDED = r"(?:(?:结束|开展|举办|举行|完成|实施|组织|落实)(?:完毕|完成|完|结束)?(?:之?后|之日起|之日|以后|的)|结束)"
LATER = re.compile(
    rf"{ENDED}(?P<gap>[^。；]{{0,70}}?)(?P<length>{LENGTH})(?P<in>之?内|以内)?"
)
ON_THE_DAY = re.compile(rf"(?:活动|开放日)[”’]?(?:结束|开展|举办)(?:后)?(?:的)?当(?:日|天)")
REPORTED = re.compile(
    rf"{AFTER}|报送|上报|报(?:县|市|区|州|省)|报备|上传|展示|发布|推送|公布|报(?!名|纸)|形成|公开|提交|备案|刊发|归档"
)
ANSWERED = re.compile(r"(?:意见|建议|问题|诉求|留言|咨询|办理)[^。；]{0,24}(?:答复|反馈|回复|回应|办结|整改|落实|采纳)|答复|回复|反馈意见")


def find(notice: Notice) -> Iterator[Found]:
    """`report.deadline` and `report.parts`."""
    for sentence in notice.sentences:
        if not bygone(sentence.text):
            yield from _deadline(notice, sentence)
            yield from parts_of(notice, sentence)


def _deadline(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for match in LATER.finditer(text):
        value = limit(match["length"], "after", "activity")
        if value is None or not (match["in"] or match["length"] in ("次日", "第二天", "翌日")):
            continue
        said = match["gap"] + _said(text, match)
        if REPORTED.search(said) and not ANSWERED.search(said):
            yield notice.found("report.deadline", value, sentence, match, _sure(said))
    for match in BY.finditer(text):
        day = day_by(match, notice)
        if day and handed(notice, sentence, *match.span()) is Handed.AFTER:
            yield notice.found("report.deadline", {"date": day.isoformat()}, sentence, match, 0.9)


def _said(text: str, match: re.Match[str]) -> str:
    """What is done within the limit: the words after it, up to the end or the next limit."""
    rest = text[match.end() : match.end() + 90]
    return re.split(r"[。；]", rest)[0]


def _sure(said: str) -> float:
    """Surer where something is handed to somebody than where it is only shown."""
    if re.search(r"报|提交|发送|上传", said) and re.search(AFTER, said):
        return 0.97
    return 0.95 if re.search(r"报(?!名|道)|提交|上传", said) else 0.9
