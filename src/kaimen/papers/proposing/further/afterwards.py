"""After the activities: the ledger of suggestions, the column, the press, what is recommended, where it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found, Value
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.proposing.further.hints import follow, hint

WAYS = (("check", r"督促检查|督查|检查"), ("visit", r"走访|实地查看"), ("spot_check", r"抽查"))
PRESS = (
    r"[^，。、通过在利用]{0,6}(?:新闻媒体|政务新媒体|门户网站|政府网站|广播电视|报刊|公众号|微信|电视台"
    r"|各级媒体|主流媒体)"
)
SITE = r"(?P<site>[^，。（）、]{0,10}(?:门户网站|政府网站|官网))[^。]{0,20}(?:专栏|栏目|专题)"
COUNTS = r"(?:纳入|计入|列入)(?P<where>[^，。]{4,40}?(?:考核|考评|评估|成绩)[^，。]{0,6})"
TOLD = re.compile(r"将(?P<told>[^，。]{4,40}?情况)(?:及时)?(?:向|反馈)")


def _ledger(match: re.Match[str], sentence: Sentence) -> Value:
    found = TOLD.search(sentence.text)
    told = {"told": [found["told"]]} if found else {}
    public = {"published": True} if sentence.find(r"向社会公(?:开|布)|公开反馈") else {}
    return told | public


def _site(match: re.Match[str], sentence: Sentence) -> Value:
    name = re.search(r"“([^”]{2,20})”(?:活动)?(?:专栏|栏目|专题)", sentence.text)
    site = re.split(r"[在于将]|及时", match["site"])[-1]
    return {"site": site} | ({"name": name[1]} if name else {}) if 2 < len(site) <= 24 else None


def _channels(match: re.Match[str], sentence: Sentence) -> Value:
    named = re.findall(PRESS, sentence.text)
    return {"channels": list(dict.fromkeys(named))} if named else None


def _upward(match: re.Match[str], sentence: Sentence) -> Value:
    return {"to": match["to"]} if 3 < len(match["to"]) <= 40 else None


def _where(match: re.Match[str], sentence: Sentence) -> Value:
    return {"where": match["where"]} if len(match["where"]) <= 40 else None


def _way(code: str) -> Value:
    return {"way": code}


HINTS = (
    hint("feedback.ledger", r"台账", _ledger, 0.85),
    hint(
        "column.publishing.new",
        r"(?P<site>[^，。（）、]{0,10}(?:门户网站|政府网站|官网))[^。]{0,20}(?:专栏|栏目|专题)",
        _site,
        0.8,
    ),
    hint(
        "column.coverage.new",
        r"(?:新闻媒体|政务新媒体|新媒体|公众号)[^。]{0,20}(?:宣传|报道|发布)",
        _channels,
        0.7,
    ),
    hint("awards.upward.new", r"向(?P<to>[^，。]{4,40}?)(?:推荐|推送|报送典型)", _upward, 0.8),
    hint(
        "awards.spreading.new",
        r"(?P<what>典型经验(?:做法)?|经验做法|典型案例|优秀案例)[^。]{0,20}(?:推介|推广|宣传|刊发)|(?:推介|推广)(?P<too>典型经验做法)",
        lambda match, sentence: {"what": match["what"] or match["too"]},
        0.75,
    ),
    hint(
        "assessment.counts_in.new",
        r"(?:纳入|计入|列入)(?P<where>[^，。]{4,40}?(?:考核|考评|评估|成绩)[^，。]{0,6})",
        _where,
        0.85,
    ),
    *(hint("supervision.checks.new", words, _way(code), 0.75) for code, words in WAYS),
)


def find(notice: Notice) -> Iterator[Found]:
    """What the words of the clauses say."""
    yield from follow(notice, HINTS)
