"""Which region a notice is of: by its office, its title, its addressees, then by what the rest of it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kaimen.papers.doubt import Doubt
from kaimen.papers.notice.divisions import Division, Divisions, Level, Mention, codes_of, in_year, within

ZONE = re.compile(
    r"(?P<name>[^，。、《》“”：]*?)(?:开发区|综合实验区|实验区|高新区|经开区|试验区|示范区|工业园区?|产业园区?|科技园区?|园区|保税区|度假区|管理区|风景区|新区|新城|"
    r"自贸区|合作区|农场|林场)(?=管理|管委|党工委|工委|办公室|行政|政务|人民政府|[^，。、“”《》]{0,10}局|$)"
)
OWN_LEVELS = (
    (
        Level.COUNTY,
        re.compile(
            r"[我全]县|县(?:直|政府|委|级)|[我全]区(?!域)|(?<!治)区(?:直|政府|委|级)|[我全]旗|旗(?:直|政府|委)"
        ),
    ),
    (Level.PREFECTURE, re.compile(r"[我全]市|市(?:直|政府|委|级)|[我全]州|州(?:直|政府|委|级)|[我全]盟")),
    (Level.PROVINCE, re.compile(r"[我全]省|省(?:直|政府|委|级)|自治区(?:直|政府|党委)")),
)
NAMELESS = re.compile(r"国家级?|省级?|市|县|区|高新|经济|技术|产业|综合")
TOWN = re.compile(
    r"苏木|街道办|[^城]镇(?:人民政府|政府|便民|党|20|“|关于|$)|乡(?:人民政府|政府|党|20|“|关于|$)|(?:街道|社区|村)(?:20|“|关于|$)"
)
GENERIC = re.compile(r"[城郊矿东西南北]区|市中区")
SHORTEST_ALONE, MOST_TOLD = 3, 5
AMBIGUOUS = "“{name}”可能是{places}，请选定地区。"
NO_CODE = "“{name}”没有行政区划代码，请核对地区。"
UNKNOWN = "没有认出是哪个地区的通知，请选定。"


@dataclass(frozen=True, slots=True)
class Region:
    """code: six digits, None where it is not sure or has none; doubts: what a person has to settle."""

    code: str | None = None
    name: str = ""
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a region is read from. own: title and addressees, best first; rest: the whole text; year: or None."""

    office: str
    own: tuple[str, ...]
    rest: str
    year: int | None

    @property
    def best(self) -> tuple[str, ...]:
        """The office and what else is the notice's own, without what is empty."""
        return tuple(text for text in (self.office, *self.own) if text)


def region_of(asked: Asked, divisions: Divisions) -> Region:
    """The division that a notice is of."""
    rest = tuple(divisions.mentions(asked.rest))
    zone = _zone(asked.office, divisions)
    if zone:
        return Region(None, zone, (Doubt("region_without_code", NO_CODE.format(name=zone)),))
    sure = {two.name for one, two in pairwise(rest) if one.end == two.start and _holds(one, two)}
    for text in asked.best:
        chain = _chain(text, divisions, sure)
        if chain:
            region = _settled(chain, rest, asked.year, divisions)
            return _by_text(asked, rest, divisions) if _too_wide(region, asked, divisions) else region
    return _by_text(asked, rest, divisions)


def _too_wide(region: Region, asked: Asked, divisions: Divisions) -> bool:
    """Whether a township names only its prefecture or province and not the county it lies in."""
    one = divisions.by_code(region.code) if region.code else None
    wide = one is not None and one.level is not Level.COUNTY and not divisions.is_whole(one)
    return wide and TOWN.search(asked.best[0]) is not None


def _zone(office: str, divisions: Divisions) -> str:
    """A zone with a name of its own that an office begins with and that has no code."""
    found = ZONE.match(office)
    if not found or not NAMELESS.sub("", found["name"]):
        return ""
    division = any(one.full and one.end == found.end() for one in divisions.mentions(found[0]))
    return "" if division else found[0]


def _holds(one: Mention, two: Mention) -> bool:
    return any(inner.lies_in(outer) for inner in two.divisions for outer in one.divisions)


