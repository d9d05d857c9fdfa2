"""The ages of those who may come: 「年满18周岁」, 「18至65周岁」, 「七十岁以下」, 「未满16周岁的不得报名」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.rules.deadlines import bygone, number_of
from kaimen.papers.notice.rules.enumerations import prose

YEARS = r"(?:周岁|岁)"
COUNT = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
NOTE = r"(?:（[^）]{1,20}）)?"
TO = r"(?:-|—{1,2}|~|～|–|－|至|到)"
SPAN = re.compile(rf"(?P<low>{COUNT}){NOTE}{YEARS}?{NOTE}{TO}(?:未满)?(?P<high>{COUNT}){NOTE}{YEARS}")
LEAST = re.compile(
    rf"(?<!未)(?<!不)(?:年满|已满|须满|应满|满|不小于|不低于|不得小于|不得低于|最小|最低)(?P<low>{COUNT}){NOTE}{YEARS}"
    rf"|(?P<above>{COUNT}){NOTE}{YEARS}{NOTE}(?:及其?)?以上"
)
MOST = re.compile(
    rf"(?:不超过|不得?大于|不得?超过|未满|不满|不得?高于|最大|最高|(?<!不)(?<!不得)(?<!不应)(?:低于|小于))(?P<high>{COUNT}){NOTE}{YEARS}"
    rf"|(?P<below>{COUNT}){NOTE}{YEARS}{NOTE}(?:及其?)?(?:以[下内]|为限)"
)
CONDITION = re.compile(
    r"年满|年龄|周岁|报名|参[加与观]|公民|市民|居民|群众|代表|儿童|少年|学生|亲子|家庭|条件|对象|孩子|小朋友|入库"
)
OTHERS = re.compile(
    r"服务|补贴|津贴|优待|免费|福利|体检|疫苗|接种|养老|享受|志愿者|评委|高龄|筛查|工龄|驾龄|免票|政策|入园|入学|升学"
)
BROUGHT = re.compile(r"监护|陪同|家长|陪护|随行|带领|家属|成年人")
PART = re.compile(
    r"[^，。；]{0,14}?(?:不(?:得|应)?(?:少于|低于|超过|多于)|至少|[占约]|比例|优先|名额|\d+[名人位]|[一二三四五六七八九十]+[名人位]|一半|分之|减半|加分)"
)
PART_BEFORE = re.compile(r"其中[^，。；]{0,8}$|优先(?:考虑|安排|录取|选取|邀请|面向)[^，。；]{0,6}$")
YOUNGER = re.compile(rf"[，；](?=(?:未满|不满|不足)?{COUNT}{YEARS})|[，；](?=其中)")
REFUSED = re.compile(r"^[^，。；]{0,12}?(?:不[得能予宜可接建受]|谢绝|除外|请勿)")
REFUSING = re.compile(r"(?:不接受|谢绝|不接待|不招募|不允许|除)[^，。；]{0,4}$")


def find(notice: Notice) -> Iterator[Found]:
    """The first span of ages; not those of whom a service is for, nor of whom a grown-up must bring."""
    for sentence in prose(notice):
        text = sentence.text
        if (
            "岁" not in text
            or bygone(text)
            or not (CONDITION.search(text) or sentence.under("条件|对象|范围"))
        ):
            continue
        low, high = _read(text)
        first = min((one for one in (low, high) if one), key=lambda match: match.start(), default=None)
        if first is not None and not _of_others(text, first):
            yield notice.found("age", _value(text, low, high), sentence, first, 0.95)
            return


Read = tuple[re.Match[str] | None, re.Match[str] | None]


def _read(text: str) -> Read:
    """The match that tells the lowest age, and the one that tells the highest."""
    if span := _own(SPAN, text):
        return span, span
    low, high = _own(LEAST, text), _own(MOST, text)
    if low and high and low.end() < high.start() and BROUGHT.search(text[high.end() : high.end() + 14]):
        high = None
    return low, high


def _own(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first age that is a condition for all, not that of a part of them: 「35岁以下青年不少于9名」."""
    return next((one for one in pattern.finditer(text) if not _of_a_part(text, one)), None)


def _of_a_part(text: str, match: re.Match[str]) -> bool:
    return PART.match(text, match.end()) is not None or PART_BEFORE.search(text[: match.start()]) is not None


def _of_others(text: str, match: re.Match[str]) -> bool:
    """Whether the age is that of people whom a service is for, or who bring or are brought by others."""
    around = (
        text[max(0, match.start() - 8) : match.end()] + YOUNGER.split(text[match.end() : match.end() + 14])[0]
    )
    brought = match.re is not SPAN and BROUGHT.search(around)
    return bool(brought) or OTHERS.search(around) is not None


def _value(text: str, low: re.Match[str] | None, high: re.Match[str] | None) -> dict[str, int | None]:
    """Who is too young or too old and may not come tells the other end: 「未满18周岁的不得报名」."""
    least, most = _number(low, "low", "above"), _number(high, "high", "below")
    if high is not None and low is None and _refused(text, high):
        return {"min": most, "max": None}
    if low is not None and high is None and _refused(text, low):
        return {"min": None, "max": least}
    return {"min": least, "max": most}


def _refused(text: str, match: re.Match[str]) -> bool:
    return bool(REFUSED.search(text[match.end() :]) or REFUSING.search(text[: match.start()]))


def _number(match: re.Match[str] | None, *names: str) -> int | None:
    told = match.groupdict() if match else {}
    return next((number_of(told[name]) for name in names if told.get(name)), None)
