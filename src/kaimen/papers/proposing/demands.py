"""Demands in words that no rule took up: offered as notes of the stage they speak of, never taken by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.proposing.suggested import Suggested, suggested

ASKS = re.compile(r"要|须|应当|应|不得|确保|做好|严禁|负责")
STAGES = (
    ("registration.notes.new", r"报名|预约|名单"),
    ("feedback.notes.new", r"意见|建议|反馈|诉求"),
    ("report.notes.new", r"报送|总结|情况报告|材料"),
    ("column.notes.new", r"宣传|报道|媒体|网站"),
    ("holding.notes.new", r"现场|安全|秩序|服务|讲解"),
    ("hosts.notes.new", r"领导|责任|分工|单位"),
)
SHORTEST, LONGEST = 12, 120
CONFIDENCE = 0.3


def find(notice: Notice, taken: Iterable[Suggested]) -> Iterator[Suggested]:
    """Each sentence that asks something where no suggestion rests."""
    places = [(one.found.start, one.found.end) for one in taken]
    for sentence in notice.sentences:
        if (
            not sentence.section
            or not ASKS.search(sentence.text)
            or not SHORTEST <= len(sentence.text) <= LONGEST
        ):
            continue
        start, end = sentence.flat.origin(0, len(sentence.text))
        if not any(start <= left < end for left, _ in places):
            found = notice.found("note", sentence.text, sentence, None, CONFIDENCE)
            yield suggested(_stage(sentence), {"what": sentence.text}, found)


def _stage(sentence: Sentence) -> str:
    return next((stage for stage, words in STAGES if sentence.find(words)), "holding.notes.new")
