"""How many people an activity takes: 「原则上每个开放点30人以内」, 「不少于20人」, 「10—15人」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone, clause, number_of, strength
from kaimen.papers.notice.rules.enumerations import prose
from kaimen.papers.notice.rules.people import HEAD

COUNT = r"(?:\d{1,4}|[一二两三四五六七八九十]{1,3})"
UNIT = (
    r"(?P<unit>组?(?:个|户|组)?(?:亲子)?家庭|户|家(?:企业|单位)?|人次?|名|位|个|组)"
    r"(?!工作人员|联络员|联系人|讲解|领导|负责|专人|专职|干部|志愿者|信息员|工作日|月|以下单位)"
)
NUMBER = rf"(?P<count>{COUNT})"
MOST = (
    r"(?:不超过|不多于|不得超过|不得多于|不高于|最多(?:为|不超过)?"
    r"|上限(?:为|是|：)?|限额?(?:为|：)?|(?:严格)?控制在|至多|限定(?:为|在)?|以内)"
)
LEAST = r"(?:不少于|不低于|至少(?:邀请|组织)?|不得少于|不得低于|最少|≥)"
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "span",
        re.compile(rf"(?P<low>{COUNT})(?:人|名)?(?:-|—{{1,2}}|~|～|–|至|到){NUMBER}{UNIT}(?!以上|以下)"),
    ),
    ("max", re.compile(rf"{MOST}(?:在)?{NUMBER}{UNIT}(?!以上)(?:以内|以下|之内)?")),
    ("max", re.compile(rf"{NUMBER}{UNIT}(?:以内|以下|之内|为限|封顶|内(?=[，。；）]|$))")),
    ("min", re.compile(rf"{LEAST}{NUMBER}{UNIT}")),
    ("min", re.compile(rf"{NUMBER}{UNIT}(?:及)?以上")),
    (
        "about",
        re.compile(
            rf"(?:约|大约|大概){NUMBER}{UNIT}|{NUMBER.replace('count', 'near')}{UNIT.replace('unit', 'of')}左右"
        ),
    ),
    (
        "exact",
        re.compile(
            rf"(?:共计?|总计|合计|名额(?:为|共|：)?|人数(?:为|共|：)?|总人数(?:为|：)?|规模(?:为|：)?|[每][^，。；]{{1,6}}?(?:邀请|选取|招募|安排)?|招募|邀请|征集|选取|抽取|确定){NUMBER}{UNIT}(?!以)"
        ),
    ),
    ("exact", re.compile(rf"{HEAD}{NUMBER}{UNIT}(?!以)")),
)
PEOPLE = re.compile(
    r"参加|参与|邀请|代表|群众|市民|规模|名额|人数|对象|开放点|每场|每批|每期|每次|报名|招募|委员|公众|居民|家庭|参观|人员|额满"
)
NOT_GUESTS = re.compile(
    r"每个?[户组]?家庭[^，。；]{0,6}\d人|小组|领导机构|工作专班|志愿|评委|评审|评选|评出|奖|培训|常住人口|万人|覆盖|惠及|字|任务|截至目前|职工总数|编制|信息员|考核|加分|分值|分钟"
)
PERS = (
    ("point", r"每个?(?:开放)?点|各?个?开放点|每处"),
    ("session", r"每[一]?(?:场|批|期|班|轮)|单[场批]|/[场批期]|各批次"),
    ("activity", ""),
)

Told = tuple[re.Match[str], dict[str, Any]]


def find(notice: Notice) -> Iterator[Found]:
    """Each different quota, the first one as the best; counts of single classes side by side are none."""
    seen: list[dict[str, Any]] = []
    for sentence in prose(notice):
        if bygone(sentence.text) or NOT_GUESTS.search(sentence.text):
            continue
        told = [
            (match, value) for kind, match in _counts(sentence) if (value := _value(sentence, kind, match))
        ]
        for match, value in _both_ends(told):
            if value not in seen:
                seen.append(value)
                yield notice.found("quota", value, sentence, match, 0.9 - 0.1 * min(3, len(seen) - 1))


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
    near = sentence.text[max(0, start - 20) : end]
    return bool(PEOPLE.search(near)) or sentence.under(r"对象|人员|名额|规模|人数|报名")


def _one_of_several(text: str, kind: str, match: re.Match[str]) -> bool:
    """Whether the count is that of one class among others: 「人大代表5名、群众代表10名」, 「其中群众10人」."""
    lone = kind in ("min", "max") and re.search(rf"(?:{HEAD})$", text[: match.start()])
    if lone and re.search(rf"{COUNT}[名位人]", text[: match.start()]):
        return True
    if kind != "exact" or re.match("共|总|合计|每", match[0]):
        return False
    several = len(re.findall(rf"{HEAD}{COUNT}[名位人](?!以|左右)", text)) > 1
    return several or "其中" in text[max(0, match.start() - 12) : match.start()]


def _value(sentence: Sentence, kind: str, match: re.Match[str]) -> dict[str, Any] | None:
    groups = match.groupdict()
    count, unit = groups["count"] or groups["near"], groups["unit"] or groups.get("of") or ""
    low = groups.get("low")
    try:
        number, least = number_of(count), number_of(low) if low else None
    except ValueError:
        return None
    if number < 2 or (kind == "exact" and number < 5) or (least and least >= number):
        return None
    start, _ = clause(sentence.text, *match.span())
    before = sentence.text[max(0, start - 20) : match.end() + 3]
    about = kind == "about" or (kind != "min" and sentence.text.startswith("左右", match.end()))
    return {
        "max": number if kind == "span" or (kind == "max" and not about) else None,
        "min": least if kind == "span" else number if kind == "min" else None,
        "exact": number if about or kind == "exact" else None,
        "per": next(per for per, words in PERS if re.search(words, before)),
        "unit": _unit(unit),
        "strength": "principle" if about else strength(sentence.text[: match.start()][-30:]),
    }


def _unit(word: str) -> str:
    if "家庭" in word or word in ("户", "组"):
        return "family"
    return "firm" if word.startswith("家") else "person"
