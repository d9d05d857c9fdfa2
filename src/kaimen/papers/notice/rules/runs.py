"""Where a sentence lists those who come: behind a label, a word that invites, or in a frame of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.notice.notice import Sentence
from kaimen.papers.notice.rules.deadlines import quoted_elsewhere
from kaimen.papers.notice.rules.enumerations import Span
from kaimen.papers.notice.rules.frames import after_mark, framed
from kaimen.papers.notice.rules.people import COUNTED, alone, listed

GUESTS = (
    r"(?:(?:邀请|参与|参加|开放|活动|受邀|参会|参观|招募|征集|报名|出席|面向)[^，。：]{0,6}(?:对象|人员|代表|人群|群体|嘉宾|范围)"
    r"|^(?:对象|人员|嘉宾)|人员范围)(?!.{0,6}(?:意见|反馈|产生|选取|遴选|管理|确定|条件|须知))"
)
LABEL = re.compile(
    rf"{GUESTS}[^，。：；]{{0,8}}?(?:主要)?(?:为|是|有|包括|包含|涵盖|以|：|面向)"
    r"|(?:代表|人员|对象)(?:构成|组成|名额|分配)[^，。：；]{0,6}："
    r"|(?:下列|以下)[^，。：；不未]{0,4}(?:人员|对象|群体|人士|代表|市民|群众|居民|人群)[^，。：；不]{0,14}："
)
ASKED = re.compile(
    r"(?<!不)(?:邀[请约]?(?![请约])|欢迎|动员|号召|选取|遴选|招募|发动)(?!函|对象|人员|范围|方式|名单|码|赛)"
)
TAKEN = re.compile(r"(?:组织|面向|引导|安排|吸引|召集|向|(?<!邀)请)")
WITHIN = re.compile(r"(?:主要(?:对象)?(?:为|是|有|包括)|[主具]体包括|(?<!不)包括|包含|涵盖)[：]?")
INTRO = re.compile(
    r"(?:对象|人员|范围|代表|嘉宾)?(?:主要)?(?:为|是|有|包括|以(?![上下])|面向|：)|(?<!不)邀请(?!对象|人员|范围|名单)"
)
CONDITION = re.compile("周岁|户籍|遵纪守法|民事行为能力(?!的)|拥护")
PRESS = re.compile(
    r".{0,6}(?:报道|采访|录制|转播)|[^，。；]{0,12}(?:组成|担任|作为|任)[^，。；]{0,6}(?:评审|评委|考评|打分|评分)"
)
"""Behind a list of those who come to report on it, or to judge."""
Named = tuple[Sentence, Span]


@dataclass(frozen=True, slots=True)
class Run:
    """Classes that a sentence lists one after the other."""

    sentence: Sentence
    spans: Sequence[Span]

    @property
    def headed(self) -> bool:
        """Whether it stands where the notice says who comes."""
        return self.sentence.under(GUESTS) or LABEL.search(self.sentence.text) is not None

    @property
    def condition(self) -> bool:
        """Whether its sentence tells what those who come must be."""
        return CONDITION.search(self.sentence.text) is not None and not WITHIN.search(self.sentence.text)

    def has(self, named: Sequence[Named]) -> bool:
        """Whether one of its classes is among those named."""
        return any((self.sentence, span) in named for span in self.spans)


def runs(sentence: Sentence) -> Iterator[Run]:
    """The lists of people in a sentence, no stretch twice."""
    yield from (Run(sentence, spans) for spans in _lists(sentence))


def _lists(sentence: Sentence) -> Iterator[list[Span]]:
    text, seen = sentence.text, set[int]()
    plain = _headed(sentence) and not INTRO.search(text)
    if plain and (run := alone(text, after_mark(text), len(text))):
        yield run
        return
    for start, fewest in sorted(_starts(sentence)):
        whole = (
            []
            if quoted_elsewhere(text, start)
            else alone(text, start, len(text)) or listed(text, start, len(text))
        )
        run = [span for span in whole if seen.isdisjoint(span)]
        if len(run) >= fewest and run and not PRESS.match(text, run[-1][1]):
            seen.update(*run)
            yield run
    yield from framed(text, seen)


def _headed(sentence: Sentence) -> bool:
    """Whether the sentence stands under a heading of guests."""
    return sentence.under(GUESTS)


def _starts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where lists may begin, and how long one must be there at least to count."""
    text = sentence.text
    within = [(mark.end(), 1) for mark in WITHIN.finditer(text)]
    if LABEL.search(text) or _headed(sentence) or (within and ASKED.search(text)):
        yield from within or [(mark.end(), 1) for mark in INTRO.finditer(text)]
    if _headed(sentence) and not within and not LABEL.search(text):
        yield after_mark(text), 1
    yield from ((mark.end(), 1) for mark in ASKED.finditer(text) if not _umbrella(sentence, mark.end()))
    yield from ((mark.end(), 2) for mark in TAKEN.finditer(text))
    yield from ((mark.end(), 2) for mark in COUNTED.finditer(text))


def _umbrella(sentence: Sentence, place: int) -> bool:
    """Whether what stands here is told class by class behind: 「邀请市民代表，主要包括…」."""
    return WITHIN.search(sentence.text, place) is not None
