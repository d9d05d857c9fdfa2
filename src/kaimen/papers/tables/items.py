"""A clause of running text that tells of one activity: 「1.县公安局：5月，警营开放日，现场观摩」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kaimen.papers.sources.paper import Line, one_line
from kaimen.papers.tables.columns import Holds, column
from kaimen.papers.tables.hosts import read_hosts
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.ordinals import number_of
from kaimen.papers.tables.table import Host
from kaimen.scheme.hosting import HostAs

MARKS = {
    "digit": re.compile(r"(\d{1,3})\s*(?:[.．、]|[)）])(?:(?!\d)|(?=(?:20\d\d年)?\d{1,2}月))\s*"),
    "bracket": re.compile(r"([（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）])\s*"),
    "ring": re.compile(r"([①-⑳⑴-⒇⒈-⒛])\s*"),
    "chinese": re.compile(r"([一二三四五六七八九十]{1,3})、\s*"),
    "dot": re.compile(r"()[-•●·★◆▲■○]\s*"),
}
DAY = r"\d{1,2}[日号]"
PART = rf"(?:份|[上中下]旬|[初中底末]|{DAY})?"
TIME = re.compile(
    rf"(?:20\d\d年)?(?:(?:\d{{1,2}}|十[一二]|[一二三四五六七八九十])月{PART}|第[一二三四]季度|[上下]半年)"
    rf"(?:[-—–~～至到、](?:(?:\d{{1,2}}|十[一二]|[一二三四五六七八九十])月{PART}|{DAY}))?(?:[（(][^（）()]{{1,8}}[)）])?"
)
DEADLINE = re.compile(r"\s*(?:之?前|以前|起|开始|至今)")
NO_ACTIVITY = re.compile(r"阶段|报送|上报|前完成|考核|负责(?!人)|印发|文件|通知|办法|意见|年鉴|如下")
APART = re.compile(r"[：:，,；;。\s]+")
QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|\([^()]*\)|「[^「」]*」")
PRIVATE = "[\ue000-\uf8ff]"
HIDDEN = re.compile(f"{QUOTED.pattern}|{PRIVATE}")
"""What parts nothing; a sign of the private area, which Word keeps its bullets in, is hidden like a quotation."""
DOES = re.compile(
    r"(?P<unit>[^，。；：“”]{2,26}?)(?:于|在)?(?:联合)?(?:组织开展|开展|举办|组织|举行|承办|主办)(?P<theme>.{3,})"
)
BEHIND = re.compile(r"(?P<before>.{2,})[（(](?P<in>[^（）()]{2,20})[)）]")
PLACE = re.compile(r"(?:地点|在|于).+|.+(?:大厅|中心|广场)")
LONGEST_ITEM, LONGEST_THEME, MOST_PIECES = 140, 45, 6


@dataclass(frozen=True, slots=True)
class Item:
    """What a clause tells of an activity. mark: how it is numbered; number: its number, None without one."""

    line: Line
    mark: str
    number: int | None
    theme: str = ""
    units: tuple[Host, ...] = ()
    time: str = ""
    formats: tuple[str, ...] = ()
    place: str = ""

    @property
    def shape(self) -> tuple[str, bool, bool]:
        """What clauses of one list have in common."""
        return self.mark, bool(self.units), bool(self.time)


def marked_as(text: str) -> tuple[str, int | None, str]:
    """How a clause is numbered, its number, and its words without it; "" for one without a mark."""
    for name, mark in MARKS.items():
        if found := mark.match(text):
            return name, number_of(found[1]) if found[1] else None, text[found.end() :]
    return "", None, text


def item_of(line: Line, words: Vocabulary) -> Item | None:
    """The activity of a clause; None for a clause that tells of none."""
    text = one_line(line.cells[0]) if len(line.cells) == 1 else ""
    mark, number, rest = marked_as(text)
    whole = rest.rstrip("。；;. ")
    if not 6 < len(text) <= LONGEST_ITEM or "。" in whole or NO_ACTIVITY.search(QUOTED.sub("", whole)):
        return None
    time, without = _time(whole, words)
    pieces = list(_pieces(without))
    if time is None or len(pieces) > MOST_PIECES:
        return None
    item = _filled(Item(line, mark, number, time=time), pieces, words)
    known = item.units or (time and whole.startswith(time))
    return item if item.theme and len(item.theme) <= LONGEST_THEME and known else None


def _time(text: str, words: Vocabulary) -> tuple[str | None, str]:
    """The one time of a clause, and the clause without it; "" without a time, None for a deadline."""
    masked = QUOTED.sub(lambda found: "“" * len(found[0]), text) if not text.endswith(("）", ")")) else text
    for found in TIME.finditer(masked):
        told = text[found.start() : found.end()]
        if DEADLINE.match(text, found.end()):
            return None, text
        if words.is_period(told):
            return told, f"{text[: found.start()]}，{text[found.end() :]}"
    return "", text


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a clause, each with the label before it or ""; marks inside quotations part nothing."""
    kept: list[str] = []

    def hidden(found: re.Match[str]) -> str:
        kept.append(found[0])
        return chr(0xE000 + len(kept) - 1)

    label = ""
    for piece in APART.split(HIDDEN.sub(hidden, text)):
        plain = _balanced(re.sub(PRIVATE, lambda found: kept[ord(found[0]) - 0xE000], piece).strip("、 "))
        if plain and column(plain).holds not in (None, Holds.OTHER) and len(plain) <= 6:
            label = plain
        elif plain:
            yield label, plain
            label = ""


