"""When activities are held: a day, a span, a month, the whole year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import prose, quoted_elsewhere
from kaimen.papers.notice.rules.handing import HAND_IN
from kaimen.papers.notice.rules.spans import BEGIN, SPAN, UNTIL, days_of
from kaimen.papers.notice.rules.wording import any_of

WHAT = any_of("活动 开放 举办 开展 实施 组织 具体 集中开放")
TIME = "(?:时间|日期|期限|时段|周期)(?:跨度|范围|段)?"
OWN_HEADING = re.compile(
    rf"^{WHAT}的?{TIME}|^(?:时间(?:跨度|范围|段|[、和与及]|地点|$)"
    r"|(?:日期|期限|时段|周期|何时|什么时[候间])(?:开放|举办|开展|$))"
)
HEADING = re.compile(
    rf"{WHAT}的?(?:时间|日期|期限|时段|周期)|时间(?:安排|要求|节点|步骤|[、和与及]|地点)|日程安排"
    r"|(?:实施|活动)步骤|(?:活动|工作)安排"
)
WHOLE_YEAR = re.compile(r"全年(?:持续|常态|长期|滚动|均可|都可|皆可)")
SET = any_of("拟定于 暂定[于为] 定[于为在] 安排在 集中在 为期 为 是 在")
BRAND_DAYS = "(?:开放|公开|主题|体验|服务)(?:日|周|月|季)"
LABEL = re.compile(
    rf"(?:^|[，。；：、）.\d”’日月周【●■◆★▲◎◇□☆►▶▪※○]){WHAT}?的?{TIME}(?:安排)?】?(?:原则上)?{SET}?[：]?[^，。；\d]{{0,8}}$"
    rf"|{BRAND_DAYS}[”’]?(?:活动)?(?:[：]|(?:统一|集中)?(?:{SET}|确定为|确定在)(?:每年|今年)?的?)$|活动期间（$|(?:活动|开放)(?:贯穿|分布[于在]|集中[于在])$"
)
NAMED_SO = re.compile(
    rf"[）]?(?:（[^）]*）)?，?(?:统一|集中)?(?:为|是|定为|确定为|设为|作为)[^，。；]{{0,14}}?{BRAND_DAYS}"
)
A_ROW = re.compile(
    r"(?:（[^）]{1,12}）)?[，：、]?[^，。；：、]{2,20}："
    r"|(?:（[^）]{1,12}）)?，[^，。；：、]{2,16}(?:局|委|办|中心|街道|镇|乡|公司)(?:承办|举办|开展|组织)"
)
HELD = re.compile(any_of("结束 开展 举办 举行 组织 启动 实施 集中开放 进行 部署 召开 开放"))
STAGE_HELD = re.compile(
    r"(?:实施|开展|开放|推进|举办)(?:阶段|时间)?(?=（|$|：)|(?:实施|开展|开放|推进|活动)阶段"
)
STAGE_OTHER = re.compile(
    any_of(
        """
        准备 筹备 动员 申报 征集 部署阶段 报送 方案制定 总结 评选 评比 宣传发动 启动阶段 谋划 验收 报名 评审 自查
        检查 筛选 甄选 发布公告 公告阶段
        """
    )
)
PREPARED = re.compile(
    rf"(?:之?内)?[，：][^，。；]{{0,20}}?{any_of('确定 制定 印发 公布 梳理 汇总 筛选 部署 动员 审定')}"
)
NOT_HELD = re.compile(
    any_of(
        """
        报名 截止 截至 公示 施行 印发 起实施 培训 评选 评比 总结 申报 征集意见 意见征集 报送 上报 下发 发布 考核 通报
        生效 会议 成立 所在 不超过 不迟于 不晚于 最迟 修订 颁布 公布[^，。；]{0,6}(?:名单|结果)
        """
    )
)
DEADLINE = re.compile(r"[^，。；]{0,8}(?:之|以)?前(?:报|将|完成|，)")
NARROWED = re.compile(r"（(?=[^（）]*\d日)")
STAGE_NAMED = re.compile("阶段（?[：]?$")
ENDING = re.compile("结束|截止|止|闭幕|收官")
PREPARES = re.compile(
    any_of("征集 评审 遴选 抽取 抽签 预约 梳理 盘点 谋划 拟定 制定 确定 汇总 培训 上报 起草 研究")
)
GUESSED = 0.8
ABOUT = re.compile(any_of("活动 开放 主题日 有序(?:开展|组织|推进)"))


def find(notice: Notice) -> Iterator[Found]:
    """`window` of every sentence that tells when activities are held; guesses only where they agree."""
    found = list(_spans(notice))
    sure = [one for one in found if one.confidence > GUESSED]
    yield from sure or _agreeing(found)


def _agreeing(found: list[Found]) -> list[Found]:
    """All of them, when one covers the others; activities of several units on days of their own set no window."""
    start = min((one.value["start"] for one in found), default="")
    end = max((one.value["end"] for one in found), default="")
    return found if any(one.value == {"start": start, "end": end} for one in found) else []


def _spans(notice: Notice) -> Iterator[Found]:
    for sentence in prose(notice):
        for match in SPAN.finditer(sentence.text):
            sure = _sure(sentence, match)
            closer = NARROWED.match(sentence.text, match.end())
            inner = SPAN.match(sentence.text, closer.end()) if closer else None
            if sure and (found := _told(notice, sentence, inner or match, sure)):
                yield found


def _told(notice: Notice, sentence: Sentence, match: re.Match[str], sure: float) -> Found | None:
    days = days_of(notice, sentence, match)
    if days is None:
        return None
    value = {"start": days[0].isoformat(), "end": days[1].isoformat()}
    return notice.found("window", value, sentence, match, sure if days[0] < days[1] else sure - 0.02)


def _sure(sentence: Sentence, match: re.Match[str]) -> float:
    """How surely a span is that of the activities; 0 when it is not."""
    text, end = sentence.text, match.end()
    if _of_something_else(text, match):
        return 0
    if LABEL.search(text[max(0, match.start() - 20) : match.start()]) or _alone(sentence, match.start()):
        return 0.97
    if NAMED_SO.match(text, end):
        return 0.95
    if A_ROW.match(text, end):
        return 0
    if _own_stage(sentence, match.start()) or HAND_IN.search(text[end : end + 20]):
        return 0.93 if _own_stage(sentence, match.start()) is STAGE_HELD else 0
    if sentence.under(HEADING.pattern):
        if NOT_HELD.search(text, end, end + 70) or PREPARED.match(text, end):
            return 0
        if STAGE_NAMED.search(text[: match.start()]):
            return 0
        return 0.94 if HELD.search(text, end, end + 20) else 0.92
    if match["span"] in ("上半年", "下半年"):
        return 0
    if match["span"] == "全年" and not WHOLE_YEAR.match(text, match.start()):
        return 0
    if re.search(BEGIN, match["span"]) and ENDING.match(text, end):
        return 0.85
    own = re.split("[，。；]", text[end:])[0]
    return (
        GUESSED if HELD.search(text, end, end + 40) and ABOUT.search(text) and not PREPARES.search(own) else 0
    )


def _of_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a span speak of a deadline, a registration, another paper or an earlier time."""
    start, end = match.span()
    before = re.split("[，。；]", text[max(0, start - 16) : start])[-1]
    return bool(
        match["by"]
        or match["from"] == "以来"
        or quoted_elsewhere(text, start)
        or (NOT_HELD.search(before) and not UNTIL.search(before))
        or NOT_HELD.search(re.split("，各|，由", text[end : end + 24])[0])
        or STAGE_OTHER.search(before[-10:])
        or DEADLINE.match(text[end : end + 12])
    )


def _alone(sentence: Sentence, place: int) -> bool:
    """Whether a span opens the text under 「活动时间」."""
    before = sentence.text[:place]
    heading = sentence.headings[-1] if sentence.headings else ""
    return (
        OWN_HEADING.search(heading) is not None
        and re.fullmatch(r"(?:（[^）]{1,2}）|\d[.、])?(?:于|从|自)?", before) is not None
    )


def _own_stage(sentence: Sentence, place: int) -> re.Pattern[str] | None:
    """Which stage the words before a place, or the headings, name: that in which activities are held, or another."""
    own = sentence.headings[-1] if sentence.headings else ""
    if STAGE_OTHER.search(own) and not STAGE_HELD.search(own):
        return STAGE_OTHER
    held = STAGE_HELD.search(sentence.text[max(0, place - 60) : place]) or any(
        STAGE_HELD.search(one) for one in sentence.headings
    )
    return STAGE_HELD if held else None
