"""Whether the best activities are named, when, and by which titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import NUMERAL, YEAR, prose
from kaimen.papers.notice.rules.wording import DENIED, any_of

NAMED = re.compile(
    any_of(
        """
        评选 评比 评优活动 评出 评定出 选树 选出 选送 表彰 表扬 嘉奖 奖励 授予 颁发 推选
        推荐(?!人|对象|代表|的方式|参加活动|产生)[^，。；]{0,16}(?:参评|参选|参加|优秀|典型|最佳|案例)
        给予[^，。；]{0,8}奖励 设[立置]?[^，。；]{0,14}奖(?!励) ^(?:共|拟|分别)?设[立置]?(?=“[^“”]{2,20}”[、和“各])
        (?:案例|做法|经验|活动)(?:将|择优|优先)?推荐[至到给]
        择优推荐 [向报][^，。；]{2,20}推荐 遴选[^，。；]{0,10}(?:优秀|典型|最[佳美受具]|案例)
        """
    )
)
BEST = re.compile(
    any_of(
        """
        最[佳受美具] 优秀 典型 先进 十佳 示范 精品 案例 活动 单位 成效(?:明显|显著|突出|好) 亮点 特色 较好 好的
        表现突出 贡献 好建议 金点子 采纳 组织有力 [一二三]等奖 创新奖 组织奖
        """
    )
)
NOT_AWARD = re.compile(
    r"(?:评优评先|评先评优|评先树优|评比表彰)的?(?:重要)?(?:依据|参考)|奖励机制|物质奖励|代表[^，。；]{0,8}推选"
    r"|作为[^。；]{0,12}评[选优先比][^。；]{0,24}(?:依据|参考)|考核[^，。；]{0,12}评[比选优]"
    r"|(?:推选|推荐|选派)[^，。；]{0,10}(?:代表|人员|群众|居民)(?:参加|参与|列席|旁听)"
    r"|(?:表彰|奖励|评选)[^，。；]{0,4}(?:政策|流程|办法|制度)"
)
PRAISE = any_of("最佳 优秀 十佳 先进 示范 精品 典型")
PRIZED = any_of(
    "活动 案例 单位 个人 集体 组织奖 组织者 志愿者 讲解员 团队 窗口 开放点 奖 做法 典型 主题 项目"
)
PLAIN = (
    rf"(?P<plain>{PRAISE}[^，。；、“”（）和及与]{{0,10}}"
    rf"{PRIZED}(?!评选))"
)
A_TITLE = (
    r"(?:“[^“”]{2,20}”(?:称号|奖|等)?"
    rf"(?:各?(?:\d+|{NUMERAL})[个名项家场件篇条]|若干[个名条]?)?(?:[、和及与或]|，(?=“))?)"
)
RUN = re.compile(
    rf"(?:设[立置]?|评选|评比|评出|评定|选出|选树|推选|遴选|表彰|授予|颁发|命名)[^，。；“”]{{0,14}}(?P<run>{A_TITLE}+)"
    r"(?!活动|[^，。；“]{0,6}(?:优秀|先进|典型|最佳))"
)
SORTS = re.compile(rf"(?:分设|下设|分别?为|分为|包括|设有?)[：]?(?P<run>{A_TITLE}{{2,}})")
GRADES = re.compile(r"(?P<grades>(?:[特一二三四]、?){1,4})等奖")
QUOTED = re.compile(
    r"[“‘](?P<quoted>[^“”‘’]{0,12}(?:最|优秀|十佳|先进|示范|精品|十大|典型|金奖|星级)[^“”‘’]{2,24})[”’]"
)
TITLE = re.compile(
    rf"{any_of('评选 评比 评出 表彰 表扬 授予 选树 推选 选送 推荐 遴选')}[^，。；、“]{{0,8}}?{PLAIN}"
    rf"|(?:[、和及]|，(?=[^，。；]{{2,16}}(?:\d|若干|各))){PLAIN.replace('plain', 'more')}"
    rf"|(?<=奖)、(?P<prize>[^，。；、“”（）和及与]{{2,8}}奖)"
)
REVERSED = re.compile(
    rf"(?<!参加)(?<!参与)(?P<plain>{PRAISE}(?:活动|案例|做法|项目){{1,2}})(?:征集|推荐)?评[选比](?!工作)"
)
CHOOSING = re.compile(r"评选|评出|评定|颁发|揭晓|表彰")
CANCELLED = re.compile(r"取消(?!活动|开放|场次)[^，。；的]{0,14}$")
PRAISED = re.compile(
    r"^(?!.*(?:对|将(?:对|予|给|择|适|视|于|在)|凡|拟|评[选比出定]|选出|年[底末终]|每年|适时|视情)).*"
    r"，特?(?:予以|给予|提出)(?:通报|点名)?表扬$"
)
"""Praise for what was done, which is no award to come."""
WHEN = re.compile(
    rf"(?:每年|{YEAR})?(?:(?:\d{{1,2}}|{NUMERAL})月份?(?:上旬|中旬|下旬|底|末|初)?|每?年[底末终]|岁末|第?{NUMERAL}季度)(?:[之以]?前(?!后))?|每[两二三]年"
)
RESULTS = re.compile(
    rf"评[选比]结果(?:拟|将|计划)?[于在](?P<when>{WHEN.pattern})[^，。；]{{0,6}}(?:公布|揭晓|发布|通报)"
)


def find(notice: Notice) -> Iterator[Found]:
    """`awards` of every sentence that says so; those that name neither time nor title only when none does."""
    found = list(_sentences(notice))
    if day := _published(notice):
        found = [one if one.value["when"] else replace(one, value=one.value | {"when": day}) for one in found]
    telling = [one for one in found if one.value["when"] or one.value["kinds"]]
    yield from telling or found


def _published(notice: Notice) -> str | None:
    """The time at which the results come out, told by a sentence of its own."""
    told = (RESULTS.search(sentence.text) for sentence in prose(notice))
    return next((match["when"] for match in told if match), None)


def _sentences(notice: Notice) -> Iterator[Found]:
    for sentence in prose(notice):
        text = sentence.text
        match = _named(text)
        if (
            match
            and (BEST.search(text) or RUN.search(text))
            and not NOT_AWARD.search(text)
            and not PRAISED.search(text)
        ):
            yield _told(notice, sentence, match)


def _named(text: str) -> re.Match[str] | None:
    """The first word that names the best, where none says that nobody does: 「不评选」, 「取消“…”评选」."""
    return next((one for one in NAMED.finditer(text) if not _denied(text[: one.start()])), None)


def _denied(before: str) -> bool:
    return bool(DENIED.search(before) or CANCELLED.search(before))


def _told(notice: Notice, sentence: Sentence, match: re.Match[str]) -> Found:
    kinds = _kinds(sentence.text)
    stage = sentence.headings[-1] if sentence.headings else ""
    when = (
        _when(sentence.text, match.start())
        or _when(sentence.text, _last_naming(sentence.text))
        or (_when(stage, len(stage)) if NAMED.search(stage) else None)
    )
    sure = (
        0.97
        if len(kinds) > 2
        else 0.96
        if kinds or match[0].startswith("评")
        else 0.7
        if "推荐" in match[0]
        else 0.8
    )
    return notice.found("awards", {"present": True, "when": when, "kinds": kinds}, sentence, match, sure)


def _last_naming(text: str) -> int:
    """Where the last words stand that name the best: 「设立“…奖”，每年12月评出」."""
    return max((match.start() for match in CHOOSING.finditer(text)), default=0)


def _kinds(text: str) -> list[str]:
    """The titles in quotation marks, else those that follow the verb."""
    run = SORTS.search(text) or RUN.search(text)
    quoted = re.findall("“([^“”]+)”", run["run"]) if run else [one["quoted"] for one in QUOTED.finditer(text)]
    plain = [one["plain"] or one["more"] or one["prize"] for one in TITLE.finditer(text)]
    graded = [f"{one}等奖" for match in GRADES.finditer(text) for one in match["grades"].replace("、", "")]
    reversed_ = [one["plain"] for one in REVERSED.finditer(text)]
    return list(dict.fromkeys(quoted or plain or graded or reversed_))


def _when(text: str, place: int) -> str | None:
    """The time told before the verb, in the same sentence, as printed."""
    times = [
        match[0]
        for match in WHEN.finditer(text, 0, place)
        if not re.match(r"[^，]*(?:前报|报送)", text[match.end() - match[0].endswith("前") : place])
    ]
    return times[-1] if times else None
