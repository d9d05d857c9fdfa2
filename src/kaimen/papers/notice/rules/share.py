"""How large a part of those who come a class has: 「群众代表比例不低于三分之一」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.rules.deadlines import bygone, number_of, strength
from kaimen.papers.notice.rules.enumerations import as_printed, prose

DIGITS = "[一二两三四五六七八九十]"
PART = (
    rf"(?P<part>(?P<below>{DIGITS}{{1,3}})分之(?P<above>{DIGITS}{{1,3}})|百分之(?P<hundred>{DIGITS}{{1,3}})"
    r"|(?P<over>\d{1,2})/(?P<under>\d{1,3})|(?P<percent>\d{1,2})%|(?P<half>一半|半数|过半|二分之一)|(?P<tenths>[一二三四五六七八九\d])成)"
)
CLASS = r"(?P<class>[^，。；：、（）\d]{2,14}?)"
LEAST = r"(?:不得?(?:低于|少于|小于)|至少(?:应?占|达到?|为)?|应?占(?:到|比)?不(?:低于|少于)|最低)"
OF = r"(?:参加|参与|活动)?(?:人员)?(?:总(?:人)?数|总量|人数)?的?"
SHARE = (
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量)?(?:所?占)?(?:的)?(?:比例|比重|占比|比|人数|数量)?(?:原则上|一般)?(?:应|要|须)?{LEAST}{OF}{PART}"
    ),
    re.compile(
        rf"{CLASS}(?:的|所)?(?:人数|数量)?(?:比例|比重|占比|应?占)(?:要|应|须)?(?:达到?|为|在|占)?{OF}{PART}以上"
    ),
)
TOLD = re.compile("分之|%|/|半|成")
EDGES = re.compile(r"^(?:其中|并且|且|确保|保证|原则上|每[场次批期]活动|邀请的?|参加的?|普通的?(?=.{3}))+")


def find(notice: Notice) -> Iterator[Found]:
    """The first share told; none that a class may not exceed."""
    for sentence in prose(notice):
        if not TOLD.search(sentence.text) or bygone(sentence.text):
            continue
        for pattern in SHARE:
            for match in pattern.finditer(sentence.text):
                start, end = match.span("class")
                if lead := re.match(".*的(?=.{2})", match["class"]) or EDGES.match(match["class"]):
                    start += lead.end()
                if not PEOPLE.search(word := sentence.text[start:end]) or word.endswith(NO_PEOPLE):
                    continue
                part = _part(match)
                value = {
                    "class": as_printed(notice, sentence, (start, end)),
                    "min": f"{part.numerator}/{part.denominator}",
                    "strength": strength(sentence.text[: match.end()][-60:]),
                }
                yield notice.found("share", value, sentence, match, 0.95)
                return


PEOPLE = re.compile(
    r"代表|群众|公众|居民|市民|村民|委员|人员|人士|专家|媒体|企业|公民|网民|学生|对象|妇女|女性"
)

NO_PEOPLE = ("率", "度", "数量", "意见", "建议", "服务", "事项")


def _part(match: re.Match[str]) -> Fraction:
    if match["half"]:
        return Fraction(1, 2)
    if match["below"]:
        return Fraction(number_of(match["above"]), number_of(match["below"]))
    if match["over"]:
        return Fraction(int(match["over"]), max(1, int(match["under"])))
    if match["tenths"]:
        return Fraction(number_of(match["tenths"]), 10)
    return Fraction(number_of(match["hundred"] or match["percent"]), 100)