def _chain(text: str, divisions: Divisions, sure: Collection[str]) -> tuple[Mention, ...]:
    """The names in an office or a title; a short one only where the text begins or right behind another.

    sure: what the paper elsewhere writes right behind what holds it, so that 城区 there is a name.
    """
    kept: list[Mention] = []
    for mention in divisions.mentions(text):
        joined = bool(kept) and kept[-1].end == mention.start
        generic = bool(GENERIC.fullmatch(mention.name)) and not joined and mention.name not in sure
        if (mention.full and not generic) or (mention.start == 0 and _ends_name(text, mention)) or joined:
            kept.append(mention)
    return tuple(kept)


def _ends_name(text: str, mention: Mention) -> bool:
    """Whether a short name at the beginning of a text stands for the region: not 和平 in 「和平路小学」."""
    return bool(re.match(r"20\d\d|[“《]|政府|政务|公安|市|县|区|州|省|教育|税务|海关|$", text[mention.end :]))


def _settled(
    chain: Sequence[Mention], rest: Sequence[Mention], year: int | None, divisions: Divisions
) -> Region:
    """The deepest name of a chain that lies in the others; of several the one that the rest of the text holds."""
    deepest = _deepest(chain, year)
    ones = in_year(deepest.divisions, year)
    if len(ones) > 1:
        ones = within(ones, codes_of(one for one in chain if one is not deepest))
    if len(ones) > 1:
        ones = within(ones, codes_of(one for one in rest if one.full))
    if len(ones) > 1:
        ones = within(ones, codes_of(rest))
    return _of(ones, deepest.name, divisions)


def _deepest(chain: Sequence[Mention], year: int | None) -> Mention:
    best = chain[0]
    for before, mention in pairwise(chain):
        inside = any(
            one.lies_in(two)
            for one in in_year(mention.divisions, year)
            for two in in_year(best.divisions, year)
        )
        if inside and (mention.full or before.end == mention.start):
            best = mention
    return best


def _of(ones: Sequence[Division], name: str, divisions: Divisions) -> Region:
    codes = sorted({one.code for one in ones})
    if len(codes) == 1:
        return Region(ones[-1].code, ones[-1].name)
    places = "、".join("".join(up.name for up in divisions.path(code)) for code in codes[:MOST_TOLD])
    return Region(None, name, (Doubt("region_ambiguous", AMBIGUOUS.format(name=name, places=places)),))


def _by_text(asked: Asked, rest: Sequence[Mention], divisions: Divisions) -> Region:
    """What the text names most, of the level that it speaks of as its own (我县, 市直, 区政府)."""
    town = TOWN.search(next(iter(asked.best), ""))
    level = Level.COUNTY if town else _own_level("\n".join((*asked.own, asked.rest)))
    codes = codes_of(rest)
    often = Counter(one for mention in _likely(rest, codes) for one in _only(mention, codes, asked.year))
    ranked = sorted(often, key=lambda one: (one.level is level, often[one], one.level), reverse=True)
    if not ranked or (level and ranked[0].level is not level and not divisions.is_whole(ranked[0])):
        return Region(None, "", (Doubt("region_unknown", UNKNOWN),))
    return Region(ranked[0].code, ranked[0].name)


def _likely(mentions: Sequence[Mention], codes: Collection[str]) -> Iterator[Mention]:
    """Full names; short ones of three characters or more, or inside a division that is named too."""
    for mention in mentions:
        held = any(up in codes and up != one.code for one in mention.divisions for up in one.above)
        if not GENERIC.fullmatch(mention.name) and (
            mention.full or held or len(mention.name) >= SHORTEST_ALONE
        ):
            yield mention


def _only(mention: Mention, codes: Collection[str], year: int | None) -> tuple[Division, ...]:
    """The one division that a name means here; none where it may mean several."""
    ones = within(in_year(mention.divisions, year), codes)
    return ones if len(ones) == 1 else ()


def _own_level(text: str) -> Level | None:
    often = {level: len(shape.findall(text)) for level, shape in OWN_LEVELS}
    level = max(often, key=lambda one: often[one])
    return level if often[level] else None
