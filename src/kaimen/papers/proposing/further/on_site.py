"""At the activity: what takes place with people, and how they are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found, Value
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.proposing.further.hints import follow, hint

PRACTICES = (
    ("leader_talks", r"(?:负责人|负责同志|领导)[^。]{0,12}(?:面对面|座谈|沟通|交流)"),
    ("guide", r"(?:专人|讲解员|工作人员)[^。]{0,6}(?:介绍|讲解|引导)"),
    ("live_questions", r"(?:现场|在线)(?:答疑|解答|问答)|答疑解惑|解疑释惑"),
    ("experience", r"(?:现场|实地|亲身)体验|体验式"),
    ("opinions", r"(?:听取|收集|征集|征求|梳理汇总)[^。，]{0,14}(?:意见|建议|诉求)"),
    ("policy", r"(?:政策|信息)[^。，]{0,8}(?:解读|宣讲)"),
    ("stream", r"(?:在线|网络|全程)直播"),
)
WAYS = (("online", r"线上|网上|网络"), ("paper", r"线下|发放|现场"))


def _poll(match: re.Match[str], sentence: Sentence) -> Value:
    ways = [way for way, words in WAYS if sentence.find(words)] or [way for way, _ in WAYS]
    return {"ways": ways} | ({"strength": "may"} if "可" in sentence.text else {})


def _practice(code: str) -> Value:
    return {"practice": code}


HINTS = (
    *(hint("holding.on_site.new", words, _practice(code), 0.7) for code, words in PRACTICES),
    hint("holding.polls.new", r"问卷(?:调查)?|满意度(?:调查|测评)", _poll, 0.7),
)


def find(notice: Notice) -> Iterator[Found]:
    """Each practice once, where it is first said."""
    yield from follow(notice, HINTS)
