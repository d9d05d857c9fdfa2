"""An activity's own scheme, handed to the office before it is held: how long before, as a note or for approval."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import AHEAD, BY, PARTED, ahead_of, day_by, limit, prose, stretch
from kaimen.papers.notice.rules.declaring import AFTER_NOTICE
from kaimen.papers.notice.rules.wording import OPEN, any_of

SCHEME = any_of("方案 活动计划 预案 活动主题 议程 活动安排 备案表 报备表 活动材料 主题和内容")
WRITTEN = any_of("方案 预案 议程 备案表 报备表")
APPROVE = any_of(
    "送审 核定 审核 审批(?!服务|局|办|中心|处|科) 审定 审查 批准 批复 报审 核准 审阅 把关 (?:同意|通过)后 报批"
)
NOTE = any_of(
    "备查 报备 备案 报送 上报 呈报 抄送 抄报 报请 提请 提交 报(?![名告道刊纸到表批]) 发送至 送[^，。；]{0,10}办"
)
PUBLIC = any_of(f"发布 公布 公告 预告 公示 告知 邀请(?!对象|人员|名单|代表) 通知 {OPEN}")
VERB = re.compile(rf"(?P<approve>{APPROVE})|(?P<note>{NOTE})|(?P<public>{PUBLIC})")
AHEAD_OF = re.compile(AHEAD)
FILED = re.compile(
    rf"{WRITTEN}[^。；]{{0,70}}?"
    rf"(?P<verb>(?:报|送|抄|经|提交|上传|履行|须|由)[^。；，]{{0,28}}?(?:{APPROVE}|报备|备案|备查)|报备|备案|备查|报审|报批|送审)"
)
PLAIN = re.compile(
    rf"{SCHEME}[^。；]{{0,8}}(?P<verb>(?:报|报送|上报|抄送|抄报|提交)(?!名|告|道)[^。；，]{{2,24}})"
)
LIMITED = re.compile(rf"{AHEAD}[^。；]{{0,60}}(?P<verb>{APPROVE}|报备|备案)")
AFTER_VERB = re.compile(rf"(?P<verb>报送|上报|提交|报备)[^，。；]{{0,10}}{SCHEME}")
AGAIN = re.compile(rf"(?P<verb>(?:报|送|提交)[^。；，]{{0,28}}?(?:{APPROVE}|报备|备案)|报备)")
OWN_LEADERS = re.compile(
    any_of(
        "负责人 负责同志 一把手 主要领导 分管领导 分管副 党组 党委 集体研究 本单位 本部门 局长 县长 区长 市长 镇长"
    )
)
LISTS = re.compile(r"名单|回执")
CHANGED = re.compile(r"(?:变更|调整|取消|延期|改期|推迟|变动)[^。；]{0,16}$")
OWN_SCHEME = r"(?:活动|具体|实施|详细|组织|开放日?)[”’]?(?:工作|活动|实施)?(?:方案|预案)[”’》]?"
OWN_SCHEME = rf"(?<!年度)(?<!全年)(?:{OWN_SCHEME}|(?<=完成)方案|(?<=[将把])(?:本|该|各自的?)?方案)"
DATED = re.compile(rf"(?:{OWN_SCHEME}|(?:^|[，。；])方案)[^，。；]{{0,16}}(?:，由?各[^，。；]{{0,16}})?$")
DECIDED = re.compile(
    rf"[^。；]{{0,16}}?(?:[将把][^，。；]{{0,8}}{OWN_SCHEME}[^，。；]{{0,16}}?)?(?P<verb>(?:报|送|提交|提请)[^。；，]{{0,24}}?(?:{APPROVE}|备案|报备)|报备)"
)
NOT_HERE = re.compile(
    any_of(
        "现印发 印发给你们 已经[^，。]{0,30}同意 名单[^，。]{0,12}审[核查] 总结 年度(?:活动)?计划 稿件 信息发布"
    )
)


def find(notice: Notice) -> Iterator[Found]:
    """`filing.deadline` and `filing.kind`."""
    for sentence in prose(notice):
        timed = False
        for match in BY.finditer(sentence.text):
            if found := _filed_by(notice, sentence, match):
                timed = True
                yield found
        for match in AFTER_NOTICE.finditer(sentence.text):
            if found := _filed_after(notice, sentence, match):
                timed = True
                yield found
        for match in AHEAD_OF.finditer(sentence.text):
            if found := _filed_ahead(notice, sentence, match):
                timed = True
                yield found
        yield from _kind(notice, sentence, timed)


def filed_by(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The verb by which schemes go to be decided by the day of a match of BY or AFTER_NOTICE, not to be counted."""
    verb = DECIDED.match(text, match.end())
    scheme = DATED.search(text[: match.start()]) or re.search(OWN_SCHEME, verb[0] if verb else "")
    return verb if scheme else None


