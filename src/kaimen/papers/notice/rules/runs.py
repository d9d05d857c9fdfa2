"""Where a sentence lists those who come: behind a label, a word that invites, or in a frame of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.notice.notice import Sentence
from kaimen.papers.notice.rules.deadlines import quoted_elsewhere
from kaimen.papers.notice.rules.enumerations import Span
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
FRAMED = (
    (1, re.compile(r"(?:仅限|只限|限)(?P<list>[^。；，\d]{2,40}?)(?:参加|报名|参与|参观)")),
    (
        2,
        re.compile(
            r"(?:既|又|也|还)?(?:要|应|须|需)(?:当|有|包含|涵盖|吸纳|注重邀请|兼顾)+(?P<list>[^。；，]{4,60}?)(?:等[^，。；]{0,6})?(?=[，。；]|$)"
        ),
    ),
    (
        1,
        re.compile(
            r"从(?P<list>[^。；]{2,80}?)(?:等(?!级)[^，。；]{0,8})?(?:之?中|当中|里)(?:随机|定向|择优|分别)?(?:邀请|选取|遴选|产生|抽取|抽选|确定|选聘|选派|推荐|招募|征集)"
        ),
    ),
    (
        1,
        re.compile(
            r"(?:代表|对象|人员|成员|嘉宾|观众|团)(?:由|以)(?P<list>[^。；]{2,80}?)(?:等(?!级)[^，。；]{0,8})?(?:组成|构成|担任|为主)"
        ),
    ),
    (
        1,
        re.compile(
            r"(?:^|[，：])(?:主要)?(?:以|将|把)(?P<list>[^。；]{2,80}?)(?:等(?!级)[^，。；]{0,8})?(?:为主(?!题|线|要内)|(?:作为|列为|纳入|列入|为)[^，。；]{0,10}(?:对象|人员|嘉宾|邀请范围|参加范围))"
        ),
    ),
    (
        2,
        re.compile(
            r"(?:^|[，、])(?P<list>[^。；，]{4,60}?)(?:等(?!级)[^，。；]{0,10})?(?:共?计?约?\d+余?[人名])?(?:均|都)?(?:可以?|应邀|受邀|将)?(?:自愿|自行|踊跃|报名|通过[^，。；]{2,12}|采取[^，。；]{2,12}|由[^，。；]{2,14}?(?:统一)?|应邀)?(?:参加|参与|列席|出席|报名|推荐|推选|选派|选定|邀约|邀请|聘请|产生|走进|前来|到场)"
        ),
    ),
)
"""Whose list stands where, and how long one must be at least: chosen from them, made up of them, they come."""
TAKEN = re.compile(r"(?:组织|面向|引导|安排|吸引|召集|向|(?<!邀)请)")
WITHIN = re.compile(r"(?:主要(?:对象)?(?:为|是|有|包括)|[主具]体包括|(?<!不)包括|包含|涵盖)[：]?")
INTRO = re.compile(
    r"(?:对象|人员|范围|代表|嘉宾)?(?:主要)?(?:为|是|有|包括|以(?![上下])|面向|：)|(?<!不)邀请(?!对象|人员|范围|名单)"
)
CONDITION = re.compile("周岁|户籍|遵纪守法|民事行为能力(?!的)|拥护")
PRESS = re.compile(r".{0,6}(?:报道|采访|录制|转播)")
MARK = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[★●■◆▲※·•☆○◎▪]+")
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
    if plain and (run := alone(text, _after_mark(text), len(text))):
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
    yield from _framed(text, seen)


def _framed(text: str, seen: set[int]) -> Iterator[list[Span]]:
    """The lists that a frame of words around them tells, where nothing but classes stands in them."""
    for fewest, frame in FRAMED:
        for match in frame.finditer(text):
            start, end = match.span("list")
            whole = [] if quoted_elsewhere(text, start) else alone(text, _after_mark(text, start), end)
            run = [span for span in whole if seen.isdisjoint(span)]
            if len(whole) >= fewest and run:
                seen.update(*run)
                yield run


def _headed(sentence: Sentence) -> bool:
    """Whether the sentence stands under a heading of guests."""
    return sentence.under(GUESTS)


def _starts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where lists may begin, and how long one must be there at least to count."""
    text = sentence.text
    within = [(mark.end(), 1) for mark in WITHIN.finditer(text)]
    if LABEL.search(text) or _headed(sentence):
        yield from within or [(mark.end(), 1) for mark in INTRO.finditer(text)]
    if _headed(sentence) and not within and not LABEL.search(text):
        yield _after_mark(text), 1
    yield from ((mark.end(), 1) for mark in ASKED.finditer(text) if not _umbrella(sentence, mark.end()))
    yield from ((mark.end(), 2) for mark in TAKEN.finditer(text))
    yield from ((mark.end(), 2) for mark in COUNTED.finditer(text))


def _umbrella(sentence: Sentence, place: int) -> bool:
    """Whether what stands here is told class by class behind: 「邀请市民代表，主要包括…」."""
    return WITHIN.search(sentence.text, place) is not None


def _after_mark(text: str, start: int = 0) -> int:
    mark = MARK.match(text, start)
    return mark.end() if mark else start
