"""The themes and fields that a notice favours: what it lists as 重大主题, 重点领域 and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import Span, as_printed, bare, items, prose
from kaimen.papers.notice.rules.titles import Named, titles
from kaimen.papers.notice.sentences import LEVELS, level

LEAD = (
    r"(?:重点)?(?:突出|聚焦|聚力|围绕|立足|紧扣|紧盯|瞄准|着眼|关注|针对|涉及|涵盖|覆盖|侧重|(?:优先|重点)?从"
    r"|(?:重点|优先)(?:选取|选择|开放|推进|安排|面向))"
)
TALLIED = (
    r"(?:等)?(?:[二两三四五六七八九十]{1,3}|\d{1,2})(?:大类|[个大类项]"
    r"(?:方面|领域|主题|重点|板块|方向|专题|选题|工作|事项|内容|类别|任务|议题))"
)
TAIL = (
    rf"(?P<tail>{TALLIED}|"
    r"(?:重大|重点|关键|热点|核心|主要|优先|民生|中心|社会)*(?:主题|领域|重点任务|重点工作|重点事项|重点内容|任务|议题|热点|重点|(?:群众|公众|社会|民生)关切|民生事项|热点问题)"
    r"|(?:几?个?方面|内容|事项|工作)(?:为重点|的?主题|(?=，?(?:开展|确定|策划|设置|选定|选择|设计|组织|选取|选题|遴选|谋划|入手|征集|申报|拟定))))"
)
LISTED = (
    re.compile(
        rf"{LEAD}(?:在|了|以)?(?P<list>[^。；：]{{4,120}}?)等\d{{0,2}}[大个项类]?(?:方面的?|相关的?|与[^，。；]{{2,16}}的)?{TAIL}"
    ),
    re.compile(
        r"(?:^|[，：])(?:要)?以(?P<list>[^。；：]{4,100}?)等?(?:方面|内容|工作|事项)?为(?P<tail>重点|主题|主线|主要内容)"
    ),
    re.compile(
        r"(?:重点|优先)(?:领域|主题|方向|开放领域|开放主题)(?:为|是|包括|有|：)[：]?(?P<list>[^。；：]{4,100}?)(?:等|$)(?P<tail>)"
    ),
    re.compile(rf"{LEAD}(?:在|了|以)?(?P<list>[^。；：，]{{4,100}}?)(?P<tail>{TALLIED})"),
    re.compile(
        rf"{LEAD}(?:在|了|以)?(?P<list>[^。；：，]{{1,80}}?、[^。；：，、]{{1,16}}?)(?P<tail>领域|方面(?=[，]|$)|主题)"
    ),
    re.compile(
        r"重点(?:公开|展示|宣传|介绍|解读)(?P<list>[^。；：，]{4,100}?)等[^，。；、]{0,12}?(?P<tail>)(?:事项|内容|成果|领域|工作|情况|信息)"
    ),
    re.compile(
        r"(?:选题|主题|题目)(?:应当?|可以?|主要|重点|须|要|需)*(?:从|在)(?P<list>[^。；：，]{4,100}?)(?:等[^，。；]{0,8})?(?P<tail>)(?:之?中|里|范围内?)(?:自行|任意)?(?:任?选|确定|产生)"
    ),
    re.compile(
        r"从(?P<list>[^。；：]{4,100}?)等[^，。；、]{0,8}(?P<tail>)(?:问题|事项|话题|领域|方面|热点)(?:之?中|里|入手)"
    ),
    re.compile(
        r"(?:选题|主题|题目)(?:应当?|可以?|主要|重点|须|要|需)*以(?P<list>[^。；：]{4,100}?)(?:等[^，。；、]{0,8})?(?P<tail>)为(?:主|重点)"
    ),
    re.compile(
        r"(?:以下|下列)[^，。：]{0,4}(?:领域|方面|方向|内容|重点|主题|事项|议题|话题)[^，。；：不非禁除]{0,8}：(?P<list>[^。；：]{4,100}?)(?:等|$)(?P<tail>)"
    ),
    re.compile(
        r"(?:选题|主题|申报|开放|参考|活动)(?:方向|范围|领域|选题|重点|建议)(?:为|是|包括|有|如下)*：(?P<list>[^。；：]{4,100}?)(?:等|$)(?P<tail>)"
    ),
    re.compile(
        r"(?:内容|领域|主题|方向)(?:为|是|包括|有)?：(?P<list>[^。；：]{4,100}?)等(?P<tail>领域|方面|主题)"
    ),
)
POLITICS = re.compile(
    r"思想|精神|党的|习近平|决策部署|工作报告|中心工作|定位|使命|目标|方针|要求|指示|理念|原则|纲要|发展观|活动|\d|本单位|部门|职责|职能|时间|地点|人员|报名|代表|委员|审核|座谈|参观|问卷|组织领导|工作要求|宣传|保障措施|形式"
)
UNDER = re.compile(
    r"(?:重点|优先|主要)(?:开放|公开)?(?:领域|主题|方向|议题)|(?:主题|选题|申报|开放)(?:方向|范围|领域)|开放领域|主题(?:设置|领域|类别)"
)
FOLLOWS = re.compile(
    r"(?:以下|下列|如下)[^，。：]{0,4}(?:领域|方面|方向|重点|主题|议题|话题|选题)[^，。；：]{0,10}[：]?$|(?:选题|主题|开放)(?:方向|范围|领域|重点)(?:如下|主要)?(?:为|有|包括)?：$"
)
LONGEST = 24
FEWEST = 2


def find(notice: Notice) -> Iterator[Found]:
    """The list under the notice's heading of themes, else the longest; lists of one sentence are one."""
    told = list(prose(notice))
    best: tuple[tuple[bool, int], list[Named]] = ((False, 0), [])
    for sentence in told:
        if not bygone(sentence.text) and (spans := _listed(sentence)):
            rank = (sentence.under(r"主题|内容|重点|题目|选题"), len(spans))
            best = max(best, (rank, [(sentence, span) for span in spans]), key=lambda one: one[0])
    (headed, _), named = best
    if named or (named := _titled(told) or _beneath(told)):
        (first, (start, _)), (last, (_, end)) = named[0], named[-1]
        begin, stop = first.flat.at[start], last.flat.at[end - 1] + 1
        names = list(dict.fromkeys(as_printed(notice, one, span) for one, span in named))
        sure = 0.9 if headed else 0.7
        yield Found("topics", names, notice.text[begin:stop], begin, stop, first.section, sure)