def _filed_by(notice: Notice, sentence: Sentence, match: re.Match[str]) -> Found | None:
    """One day by which the schemes of all activities are to be decided."""
    day, verb = day_by(match, notice), filed_by(sentence.text, match)
    if day is None or verb is None:
        return None
    words = stretch(sentence.text, match.start(), verb.end())
    return notice.found("filing.deadline", {"date": day.isoformat()}, sentence, words, 0.95)


def _filed_after(notice: Notice, sentence: Sentence, match: re.Match[str]) -> Found | None:
    """「自本通知印发之日起10个工作日内，将活动方案报…备案」."""
    value, verb = limit(match["length"], "after", "notice"), filed_by(sentence.text, match)
    if value is None or verb is None:
        return None
    words = stretch(sentence.text, match.start(), verb.end())
    return notice.found("filing.deadline", value, sentence, words, 0.95)


def _filed_ahead(notice: Notice, sentence: Sentence, match: re.Match[str]) -> Found | None:
    """A limit before the activity whose next verb hands in a scheme."""
    text = sentence.text
    verb = VERB.search(text, match.end(), match.end() + 70) or _verb_ahead(text, match.start())
    if verb is None or verb["public"] or CHANGED.search(text[: match.start()]):
        return None
    scheme = re.search(SCHEME, text[max(0, match.start() - 50) : verb.end() + 24])
    value = ahead_of(match)
    told = scheme or verb[0] in ("报备", "备案") or re.search(SCHEME, "，".join(sentence.headings))
    if value is None or not told or _only_a_list(text[match.end() : verb.start()]):
        return None
    words = stretch(text, match.start(), max(match.end(), verb.end()))
    return notice.found("filing.deadline", value, sentence, words, 0.97 if scheme else 0.75)


def _only_a_list(text: str) -> bool:
    """Whether what is handed in is a list of people and no scheme."""
    return LISTS.search(text) is not None and re.search(SCHEME, text) is None


def _verb_ahead(text: str, start: int) -> re.Match[str] | None:
    """「…报备，提前5个工作日」: a verb of the same clause before the limit."""
    left = max(start - 60, *(text.rfind(mark, 0, start) + 1 for mark in PARTED), 0)
    verbs = list(VERB.finditer(text, left, start))
    return verbs[-1] if verbs else None


def _kind(notice: Notice, sentence: Sentence, timed: bool) -> Iterator[Found]:
    text = sentence.text
    match = _handing_in(text, timed)
    if match and (timed or not NOT_HERE.search(match[0])) and not NOT_HERE.search(match["verb"]):
        kind = (
            "approval" if re.search(APPROVE, text[match.start("verb") : match.end("verb") + 20]) else "note"
        )
        yield notice.found("filing.kind", kind, sentence, match, 0.95 if timed else 0.8)


def _handing_in(text: str, timed: bool) -> re.Match[str] | None:
    """Where a scheme is handed to the office; what its own leaders decide is no matter of the office."""
    patterns = (FILED, PLAIN, LIMITED, AFTER_VERB) if timed else (FILED,)
    for pattern in patterns:
        start = 0
        while match := pattern.search(text, start):
            if not OWN_LEADERS.search(match["verb"]):
                return match
            start = match.end("verb")
            pattern = AGAIN
    return None
