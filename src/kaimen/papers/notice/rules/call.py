"""By when units declare, and how many themes each declares at least."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import (
    BY,
    DAY,
    LENGTH,
    NUMBER,
    cited,
    dated,
    day_by,
    limit,
    number_of,
    prose,
    strength,
    stretch,
)
from kaimen.papers.notice.rules.filing import filed_by
from kaimen.papers.notice.rules.handing import BEFORE, HAND_IN, Handed, handed, what
from kaimen.papers.notice.rules.wording import AT_LEAST, any_of

AFTER_NOTICE = re.compile(
    r"(?:通知|文件|方案)?(?:印发|下发|发布|[收接]到本?通知)(?:之日起|之日|之后|后|起)"
    rf"(?P<length>{LENGTH})(?:之?内|以内)"
)
COUNT = rf"(?P<count>{NUMBER})(?:[-~—至到]{NUMBER})?(?:个|项|场|次|期|件|条)(?:以上)?"
THING = rf"的?(?:开放|活动|特色|具体|公开)?{any_of('活动 主题 项目 内容 选题 议题 事项 场次 开放日 计划')}"
DECLARE = any_of(
    "申报 选送 选报 报送 上报 填报 提报 确定 选定 选取 选择 策划 提出 拟定 谋划 报 梳理 推荐 提交"
)
EACH = r"(?:各|每[个家]?)"
UNIT = any_of("单位 部门 镇 乡镇 街道")
MINIMUM = (
    re.compile(rf"{DECLARE}[^，。；]{{0,12}}?{AT_LEAST}[^，。；]{{0,6}}?{COUNT}[^，。；、]{{0,10}}{THING}"),
    re.compile(rf"{DECLARE}[^，。；]{{0,20}}{THING}[^，。；]{{0,8}}?{AT_LEAST}{COUNT}"),
    re.compile(rf"{AT_LEAST}{DECLARE}[^，。；]{{0,6}}?{COUNT}[^，。；、]{{0,10}}{THING}"),
    re.compile(
        rf"{EACH}[^，。；]{{0,6}}?{UNIT}[^，。；]{{0,16}}?{DECLARE}[^，。；]{{0,10}}?{COUNT}[^，。；、]{{0,6}}{THING}"
    ),
    re.compile(
        rf"{DECLARE}[^，。；]{{0,12}}{THING}[^，。；\d]{{0,8}}(?P<count>{NUMBER})[个项场次期件条](?:及|或)?以上"
    ),
    re.compile(rf"(?:申报|选报|报送|上报){AT_LEAST}{COUNT}(?=[，。；（]|$)"),
    re.compile(rf"(?:申报|报送|上报)(?:数量|数|总数)[^，。；]{{0,4}}?{AT_LEAST}{COUNT}"),
    re.compile(
        rf"{DECLARE}[^。；]{{0,16}}(?:主题|事项|项目|清单|计划)[^。；]{{0,12}}，每[个家]?{UNIT}[^，。；]{{0,4}}{AT_LEAST}{COUNT}"
    ),
    re.compile(
        rf"(?:（|^|，)(?:原则上)?每[个家]?{UNIT}(?:原则上|应|须|要)?(?:{AT_LEAST})?{COUNT}(?=）|，|$)"
    ),
    re.compile(
        rf"每[个家]?{UNIT}(?:原则上|应|须|要)?{AT_LEAST}(?P<count>{NUMBER})[个项条][^，。；、]{{0,4}}{THING}"
    ),
    re.compile(rf"{DECLARE}[^。；]{{0,24}}{THING}，(?:数量|总数|个数)[^，。；]{{0,4}}?{AT_LEAST}{COUNT}"),
    re.compile(
        rf"(?:申报|报送|征集|选题)(?:数量|个数|要求)：?[^，。；]{{0,10}}?(?P<count>{NUMBER})[个项条件](?:以上|起)"
    ),
    re.compile(
        rf"{EACH}[^，。；]{{0,12}}?{UNIT}[^，。；]{{0,16}}?(?:主题|项目)[^，。；]{{0,6}}?{AT_LEAST}{COUNT}"
    ),
)
DAYS = rf"(?:{DAY}(?:[-‐–—―－~～]+|至|到))?(?:{DAY}|\d{{1,2}}日)"
STAGE = re.compile(
    r"(?:主题|计划|项目|方案)?(?:申报|征集|报送|上报|报备)(?:活动|主题|计划|方案)?(?:阶段|环节)?[（：]"
    rf"(?P<days>{DAYS})(?:前|）|。|$)"
)
TERM = re.compile(
    r"(?:申报|主题征集|选题征集|项目征集|报送|上报|填报|反馈)(?:[^，。；、]{0,6}，)?(?:材料|主题|计划)?的?(?:截止|截至)?"
    rf"(?:(?:时间|日期|时限|期限)(?:截止|截至)?|(?<=截止)|(?<=截至))(?:[为是到至：]|截止|自?即日起)*(?P<days>{DAYS})(?![^，。；]{{0,4}}前)"
)
TERM_HEADING = re.compile(
    r"^(?:主题|项目|选题|活动)?(?:申报|征集|报送|填报)的?(?:截止)?(?:时间|期限|时限|日期)"
)
TERM_ALONE = re.compile(rf"^(?P<days>{DAYS})(?![^，。；]{{0,4}}前)")
OTHERS = re.compile("报名|意见|总结|案例|回执")
FOR_AWARDS = re.compile("评选|参评|评优")
QUOTING = re.compile(
    r"(?:《[^《》]*》|[省市州盟](?:[里级办]|通知|文件|政府|方案)|上级(?:通知|文件)?)中?(?:要求|规定|明确)[^，。；]{0,16}$"
)
"""What a paper from above asks of those it was sent to: this notice sets a day of its own."""
FOR_BELOW = re.compile("各(?:县|市|州|盟|设区市)[^，。；]{0,12}$")
BY_OFFICE = re.compile("(?:我[办局委]|办公室)(?:将|拟|定|会)?(?:于|在)?$")
DONE = re.compile("已[经于]?$")
AT_MOST = re.compile("限报|最多|至多|不(?:得)?(?:超过|多于)|仅限")
CYCLE = re.compile(r"每(?:年|月|季|半年|两个月)")


def find(notice: Notice) -> Iterator[Found]:
    """`call.deadline` and `call.min_per_unit`."""
    for sentence in prose(notice):
        if not cited(sentence.text):
            yield from _deadlines(notice, sentence)
            yield from _minimum(notice, sentence)


def _deadlines(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for match in BY.finditer(text):
        day = day_by(match, notice)
        if day is None or DONE.search(text[: match.start()]) or filed_by(text, match):
            continue
        around = text[max(0, match.start() - 30) : match.end() + 30]
        if handed(notice, sentence, *match.span()) is not Handed.BEFORE or FOR_AWARDS.search(around):
            continue
        if BY_OFFICE.search(text[: match.start()]):
            continue
        near = what(text[max(0, match.start() - 70) : match.end() + 70]) is not None
        verb = HAND_IN.search(text, match.end(), match.end() + 50)
        words = stretch(text, match.start(), verb.end() if verb else match.end())
        yield notice.found(
            "call.deadline", day.isoformat(), sentence, words, _sure(text, match.start(), near)
        )
    yield from _stage(notice, sentence)
    yield from _stage_above(notice, sentence)
    for match in AFTER_NOTICE.finditer(text):
        counted = limit(match["length"], "after", "notice")
        if counted and handed(notice, sentence, *match.span()) is Handed.BEFORE:
            yield notice.found("call.deadline", counted, sentence, match, 0.95)


def _sure(text: str, place: int, near: bool) -> float:
    """Surer with what is handed in beside it; hardly sure of a day that a paper from above set."""
    above = FOR_BELOW.search(text[:place]) and re.search(
        "我[省市县区州盟旗镇]|各单位|本[县区市]", text[place:]
    )
    return 0.5 if above or QUOTING.search(text[:place]) else 0.97 if near else 0.75


def _stage(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """「（一）活动申报（3月1日—3月20日）」, 「申报时间：3月1日至20日」: the last day."""
    match = STAGE.search(sentence.text) or TERM.search(sentence.text) or _under_term(sentence)
    if match is None or OTHERS.search(sentence.text[: match.end()]):
        return
    period = dated(match["days"], notice)
    if period and period.end:
        yield notice.found("call.deadline", period.end.isoformat(), sentence, match, 0.85)


def _stage_above(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """「1.准备阶段（2月20日前）」 over a sentence that has units hand in what they plan."""
    stage = BY.search(sentence.headings[-1]) if sentence.headings else None
    verb = HAND_IN.search(sentence.text)
    if (
        stage is None
        or verb is None
        or BY.search(sentence.text)
        or OTHERS.search(sentence.text[: verb.end()])
    ):
        return
    day = day_by(stage, notice)
    if day and what(sentence.text[: verb.end()]) is Handed.BEFORE:
        yield notice.found("call.deadline", day.isoformat(), sentence, None, 0.85)


def _under_term(sentence: Sentence) -> re.Match[str] | None:
    """The days that open the text under 「申报时间」."""
    heading = sentence.headings[-1] if sentence.headings else ""
    return TERM_ALONE.match(sentence.text) if TERM_HEADING.search(heading) else None


def _minimum(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for pattern in MINIMUM:
        match = pattern.search(text)
        if match and not CYCLE.search(around := text[max(0, match.start() - 12) : match.end()]):
            if AT_MOST.search(around):
                continue
            count = number_of(match["count"])
            value = {"count": count, "per": "unit", "strength": strength(text[: match.start("count")])}
            declared = re.search(BEFORE, text) is not None
            yield notice.found("call.min_per_unit", value, sentence, match, 0.95 if declared else 0.7)
            return
