"""The parts of a plain period text: atoms such as 5月, 5月中旬, 25日, 第2季度, joined by `-` (to) or 、 (and)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

YEAR_WORDS = {"次年": 1, "翌年": 1, "明年": 1, "来年": 1, "本年": 0, "今年": 0, "当年": 0}
ATOM = re.compile(
    r"(?:(?P<year>\d{4})年度?|(?P<told>次年|翌年|明年|来年|本年|今年|当年))?"
    r"(?:"
    r"(?P<every>每月|每个月|每季度?|每周[1-7]?|每旬)"
    r"|第?(?P<quarter>\d)季度?"
    r"|(?P<half>[上下])半年"
    r"|(?P<whole>全年度?|常年|长期|整年)"
    r"|(?P<month>\d{1,2})月(?:份|全月|内|间|里)?(?!\d)(?:(?P<part>上中旬|中下旬|[上中下]旬|[上下]半月|[初中底末])|第?(?P<week>\d)个?周)?"
    r"|(?P<dated>\d{1,2})月份?(?P<day>\d{1,2})日?"
    r"|(?P<lone>\d{1,2})日"
    r"|(?P<onlypart>上中旬|中下旬|[上中下]旬|[初底末])"
    r"|(?P<onlyweek>第\d)个?周"
    r"|(?P<bare>\d{1,2})"
    r")?"
)
NOISE = re.compile(
    r"(?<!每)(?<!第)(?<!\d)周[1-7]|左右|前后|期间|(?<=.)每周[1-7]|开展|举行|举办|进行|活动|时间|具体|大约|约"
)
BRACKETED = re.compile(r"[(\[{【〔][^)\]}】〕]*[)\]}】〕]")


@dataclass(frozen=True, slots=True)
class Atom:
    """One part. join: "" (first), "-" or "、" to the part before; bound: 前 (until) or 起 (from).

    year: as told; later: how many years after the campaign's (次年: 1); bare: a number without its unit.
    """

    join: str = ""
    year: int | None = None
    later: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    week: int | None = None
    quarter: int | None = None
    half: str = ""
    every: bool = False
    whole: bool = False
    bare: int | None = None
    bound: str = ""


def atoms_of(text: str) -> list[Atom] | None:
    """The parts of a plain text, None if some of it is not understood; brackets are read or else passed over."""
    bare = re.sub(r"暂定|拟定|初定|预计|待确认", "", text)
    opened = re.sub(r"[()\[\]{}【】〔〕]", "", bare)
    return _split(opened) or _split(BRACKETED.sub("", bare))


def _split(text: str) -> list[Atom] | None:
    cleaned = re.sub(r"[,;/+&]|以及|或者?|及|和|与", "、", NOISE.sub("", text)).strip("。.、-")
    pieces = re.split(r"([-、])", cleaned)
    atoms = [_atom(piece, join) for piece, join in zip(pieces[::2], ["", *pieces[1::2]], strict=True)]
    whole = [atom for atom in atoms if atom]
    return whole if whole and len(whole) == len(atoms) else None


def _atom(text: str, join: str) -> Atom | None:
    text, bound = _bound(text)
    if text.startswith("每月") and len(text) > 2:
        rest = _atom(text[2:], join)
        return replace(rest, every=True) if rest and (rest.day or rest.part or rest.week) else None
    found = ATOM.fullmatch(text) if text else None
    return _from(found, join, bound) if found else None


def _bound(text: str) -> tuple[str, str]:
    found = re.search(r"(?:之前|以前|前完成|前|起|以后|之后|开始)$", text)
    if not found:
        return text, ""
    return text[: found.start()], "until" if "前" in found[0] else "from"


def _from(found: re.Match[str], join: str, bound: str) -> Atom:
    def number(*names: str) -> int | None:
        given = next((found[name] for name in names if found[name]), None)
        return int(given.lstrip("第")) if given else None

    return Atom(
        join=join,
        year=number("year"),
        later=YEAR_WORDS.get(found["told"] or ""),
        month=number("month", "dated"),
        day=number("day", "lone"),
        part=found["part"] or found["onlypart"] or "",
        week=number("week", "onlyweek"),
        quarter=number("quarter"),
        half=found["half"] or "",
        every=bool(found["every"]),
        whole=bool(found["whole"]) or bool(found["every"]),
        bare=number("bare"),
        bound=bound,
    )


def settled(atoms: list[Atom], month: int | None) -> list[Atom] | None:
    """Bare numbers take the unit of their neighbour, lone days their month; None if no month can be found.

    `month` is the one that the row above gives.
    """
    named = _with_units(atoms)
    whole: list[Atom] = []
    for atom in named:
        if atom.month is None and not atom.every and (atom.day or atom.part or atom.week):
            before = whole[-1].month if whole else month
            if before is None:
                return None
            atom = replace(atom, month=before)
        if atom.bare is not None:
            return None
        whole.append(atom)
    return whole


def _with_units(atoms: list[Atom]) -> list[Atom]:
    """A bare number means what the next part with a unit means, else what the part before means."""
    done = list(atoms)
    for at in [*range(len(done) - 1, -1, -1), *range(len(done))]:
        later, earlier = done[at + 1 : at + 2], done[max(at - 1, 0) : at]
        for other in (*later, *earlier):
            if done[at].bare is not None and other.bare is None:
                done[at] = _like(done[at], other)
    return done


def _like(atom: Atom, other: Atom) -> Atom:
    if other.quarter:
        return replace(atom, quarter=atom.bare, bare=None)
    if other.day and not (other.month and other.join):
        return replace(atom, day=atom.bare, bare=None)
    if other.month and not other.day:
        return replace(atom, month=atom.bare, bare=None)
    return replace(atom, day=atom.bare, bare=None) if other.day else atom
