"""How often a unit opens its doors: 「每年至少1次」「每季度不少于一次」「每月举办2场」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import NUMBER, number_of, prose, strength
from kaimen.papers.notice.rules.wording import AT_LEAST, any_of

TIMES = rf"(?P<count>{NUMBER})(?:[-至到—]{NUMBER})?(?:次|场|期|回|个活动|项活动|个主题)(?P<more>以上)?"
CYCLE = any_of(
    """
    每个?(?:自然)?年度? 每半年度? [一半]年(?=[一二两三四五六\\d]) 一季度?(?=[一二两三\\d][次场])
    一月(?=[一二两三][次场]) 每个?季度? 每[两2双]个?月 每逢?[单双]月 每个?月 全年 年内 一年(?:之?内|中)
    [一本当]?年度?(?=至少|不少于|不低于) (?:\\d{4}年|年度)(?=[^，。；]{0,12}(?:至少|不少于|不低于))
    """
)
HOLD = any_of("开展 举办 组织 举行 安排 推出 完成")
NUMBERED = (
    re.compile(rf"(?P<cycle>{CYCLE})[^。；，]{{0,24}}?(?:{AT_LEAST})?[^。；，、]{{0,14}}?{TIMES}"),
    re.compile(rf"(?P<cycle>{CYCLE})[^。；]{{0,60}}?{AT_LEAST}[^。；，、]{{0,14}}?{TIMES}"),
)
PART_OF_YEAR = r"(?:\d{1,2}月[上中下]?[旬底末]?|[上下]半年|第?[一二三四]季度)"
EACH_PART = re.compile(
    rf"(?P<parts>{PART_OF_YEAR}(?:[、和，]{PART_OF_YEAR}){{1,5}}|上、?下半年)(?:前|内|期间)?[要须应]?各[至少自]*{HOLD}?[^，。；]{{0,10}}?{TIMES}"
)
UNNUMBERED = re.compile(
    r"(?P<cycle>每个?(?:季度?|半年|月|[两2双]个?月)|每逢?[单双]月)"
    r"(?:的?(?:第.{1,3}|最后一)(?:周|个?工作日|个?星期.))?(?:定期|集中|固定)?"
    r"(?:组织|开展|举办|举行)(?=[^，。；]{0,16}(?:开放|主题日|活动))"
)
FIXED = re.compile(
    r"(?P<cycle>每个?(?:月|季度?))的?[^，。；]{0,14}?(?:日|号|周|天|星期.|周.|工作日)(?:[上下]午)?(?:（[^）]*）)?"
    r"(?:定期|集中|固定)?(?:，[^，。；]{0,12}|为|是|定为|确定为|作为|设为|设立)?[^，。；]{0,14}"
    r"(?:开放日|公开日|主题日|体验日|(?:向|对)[^，。；]{0,10}开放)"
)
NO_CYCLE = re.compile(
    rf"(?:{AT_LEAST}[^，。；]{{0,4}}?{HOLD}|{HOLD}[^，。；]{{0,24}}?{AT_LEAST})[^，。；、]{{0,4}}?{TIMES}[^，。；]{{0,24}}"
)
WHO = re.compile(r"各|每[个家]|本")
ABOUT = re.compile(any_of("开放 主题日 活动 公开日 体验 接待 走进"))
NOT_ABOUT = re.compile(
    any_of(
        """
        例会 培训 督查 督导 抽查 检查 通报 调度 更新 考核 简报 会议 值班 维护 申报 确定 报送 环节 互动
        自选 选题 选取 报名 限报 参加一次 参与一次 公布 发布 汇总 评选 盘库
        """
    )
)
MEETINGS = re.compile(any_of("会议 例会 培训 督查 检查 通报 调度 考核 推进会 研究"))
TOP = 200
A_PERSON = re.compile(r"(?:每人|每位|每名|同一|参加人员|参与者|参加者|市民|代表|报名人)[^，。；]{0,8}$")


def find(notice: Notice) -> Iterator[Found]:
    """`frequency` of every sentence that sets one: the surest of the ways of saying it that fit."""
    title = notice.text[:TOP]
    for sentence in prose(notice):
        if ABOUT.search(sentence.text + notice.brand + title):
            ways = (_each_part, _numbered, _fixed, _unnumbered, _without_cycle)
            found = [one for way in ways if (one := way(notice, sentence))]
            if found:
                yield max(found, key=lambda one: one.confidence)


def _each_part(notice: Notice, sentence: Sentence) -> Found | None:
    """「上半年、下半年各一次」 is twice a year."""
    match = EACH_PART.search(sentence.text)
    if match is None or NOT_ABOUT.search(match[0]):
        return None
    times = len(re.split("[、和，]|上(?=下)", match["parts"]))
    cycled = re.search(rf"{CYCLE}$", sentence.text[: match.start()])
    return _found(
        notice, sentence, match, number_of(match["count"]) * times, "year", 0.97 if cycled else 0.93
    )


def _numbered(notice: Notice, sentence: Sentence) -> Found | None:
    """「每季度不少于一次」; the number may stand farther off when it is a least one."""
    for pattern in NUMBERED:
        for match in pattern.finditer(sentence.text):
            if A_PERSON.search(sentence.text[: match.start()]):
                continue
            following = re.split("[，。；]", sentence.text[match.end() : match.end() + 10])[0]
            if not NOT_ABOUT.search(match[0] + following[:2]) and not MEETINGS.search(following):
                per, times = _cycle(match["cycle"])
                sure = 0.96 if match["more"] or re.search(AT_LEAST, match[0]) else 0.85
                return _found(notice, sentence, match, number_of(match["count"]) * times, per, sure)
    return None


def _fixed(notice: Notice, sentence: Sentence) -> Found | None:
    """「每月15日为政务公开日」 is once a month."""
    match = FIXED.search(sentence.text)
    if match is None or NOT_ABOUT.search(match[0]):
        return None
    per, times = _cycle(match["cycle"])
    return _found(notice, sentence, match, times, per, 0.8)


def _unnumbered(notice: Notice, sentence: Sentence) -> Found | None:
    """「每季度开展」 is once a quarter."""
    match = UNNUMBERED.search(sentence.text)
    if match is None or NOT_ABOUT.search(sentence.text, match.end(), match.end() + 16):
        return None
    per, times = _cycle(match["cycle"])
    return _found(notice, sentence, match, times, per, 0.7)


def _without_cycle(notice: Notice, sentence: Sentence) -> Found | None:
    """「各单位至少举办1场」: in a campaign of a year that means the year."""
    match = NO_CYCLE.search(sentence.text)
    if match is None or NOT_ABOUT.search(match[0]) or not WHO.search(sentence.text[: match.start()]):
        return None
    return _found(notice, sentence, match, number_of(match["count"]), "year", 0.6)


def _found(
    notice: Notice, sentence: Sentence, match: re.Match[str], least: int, per: str, sure: float
) -> Found:
    before = sentence.text[: match.start("count") if "count" in match.groupdict() else match.start()]
    value = {"min": least, "per": per, "strength": strength(before)}
    return notice.found("frequency", value, sentence, match, sure)


def _cycle(text: str) -> tuple[str, int]:
    """The canonical cycle and how many of the text's own lie in it: 「每半年」 is ("year", 2)."""
    if "半年" in text:
        return "year", 2
    if "季" in text:
        return "quarter", 1
    if "月" in text:
        return ("year", 6) if re.search("[两2单双]", text) else ("month", 1)
    return "year", 1
