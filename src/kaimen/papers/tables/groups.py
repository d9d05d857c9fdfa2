"""A line between rows that heads those under it: 「一、5月（6项）」「第二季度」「市司法局」「（二）法治宣传类」."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kaimen.papers.sources.paper import Line, one_line
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.ordinals import is_chinese, number_of

NUMERAL = r"[一二三四五六七八九十]{1,3}"
MARK = re.compile(rf"(?:[（(]?{NUMERAL}[)）、.．]|第{NUMERAL}[部分类、]{{1,2}}|[●■◆★])\s*")
COUNT = re.compile(r"\s*(?:[（(](?:共|合计)?\s*\d+\s*[项个场次家件][^()（）]*[)）]|共\d+[项个场次家件])$")
TAIL = re.compile(r"(?:份)?(?:主题日|开放日)?(?:活动)?(?:安排|计划)?[：:]?$")
CATEGORY = re.compile(r"[^。；，]{1,24}(?:类|板块|系列|专题|领域|篇|部分|方面)")
LONGEST_GROUP = 40


class Heads(StrEnum):
    """What the heading gives to the rows under it."""

    PERIOD = "period"
    UNIT = "unit"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Group:
    """What the heading heads by, and its words without mark and count."""

    heads: Heads
    text: str


def group_of(line: Line, words: Vocabulary) -> Group | None:
    """The heading that a line is; None for a line that is none."""
    text = _lone(line)
    return _group(one_line(text), words) if text and len(text) <= LONGEST_GROUP else None


def _lone(line: Line) -> str:
    """The text of a line with one text, merged over all columns or with a Chinese number before it; else ""."""
    texts = line.filled
    if len(texts) == 2 and number_of(texts[0]) is not None and is_chinese(texts[0]):
        return f"{texts[0].rstrip('、.．')}、{texts[1]}"
    return texts[0] if len(set(texts)) == 1 else ""


def _group(text: str, words: Vocabulary) -> Group | None:
    bare = COUNT.sub("", MARK.sub("", text, count=1) if MARK.match(text) else text).rstrip("：:").strip()
    marked = bare != text
    for timely in (bare, TAIL.sub("", bare)):
        if timely and words.is_period(timely) and number_of(timely) is None:
            return Group(Heads.PERIOD, timely)
    if words.is_unit(bare):
        return Group(Heads.UNIT, bare)
    if bare and not re.search("[。；，]", bare) and (marked or CATEGORY.fullmatch(bare)):
        return Group(Heads.CATEGORY, bare)
    return None
