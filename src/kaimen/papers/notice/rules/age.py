"""The ages of those who may come: 「年满18周岁」, 「18至65周岁」, 「60岁以下」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import prose

YEARS = r"(?:周岁|岁)"
SPAN = re.compile(
    rf"(?P<low>\d{{1,2}}){YEARS}?(?:（含）)?(?:-|—{{1,2}}|~|～|–|至|到)(?P<high>\d{{1,2}}){YEARS}"
)
LEAST = re.compile(
    rf"(?:年满|已满|满|不小于|不低于|须满)(?P<low>\d{{1,2}}){YEARS}|(?P<above>\d{{1,2}}){YEARS}(?:（含\d*{YEARS}?）)?及?以上"
)
MOST = re.compile(
    rf"(?:不超过|不大于|未满|不高于)(?P<high>\d{{1,2}}){YEARS}|(?P<below>\d{{1,2}}){YEARS}(?:（含\d*{YEARS}?）)?及?以下"
)
CONDITION = re.compile(r"年满|年龄|周岁|报名|参[加与观]|公民|市民代表|居民代表|群众代表")
OTHERS = re.compile(r"服务|补贴|津贴|优待|免费|监护|陪同|家长|福利|体检|疫苗|接种|养老|享受")


def find(notice: Notice) -> Iterator[Found]:
    """The first span of ages; not those of whom a service is for, nor of whom a grown-up must bring."""
    for sentence in prose(notice):
        text = sentence.text
        if bygone(text) or not CONDITION.search(text):
            continue
        low, high = _low(text), _high(text)
        first = min((match for match in (low, high) if match), key=lambda match: match.start(), default=None)
        if first is None or _of_others(sentence, first):
            continue
        value = {"min": _number(low, "low", "above"), "max": _number(high, "high", "below")}
        yield notice.found("age", value, sentence, first, 0.95)
        return


def _low(text: str) -> re.Match[str] | None:
    return SPAN.search(text) or LEAST.search(text)


def _high(text: str) -> re.Match[str] | None:
    return SPAN.search(text) or MOST.search(text)


def _of_others(sentence: Sentence, match: re.Match[str]) -> bool:
    around = sentence.text[max(0, match.start() - 8) : match.end() + 14]
    return OTHERS.search(around) is not None


def _number(match: re.Match[str] | None, *names: str) -> int | None:
    told = match.groupdict() if match else {}
    return next((int(told[name]) for name in names if told.get(name)), None)
