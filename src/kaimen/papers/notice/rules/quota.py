"""How many people an activity takes: 「原则上每个开放点30人以内」, 「不少于20人」, 「10—15人」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.counts import COUNT, EACH, FORMS, OF_A_CLASS, TOTAL
from kaimen.papers.notice.rules.deadlines import bygone, clause, number_of, strength
from kaimen.papers.notice.rules.enumerations import prose
from kaimen.papers.notice.rules.people import HEAD

PEOPLE = re.compile(
    r"参加|参与|邀请|代表|群众|市民|规模|名额|人数|对象|开放点|每场|每批|每期|每次|报名|招募|委员|公众|居民|家庭|参观|人员|额满|招募|读者|客户|学生|家长|席位|观众|观察员|体验官|体验员|监督员|评议员|正选|来宾|嘉宾"
)
NOT_GUESTS = re.compile(
    r"小组|领导机构|工作专班|志愿(?!者[报参]|者等)|评委|评审|评选|评出|奖|培训|常住人口|万人|覆盖|惠及|字|任务|截至目前|职工总数|编制|信息员|考核|加分|分值|分钟"
)
PERS = (
    (
        "point",
        r"每一?个?(?:开放)?(?:站?点|场[所馆])|[各单]?个?开放点|每处|每个(?:现场|会场|分会场)"
        r"|每一?[个家所]?(?:机构|窗口|中心|学校|站所|基地|医院|场地)每[天日次场批]",
    ),
    (
        "session",
        r"每[一]?个?(?:场|批|期|班|轮|时段)|[单各分][场批期]|/[场批期]|各批次|[人名户位组家]一[场批期]",
    ),
)

LABELLED = re.compile("名额|(?:参加|参与|邀请|招募)?人数")
MOSTLY = re.compile(
    "一般(?!群众|市民|公众|代表|人员|家庭|干部|纳税|居民|企业)|通常|建议|大致|尽量|力争|宜(?:控制|在|为|邀请)"
)
LOOSELY = re.compile("左右|上下|[较即]?为宜")
EACH_TIME = re.compile("[每单][个一]?[场批期次天日]")
"""Before 「不少于2000人次」 that is of one activity and no year's sum."""
STAFF = re.compile(
    "(?:工作人员|讲解员|讲解人员|陪同人员|服务人员|安保人员|引导员|志愿者|联络员)[^，。；]{0,12}$"
)
Told = tuple[re.Match[str], dict[str, Any]]


def find(notice: Notice) -> Iterator[Found]:
    """The first quota; counts of single classes side by side, of reserves, or of each family are none."""
    for sentence in prose(notice):
        if bygone(sentence.text) or NOT_GUESTS.search(sentence.text):
            continue
        told = [
            (match, value) for kind, match in _counts(sentence) if (value := _value(sentence, kind, match))
        ]
        if told:
            match, value = _both_ends(told)[0]
            yield notice.found("quota", value, sentence, match, 0.9)
            return


def _both_ends(told: list[Told]) -> list[Told]:
    """「不低于15人，不超过40人」 of one sentence is one quota."""
    most = next((one for one in told if one[1]["max"] and not one[1]["min"]), None)
    least = next((one for one in told if one[1]["min"] and not one[1]["max"]), None)
    if not most or not least or most[1]["unit"] != least[1]["unit"] or least[1]["min"] >= most[1]["max"]:
        return told
    per = max(most[1]["per"], least[1]["per"], key=lambda name: name != "activity")
    strength = "principle" if "principle" in (most[1]["strength"], least[1]["strength"]) else "must"
    whole = most[1] | {"min": least[1]["min"], "per": per, "strength": strength}
    return [(most[0], whole), *(one for one in told if one not in (most, least))]


def _counts(sentence: Sentence) -> Iterator[tuple[str, re.Match[str]]]:
    taken: list[tuple[int, int]] = []
    for kind, pattern in FORMS:
        for match in pattern.finditer(sentence.text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            if _of_guests(sentence, match) and not _one_of_several(sentence.text, kind, match):
                yield kind, match


def _of_guests(sentence: Sentence, match: re.Match[str]) -> bool:
    start, end = clause(sentence.text, *match.span())
    near = sentence.text[max(0, start - 40) : end]
    return bool(PEOPLE.search(near)) or sentence.under(r"对象|人员|名额|规模|人数|报名")


def _one_of_several(text: str, kind: str, match: re.Match[str]) -> bool:
    """Whether the count is that of one class among others: 「人大代表5名、群众代表10名」, 「其中群众10人」."""
    before = text[: match.start("near" if kind == "about" and match["near"] else "count")]
    if EACH.search(before) or OF_A_CLASS.search(before) or STAFF.search(before):
        return True
    lone = kind in ("min", "max") and re.search(rf"(?:{HEAD})$", text[: match.start()])
    if lone and re.search(rf"{COUNT}[名位人]", text[: match.start()]):
        return True
    if kind != "exact" or TOTAL.match(match[0]):
        return False
    several = len(re.findall(rf"{HEAD}（?{COUNT}[名位人](?!以|左右)", text)) > 1
    return several or "其中" in text[max(0, match.start() - 12) : match.start()]


def _value(sentence: Sentence, kind: str, match: re.Match[str]) -> dict[str, Any] | None:
    groups = match.groupdict()
    count, unit = groups["count"] or groups["near"], groups["unit"] or groups.get("of") or ""
    low = groups.get("low")
    try:
        number, least = number_of(count), number_of(low) if low else None
    except ValueError:
        return None
    if (
        number < 2
        or (kind == "exact" and number < 5 and not LABELLED.match(match[0]))
        or (least and least >= number)
    ):
        return None
    start, _ = clause(sentence.text, *match.span())
    if kind == "min" and unit == "人次" and not EACH_TIME.search(sentence.text[start : match.start()]):
        return None
    before = sentence.text[max(0, start - 20) : match.end() + 3]
    about = kind == "about" or (
        kind != "min" and sentence.text.startswith(("左右", "上下", "为宜"), match.end())
    )
    return {
        "max": number if kind == "span" or (kind == "max" and not about) else None,
        "min": least if kind == "span" else number if kind == "min" else None,
        "exact": number if about or kind == "exact" else None,
        "per": _per(sentence.text[start : match.end() + 3]) or _per(before) or "activity",
        "unit": _unit(unit),
        "strength": "principle" if about else _strength(sentence.text, match),
    }


def _strength(text: str, match: re.Match[str]) -> str:
    """「一般控制在40人以内」, 「30人左右」 and 「以20人为宜」 bind in principle."""
    before = text[: match.start("count")][-30:]
    loose = MOSTLY.search(before) or LOOSELY.match(text, match.end())
    return "principle" if loose else strength(before)


def _per(words: str) -> str | None:
    """What a count is of: of each point, even where of each session there; else the last word that tells."""
    clauses = re.split("[，。；]", words)
    return next((per for one in reversed(clauses) for per, each in PERS if re.search(each, one)), None)


def _unit(word: str) -> str:
    if "家庭" in word or word in ("户", "组"):
        return "family"
    return "firm" if word.startswith("家") else "person"
