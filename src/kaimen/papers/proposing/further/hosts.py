"""Who does what: groups of units, those in charge, whether several may host together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found, Value
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.proposing.further.hints import follow, hint

KINDS = (
    ("township", r"乡|镇|街道|苏木|嘎查"),
    ("zone", r"开发区|高新区|经开区|园区|新区|管委会|示范区"),
    ("enterprise", r"企事业|公共企|企业|事业单位|窗口"),
    ("mass_organisation", r"群团|人民团体|社会团体"),
    ("department", r"部门|局|委|直属|[直属]单位|区直|县直|市直|州直|科室|处室|相关单位|有关单位|各单位"),
)
ADDRESSEES = re.compile(r"^(?:各|[^。：]{1,30}[，、]各)[^。：]{2,120}：$")
PART = re.compile(r"[，；](?![^（]*）)|(?<=[^，；、]{2})、(?=[^，；、]{3})(?![^（]*）)")


def find(notice: Notice) -> Iterator[Found]:
    """Groups by the addressees; the rest by the words of the clauses."""
    yield from _groups(notice)
    yield from follow(notice, HINTS)


def _groups(notice: Notice) -> Iterator[Found]:
    for sentence in notice.sentences:
        if not ADDRESSEES.match(sentence.text):
            continue
        taken: set[str] = set()
        for part in PART.split(sentence.text.rstrip("：")):
            name = part.removeprefix("各") if len(part) > 4 else part
            kinds = [kind for kind, words in KINDS if re.search(words, part) and kind not in taken][:2]
            match = re.search(re.escape(part), sentence.text)
            if kinds and match:
                taken.update(kinds)
                yield notice.found("hosts.groups.new", {"name": name, "kinds": kinds}, sentence, match, 0.7)
        return


def _in_charge(match: re.Match[str], sentence: Sentence) -> Value:
    told = {
        "leader": r"(?:有|明确)?(?:分管)?(?:领导|负责人|负责同志)(?:主抓|牵头|负责|亲自|分管)",
        "section": r"(?:专门)?(?:科室|股室|处室|机构)(?:牵头|负责|承办|具体)",
        "person": r"专人(?:负责|落实|跟进|具体)",
    }
    found = {name: True for name, words in told.items() if re.search(words, sentence.text)}
    return found or None


HINTS = (
    hint(
        "hosts.in_charge",
        r"领导主抓|(?:科室|股室|处室)(?:牵头)?负责|专门科室|专人(?:负责|落实)",
        _in_charge,
        0.85,
    ),
    hint(
        "hosts.hosting",
        r"(?:几个|多个|若干)(?:单位|部门)联合(?:承办|举办|开展)|可(?:以)?联合(?:承办|举办|开展)",
        {"joint": True},
        0.85,
    ),
)