def _balanced(text: str) -> str:
    """Without a bracket at an end whose other half stands elsewhere, or that holds all of it."""
    opened, closed = text.count("（") + text.count("("), text.count("）") + text.count(")")
    return text if opened == closed and text[:1] not in "（(" else text.strip("（）() ")


def _without_form(piece: str, words: Vocabulary) -> tuple[str, tuple[str, ...]]:
    """「开放实验室（现场观摩）」: what stands before the bracket, and the forms in it."""
    found = BEHIND.fullmatch(piece)
    if found and _is_form(found["in"], words):
        return found["before"], tuple(found["in"].split("、"))
    return piece, ()


def _filled(item: Item, pieces: list[tuple[str, str]], words: Vocabulary) -> Item:
    free: list[str] = []
    for label, whole in pieces:
        piece, forms = _without_form(whole, words)
        item = replace(item, formats=(*item.formats, *forms))
        held = column(label).holds if label else None
        does = DOES.fullmatch(piece)
        if held is Holds.UNIT or (not label and _are_units(piece, words)):
            role = column(label).role if label else HostAs.LEAD
            item = replace(item, units=(*item.units, *read_hosts(piece, role, words)))
        elif held is Holds.PLACE:
            item = replace(item, place=piece)
        elif held is Holds.FORMAT or (not label and _is_form(piece, words)):
            item = replace(item, formats=(*item.formats, *piece.split("、")))
        elif does and not label and words.is_unit(does["unit"]):
            item = replace(item, units=(*item.units, *read_hosts(does["unit"], HostAs.LEAD, words)))
            free.insert(0, does["theme"])
        elif held is Holds.THEME:
            free.insert(0, piece)
        else:
            free.append(re.sub(r"^(?:开展|举办|组织|举行)(?=.{3})", "", piece))
    return _with_theme(item, free)


def _are_units(piece: str, words: Vocabulary) -> bool:
    return words.is_unit(piece) or all(map(words.is_unit, re.split("[、和]", piece)))


def _is_form(piece: str, words: Vocabulary) -> bool:
    return all(words.is_form(form) for form in piece.split("、"))


def _with_theme(item: Item, free: list[str]) -> Item:
    """Free words are the theme, and after it the place; without any the first form is what is done."""
    if free:
        places = [piece for piece in free[1:] if PLACE.fullmatch(piece)]
        return replace(item, theme=free[0], place=item.place or "".join(places[:1]))
    return replace(item, theme=item.formats[0], formats=item.formats[1:]) if item.formats else item