def _titled(told: Sequence[Sentence]) -> list[Named]:
    """The clauses under a heading of themes, each by its title."""
    named = [one[:2] for one in titles(told, lambda heading: UNDER.search(heading) is not None)]
    plain = not any(POLITICS.search(sentence.text[slice(*span)]) for sentence, span in named)
    return named if plain and len(named) >= FEWEST else []


def _beneath(told: Sequence[Sentence]) -> list[Named]:
    """The short clauses that follow 「重点向以下领域倾斜：」, one a line."""
    for at, sentence in enumerate(told):
        if not FOLLOWS.search(sentence.text) or bygone(sentence.text):
            continue
        named: list[Named] = []
        depth = level(told[at + 1].text) if at + 1 < len(told) else None
        for one in told[at + 1 :]:
            mark = LEVELS[depth].match(one.text) if depth is not None and level(one.text) == depth else None
            if mark is None or len(one.text) - mark.end() > LONGEST:
                break
            named.append((one, bare(one.text, (mark.end(), len(one.text)))))
        if len(named) >= FEWEST and not any(POLITICS.search(one.text[slice(*span)]) for one, span in named):
            return named
    return []


def _listed(sentence: Sentence) -> list[Span]:
    """The lists of a sentence, those that it calls themes alone if there are any."""
    told: list[tuple[bool, Span]] = []
    for match in (match for pattern in LISTED for match in pattern.finditer(sentence.text)):
        if not any(start < match.end("list") and match.start("list") < end for _, (start, end) in told):
            told += [(match["tail"].endswith("主题"), span) for span in _themes(sentence.text, match)]
    themes = [span for is_theme, span in told if is_theme]
    return sorted(set(themes or [span for _, span in told]))


def _themes(text: str, match: re.Match[str]) -> list[Span]:
    """The items of a match; it starts anew at the last word that leads a list."""
    start, end = match.span("list")
    for lead in re.finditer(
        rf"[，、；](?:并|重点)?(?:{LEAD}|涉及|涵盖|包括)|[，；](?:在|就|从)", text[start:end]
    ):
        start = match.start("list") + lead.end()
    if text.find("“", start + 1, end) < 0:
        start, end = bare(text, (start, end))
    spans = [bare(text, _edges(text, span)) for span in items(text, start, end)]
    short = all(2 <= end - start <= LONGEST for start, end in spans)
    political = any(POLITICS.search(text[slice(*span)]) for span in spans)
    return spans if short and len(spans) >= FEWEST and not political else []


def _edges(text: str, span: Span) -> Span:
    """Without 在 or 与…密切相关的 before it."""
    lead = re.compile(r"(?:[^、]{2,20}(?:相关|有关|关注|关心)的|在|对|了)").match(text, *span)
    return (lead.end() if lead else span[0]), span[1]
