"""How often a unit opens its doors: 「每年至少1次」「每季度不少于一次」「每月举办2场」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import NUMBER, number_of, prose, strength

AT_LEAST = r"(?:至少|不少于|不得少于|不低于|不得低于|最少)"
TIMES = rf"(?P<count>{NUMBER})(?:[-至到—]{NUMBER})?(?:次|场|期|回|个活动|项活动|个主题)(?P<more>以上)?"
CYCLE = (
    r"(?P<cycle>每(?:个)?(?:自然)?年度?|每半年度?|每(?:个)?季度?|每(?:两|2|双)个?月|每双月|每(?:个)?月|每逢?双月|全年|年内|(?:一|本|当)?年度?(?=至少|不少于|不低于)"
    r"|(?:\d{4}年|年度)(?=[^，。；]{0,12}(?:至少|不少于|不低于)))"
)
RULE = re.compile(rf"{CYCLE}[^。；，]{{0,24}}?(?P<least>{AT_LEAST})?[^。；，、]{{0,14}}?{TIMES}(?!会议|培训|检查|督查|调度|通报)")
LOOSE = re.compile(rf"{CYCLE}[^。；]{{0,60}}?(?P<least>{AT_LEAST})[^。；，、]{{0,14}}?{TIMES}")
UNNUMBERED = re.compile(
    r"(?P<cycle>每(?:个)?(?:季度?|半年|月|(?:两|2|双)个?月)|每逢?双月)(?:的?(?:第.{1,3}|最后一)(?:周|个?工作日|个?星期.))?(?:定期|集中|固定)?(?:组织|开展|举办|举行)(?=[^，。；]{0,16}(?:开放|主题日|活动))"
)
PARTS_OF_YEAR = r"(?:\d{1,2}月[上中下]?[旬底末]?|[上下]半年|第?[一二三四]季度)"
EACH_OF = re.compile(
    rf"(?P<times>{PARTS_OF_YEAR}(?:[、和]{PARTS_OF_YEAR})+)(?:前|内|期间)?(?:要|须|应)?各(?:至少|自)?(?:组织|开展|举办|举行|完成|安排)[^，。；]{{0,10}}?{TIMES}"
)
EACH = re.compile(
    rf"(?:各|每个?|本)(?:[^，。；]{{0,20}}?)[^。；]{{0,60}}?(?P<cycle>每[年月季半两])?(?:{AT_LEAST}[^，。；]{{0,4}}?(?:开展|举办|组织|举行|安排|推出)|(?:开展|举办|组织|举行)[^，。；]{{0,24}}?{AT_LEAST})"
    rf"[^，。；、]{{0,4}}?{TIMES}[^，。；]{{0,24}}"
)
ABOUT = re.compile(r"开放|主题日|活动|公开日|接待|走进")
NOT_ABOUT = re.compile(r"例会|培训|督查|检查|通报|调度|更新|考核|报送信息|简报|会议|值班|维护|申报|确定|报送")
PER = {"年": ("year", 1), "半年": ("year", 2), "季": ("quarter", 1), "双月": ("year", 6), "月": ("month", 1)}


def find(notice: Notice) -> Iterator[Found]:
    """`frequency` of every sentence that sets one."""
    for sentence in prose(notice):
        if (each_of := EACH_OF.search(sentence.text)) and ABOUT.search(sentence.text + notice.brand):
            times = len(re.split("[、和]", each_of["times"]))
            value = {"min": number_of(each_of["count"]) * times, "per": "year"}
            bound = strength(sentence.text[: each_of.start("count")])
            yield notice.found("frequency", {**value, "strength": bound}, sentence, each_of, 0.93)
            continue
        for match in RULE.finditer(sentence.text) or ():
            if found := _told(notice, sentence, match):
                yield found
                break
        else:
            yield from _loosely(notice, sentence)


def _loosely(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """A cycle farther off; or none told, which in a campaign of a year means the year."""
    match = LOOSE.search(sentence.text)
    found = (_told(notice, sentence, match) if match else None) or _unnumbered(notice, sentence)
    if found:
        yield found
    elif (match := EACH.search(sentence.text)) and not NOT_ABOUT.search(match[0]) and not match["cycle"]:
        value = {"min": number_of(match["count"]), "per": "year", "strength": strength(sentence.text[: match.start("count")])}
        yield notice.found("frequency", value, sentence, match, 0.6)


def _unnumbered(notice: Notice, sentence: Sentence) -> Found | None:
    """「每季度开展」 is once a quarter."""
    match = UNNUMBERED.search(sentence.text)
    if match is None or NOT_ABOUT.search(sentence.text, match.end(), match.end() + 16):
        return None
    per, times = _per(match["cycle"])
    value = {"min": times, "per": per, "strength": strength(sentence.text[: match.start()])}
    return notice.found("frequency", value, sentence, match, 0.7)


def _told(notice: Notice, sentence: Sentence, match: re.Match[str]) -> Found | None:
    text = sentence.text
    if NOT_ABOUT.search(match[0]) or not (ABOUT.search(text) or ABOUT.search(notice.brand)):
        return None
    per, times = _per(match["cycle"])
    value = {
        "min": number_of(match["count"]) * times,
        "per": per,
        "strength": strength(text[: match.end("least") if match["least"] else match.start("count")]),
    }
    sure = 0.96 if match["more"] or re.search(AT_LEAST, match[0]) else 0.85
    return notice.found("frequency", value, sentence, match, sure)


def _per(cycle: str) -> tuple[str, int]:
    if "半年" in cycle:
        return PER["半年"]
    if "季" in cycle:
        return PER["季"]
    if "月" in cycle:
        return PER["双月" if re.search("两|2|双", cycle) else "月"]
    return PER["年"]
