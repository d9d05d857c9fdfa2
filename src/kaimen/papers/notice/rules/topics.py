"""The themes and fields that a notice favours: what it lists as 重大主题, 重点领域 and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import Span, as_printed, items, prose

LEAD = r"(?:重点)?(?:突出|聚焦|围绕|立足|紧扣|紧盯|瞄准|针对|(?:重点|优先)(?:选取|选择|开放|推进|安排|面向))"
TAIL = (
    r"(?P<tail>(?:重大|重点|关键|热点|核心|主要|优先|民生|中心|社会)*(?:主题|领域|重点任务|重点工作|重点事项|重点内容|任务|议题|热点|重点|(?:群众|公众|社会|民生)关切|民生事项|热点问题)"
    r"|(?:几?个?方面|内容|事项|工作)(?:为重点|的?主题|(?=，?(?:开展|确定|策划|设置|选定|选择|设计|组织))))"
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
    re.compile(
        r"(?:内容|领域|主题|方向)(?:为|是|包括|有)?：(?P<list>[^。；：]{4,100}?)等(?P<tail>领域|方面|主题)"
    ),
)
POLITICS = re.compile(
    r"思想|精神|党的|习近平|决策部署|工作报告|中心工作|定位|使命|目标|方针|要求|指示|理念|原则|纲要|发展观|活动|\d|本单位|部门|职责|职能"
)
LONGEST = 24
FEWEST = 2


def find(notice: Notice) -> Iterator[Found]:
    """The list under the notice's heading of themes, else the longest; lists of one sentence are one."""
    best: tuple[tuple[bool, int], Sentence, list[Span]] | None = None
    for sentence in prose(notice):
        if bygone(sentence.text) or not (spans := _listed(sentence)):
            continue
        rank = (sentence.under(r"主题|内容|重点|题目|选题"), len(spans))
        if best is None or rank > best[0]:
            best = (rank, sentence, spans)
    if best:
        rank, sentence, spans = best
        start, end = sentence.flat.origin(spans[0][0], spans[-1][1])
        names = list(dict.fromkeys(as_printed(notice, sentence, span) for span in spans))
        sure = 0.9 if rank[0] else 0.7
        yield Found("topics", names, notice.text[start:end], start, end, sentence.section, sure)


def _listed(sentence: Sentence) -> list[Span]:
    """The lists of a sentence, those that it calls themes alone if there are any."""
    lists = [match for pattern in LISTED for match in pattern.finditer(sentence.text)]
    told = [
        (match["tail"].endswith("主题"), span) for match in lists for span in _themes(sentence.text, match)
    ]
    themes = [span for is_theme, span in told if is_theme]
    return sorted(set(themes or [span for _, span in told]))


def _themes(text: str, match: re.Match[str]) -> list[Span]:
    """The items of a match; it starts anew at the last word that leads a list."""
    start, end = match.span("list")
    for lead in re.finditer(rf"[，、；](?:并|重点)?(?:{LEAD}|涉及|涵盖|包括)", text[start:end]):
        start = match.start("list") + lead.end()
    spans = [_edges(text, span) for span in items(text, start, end)]
    short = all(2 <= end - start <= LONGEST for start, end in spans)
    political = any(POLITICS.search(text[slice(*span)]) for span in spans)
    return spans if short and len(spans) >= FEWEST and not political else []


def _edges(text: str, span: Span) -> Span:
    """Without 在 or 与…密切相关的 before it."""
    lead = re.compile(r"(?:[^、]{2,20}(?:相关|有关|关注|关心)的|在|对|了)").match(text, *span)
    return (lead.end() if lead else span[0]), span[1]
