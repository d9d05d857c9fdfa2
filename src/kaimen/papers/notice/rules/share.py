"""How large a part of those who come a class has: 「群众代表比例不低于三分之一」."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.rules.deadlines import number_of, strength
from kaimen.papers.notice.rules.enumerations import Span, as_printed, prose

DIGITS = "[一二两三四五六七八九十]"
PART = (
    rf"(?P<part>(?P<below>{DIGITS}{{1,3}})分之(?P<above>{DIGITS}{{1,3}})|百分之(?P<hundred>{DIGITS}{{1,3}})"
    r"|(?P<over>\d{1,2})/(?P<under>\d{1,3})|(?P<percent>\d{1,2})%|(?P<half>一半|半数|过半|二分之一)|(?P<tenths>[一二三四五六七八九\d])成)"
)
CLASS = r"(?P<class>[^，。；：、（）\d]{2,14}?)"
LEAST = (
    r"(?:不(?:得|应|能|可)?(?:低于|少于|小于)|至少(?:应?占|达到?|为)?|应?占(?:到|比)?不(?:低于|少于)|最低"
    r"|≥|>=|(?<!不)(?<!不[得应能可])(?:大于|超过|高于))"
)
OF = (
    r"(?:当次|本次|本场|全部|所有|每场|该场)?(?:参加|参与|活动|到场|受邀|参会|开放点)?(?:活动)?"
    r"(?:人员|者|对象|代表|名额)?(?:总?(?:人)?数|总量|总额|总名额)?的?"
)
SHARE = (
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量)?(?:所?占)?(?:的)?(?:比例|比重|占比|比|人数|数量)?(?:原则上|一般)?(?:应当?|要|须)?{LEAST}{OF}{PART}"
    ),
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量)?(?:比例|比重|占比|(?:一般|原则上)?(?:应当?|要|须|需)?占)(?:要|应当?|须|需|不|一般|原则上|必须)*(?:达到?|为|在|占|到|保持在)?{OF}{PART}(?:及?以上)"
    ),
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量|比例|占比)?(?:原则上|一般)?(?:应当?|须|要|需|必须)(?:达到?|占到?){OF}{PART}(?!以下|以内|左右|名|[一-龥]{{0,3}}[为作])"
    ),
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量|比例|占比)(?:原则上|一般)?(?:应当?|须|要|需|必须)?(?P<part>(?P<half>过半))"
    ),
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量)?(?:占比|比例|比重|所?占)(?:低于|少于|不足|不到|未达到?|达不到){OF}{PART}(?=的?，?(?:每[次场])?(?:一次)?(?:扣|不得分|不计分))"
    ),
    re.compile(
        rf"(?:其中|至少有?|不少于|确保|保证|须|应当?|要|总人数的?|[，：]){OF}{PART}(?:及?以上)(?:的?(?:名额|人员|席位|参加者))?(?:应|须|要|必须)?(?:应?当?为|是|来自|留给|面向|安排(?:给)?|由){CLASS}(?=$|[，。；、（）]|担任|参加|组成|产生)"
    ),
    re.compile(
        rf"(?:其中|至少有?|不少于|不低于|确保有?|保证有?|须有|应有|要有){OF}{PART}(?:及?以上)?(?:的?(?:名额|人员|席位|参加者))(?:应|须|要|必须)?(?:应?当?为|是|来自|留给|面向|安排(?:给)?|由){CLASS}(?=$|[，。；、（）]|担任|参加|组成|产生)"
    ),
)
TOLD = re.compile("分之|%|/|半|成")
EDGES = re.compile(
    r"^(?:(?:参加|参与|受邀|到场|参会|报名)?(?:人员|者|对象)(?:之中|当中|中|里)|.*(?:且|其中|等(?=.{2})|同时|并(?=[^且]))|确保|保证|原则上|一般|每[场次批期](?:活动)?|(?:所|受)?邀请的?|参加的?|普通的?(?=.{3})|[的中里内名位人](?=.{2}))+"
)
LIKE = re.compile(r"(?:报名|招募|征集|推荐|抽签|摇号|抽取|产生|入库|登记|自荐)[^的]{0,6}的[^的]{2,}$")
"""A class told by how its people come, which is more than the last word: 「自愿报名的群众」."""


def find(notice: Notice) -> Iterator[Found]:
    """The first share told; none that a class may not exceed."""
    for sentence in prose(notice):
        if not TOLD.search(sentence.text):
            continue
        for pattern in SHARE:
            for match in pattern.finditer(sentence.text):
                start, end = _class(sentence.text, match)
                if not PEOPLE.search(word := sentence.text[start:end]) or word.endswith(NO_PEOPLE):
                    continue
                part = _part(match)
                value = {
                    "class": as_printed(notice, sentence, (start, end)),
                    "min": f"{part.numerator}/{part.denominator}",
                    "strength": strength(_clause(sentence.text, match)),
                }
                yield notice.found("share", value, sentence, match, 0.95)
                return


PEOPLE = re.compile(
    r"代表|群众|公众|居民|市民|村民|委员|人员|人士|专家|媒体|企业|公民|网民|学生|师生|对象|妇女|女性|职工|农民|家庭|青年|商户|工商户|老年人|党员|[^或]者$"
)

NO_PEOPLE = ("率", "度", "数量", "意见", "建议", "服务", "事项")


def _class(text: str, match: re.Match[str]) -> Span:
    """The words of a class, without those that lead to it and, but for how people come, what they are like."""
    start, end = match.span("class")
    if lead := EDGES.match(text[start:end]):
        start += lead.end()
    if not LIKE.search(text[start:end]) and (like := re.match(".*的(?=.{2})", text[start:end])):
        start += like.end()
    return start, end


def _clause(text: str, match: re.Match[str]) -> str:
    """The words that bind this share and not what stands before it; 「原则上，」 binds what follows it."""
    start = max(text.rfind(mark, 0, match.start("class")) for mark in "，；：。") + 1
    lead = text[max(0, start - 4) : start]
    return (lead if "原则上" in lead else "") + text[start : match.end()]


def _part(found: re.Match[str]) -> Fraction:
    match = defaultdict(str, {name: said for name, said in found.groupdict().items() if said})
    if match["half"]:
        return Fraction(1, 2)
    if match["below"]:
        return Fraction(number_of(match["above"]), number_of(match["below"]))
    if match["over"]:
        return Fraction(int(match["over"]), max(1, int(match["under"])))
    if match["tenths"]:
        return Fraction(number_of(match["tenths"]), 10)
    return Fraction(number_of(match["hundred"] or match["percent"]), 100)
