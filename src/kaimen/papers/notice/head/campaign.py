"""Which campaign a notice is about: its brand and its edition, each with the words it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kaimen.papers.notice.flat import Flat
from kaimen.papers.notice.found import Found
from kaimen.papers.notice.head.rows import Row
from kaimen.papers.notice.head.shapes import ONES, counted
from kaimen.papers.notice.head.title import Stretch

SPAN = "日|周|月|季"
QUOTED = re.compile(
    rf"“(?:20\d\d年度?)?(?:第[^“”，。]{{1,3}}(?:季度|届|期|次))?(?P<brand>[^“”，。0-9]{{2,16}}?(?:{SPAN}))(?:系列)?(?:活动)?”"
)
SAID = re.compile(
    rf"(?P<brand>(?:政务公开|政府信息公开|信息公开|政务|政府|公众|市民|群众|机关|部门|企业|校园|警营|法院|检察|社会|全民|阳光)"
    rf"(?:集中)?(?:开放|公开|主题|体验|宣传|服务|走进|接待|观摩)*(?:主题|开放|公开|体验|宣传)(?:{SPAN}))"
)
BEFORE_BRAND = re.compile(r"[省市区县州旗镇乡局年度月]$|街道$|季度$")
ORDINAL = re.compile(rf"第(?P<no>{ONES}?十{ONES}?|{ONES}|\d{{1,3}})届")
TITLE, TEXT = "标题", "正文"
SURE, LIKELY = 1.0, 0.9


def brand_of(text: str, title: Stretch | None, rows: Sequence[Row]) -> Found | None:
    """The day, week or month that the title names, quoted or not, else the one that the text names most."""
    for places, section, sure in ((title_flats(title), TITLE, SURE), (flats(rows), TEXT, LIKELY)):
        for shape in (QUOTED, SAID):
            found = [(flat_, match) for flat_ in places for match in shape.finditer(flat_.text)]
            if found:
                return _most_named(text, found, section, sure)
    return None


def _most_named(text: str, found: Sequence[tuple[Flat, re.Match[str]]], section: str, sure: float) -> Found:
    named = [(place, _bare(place, match)) for place, match in found]
    often = Counter(place.text[slice(*span)] for place, span in named)
    first, (start, end) = named[0]
    brand = first.text[start:end] if section == TITLE else often.most_common(1)[0][0]
    place, span = next((place, span) for place, span in named if place.text[slice(*span)] == brand)
    return found_at("brand", brand, text, place, span, section, sure)


def _bare(place: Flat, match: re.Match[str]) -> tuple[int, int]:
    """Where a brand stands without the region or the time before it: 「○○区政府开放日」."""
    start, end = match.span("brand")
    said = next((one for one in SAID.finditer(place.text, start, end) if one.end() == end), None)
    return (
        (said.start(), end)
        if said and BEFORE_BRAND.search(place.text[start : said.start()])
        else (start, end)
    )


def edition_of(text: str, brand: str, title: Stretch | None, rows: Sequence[Row]) -> Found | None:
    """The edition that the title tells, else one told right before the brand."""
    for place in title_flats(title):
        for match in ORDINAL.finditer(place.text):
            return found_at("edition", counted(match["no"]), text, place, match.span(), TITLE, SURE)
    for place in flats(rows):
        for match in ORDINAL.finditer(place.text):
            if brand and brand in place.text[match.end() : match.end() + len(brand) + 4]:
                return found_at("edition", counted(match["no"]), text, place, match.span(), TEXT, LIKELY)
    return None


def title_flats(title: Stretch | None) -> list[Flat]:
    """The title as places to search; none without one."""
    return [title.whole] if title else []


def flats(rows: Sequence[Row]) -> list[Flat]:
    """The rows of running words."""
    return [row.whole for row in rows if not row.dust and not row.table]


def found_at(
    path: str, value: object, text: str, place: Flat, span: tuple[int, int], section: str, sure: float
) -> Found:
    """A value with the words it rests on."""
    start, end = place.origin(*span)
    return Found(path, value, text[start:end], start, end, section, sure)
