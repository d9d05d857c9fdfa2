"""Lists of guests that a frame of words tells: 「从…中邀请」, 「代表由…组成」, 「…均可报名」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.rules.deadlines import quoted_elsewhere
from kaimen.papers.notice.rules.enumerations import Span
from kaimen.papers.notice.rules.people import alone

FRAMED = (
    (1, re.compile(r"(?:仅限|只限|限)(?P<list>[^。；，\d]{2,40}?)(?:参加|报名|参与|参观)")),
    (
        2,
        re.compile(
            r"(?:既|又|也|还)?(?:要|应|须|需)(?:当|有|包含|涵盖|吸纳|注重邀请|兼顾)+(?P<list>[^。；，]{4,60}?)(?:等[^，。；]{0,6})?(?=[，。；]|$)"
        ),
    ),
    (
        2,
        re.compile(
            r"(?:^|[，：])(?P<list>[^。；，：]{4,60}?)(?:等[^，。；]{0,6})?(?:都|均|各)(?:要|须|应当?|需)(?:当?有|到场|在列|参加)"
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
PARTED = re.compile("[、和及与]")
MARK = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[★●■◆▲※·•☆○◎▪]+")


def framed(text: str, seen: set[int]) -> Iterator[list[Span]]:
    """The lists that a frame of words around them tells, where nothing but classes stands in them."""
    for fewest, frame in FRAMED:
        if fewest > 1 and not PARTED.search(text):
            continue
        for match in frame.finditer(text):
            start, end = match.span("list")
            whole = [] if quoted_elsewhere(text, start) else alone(text, after_mark(text, start), end)
            run = [span for span in whole if seen.isdisjoint(span)]
            if len(whole) >= fewest and run:
                seen.update(*run)
                yield run


def after_mark(text: str, start: int = 0) -> int:
    """Behind the number or bullet that stands here, if any."""
    mark = MARK.match(text, start)
    return mark.end() if mark else start
