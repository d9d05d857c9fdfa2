"""The divisions of the country by GB/T 2260: a code's name, and which divisions a name as written may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

TAIL = re.compile(r"(?:省|市|区|县|州|盟|旗|地区|林区|特区|新区|矿区)$")
TAILS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
SHORTEST = 2


class Level(IntEnum):
    """How deep a division lies; a municipality under the state is a province."""

    PROVINCE = 1
    PREFECTURE = 2
    COUNTY = 3


@dataclass(frozen=True, slots=True)
class Division:
    """code: six digits; short: without its kind; since, until: the years its name began and ended, where known."""

    code: str
    name: str
    short: str
    since: int | None = None
    until: int | None = None

    @property
    def level(self) -> Level:
        """By the code's zeros; a county right under a province is a county."""
        if self.code.endswith("0000"):
            return Level.PROVINCE
        return Level.PREFECTURE if self.code.endswith("00") else Level.COUNTY

    @property
    def above(self) -> tuple[str, str]:
        """The codes of the province and the prefecture that it would lie in, itself among them."""
        return f"{self.code[:2]}0000", f"{self.code[:4]}00"

    def lies_in(self, other: Division) -> bool:
        """Whether another division, not itself, holds this one."""
        return self.code != other.code and other.code in self.above

    def stood_in(self, year: int | None) -> bool:
        """Whether it had its name in a year; without a year, whether it has it now."""
        if year is None:
            return self.until is None
        return (self.since or 0) <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text and all it may mean; full: written with its kind (省, 市, 县)."""

    start: int
    end: int
    name: str
    divisions: tuple[Division, ...]
    full: bool


class Divisions:
    """All divisions, built once from the packaged list; asked by code and by name."""

    def __init__(self, listed: Iterable[Division]) -> None:
        self._codes: dict[str, list[Division]] = defaultdict(list)
        full: dict[str, list[Division]] = defaultdict(list)
        short: dict[str, list[Division]] = defaultdict(list)
        for one in listed:
            self._codes[one.code].append(one)
            full[one.name].append(one)
            for name in _short_names(one):
                short[name].append(one)
        self._full = {name: tuple(ones) for name, ones in full.items()}
        self._short = {name: tuple(ones) for name, ones in short.items() if name not in full}
        self._lengths = _lengths_by_start((*self._full, *self._short))

    def by_code(self, code: str, year: int | None = None) -> Division | None:
        """The division of a code in a year, or the newest one that had the code; None for an unknown code."""
        ones = self._codes.get(code, [])
        return next((one for one in ones if one.stood_in(year)), ones[-1] if ones else None)

    def is_whole(self, one: Division) -> bool:
        """Whether a prefecture has no counties in it and does their work itself."""
        inner = (code for code in self._codes if code[:4] == one.code[:4] and not code.endswith("00"))
        return one.level is Level.PREFECTURE and next(inner, None) is None

    def path(self, code: str) -> tuple[Division, ...]:
        """A division after those that hold it, the province first; empty for an unknown code."""
        one = self.by_code(code)
        above = (self.by_code(up) for up in one.above if up != code) if one else ()
        return (*(up for up in above if up), one) if one else ()

    def named(self, written: str, year: int | None = None) -> tuple[Division, ...]:
        """What a name as written may mean: 「○○区」, 「○○市○○区」, 「○○」; empty for what has no code."""
        mentions = tuple(self.mentions(written))
        whole = bool(mentions) and mentions[0].start == 0 and mentions[-1].end == len(written)
        if not whole or any(one.end != two.start for one, two in pairwise(mentions)):
            return ()
        return within(in_year(mentions[-1].divisions, year), codes_of(mentions[:-1]))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The names in a text from left to right, the longest at each place."""
        at = 0
        while at < len(text) - 1:
            found = self._mention(text, at)
            if found:
                yield found
            at = found.end if found else at + 1

    def _mention(self, text: str, at: int) -> Mention | None:
        for length in self._lengths.get(text[at : at + SHORTEST], ()):
            name = text[at : at + length]
            if name in self._full:
                return Mention(at, at + len(name), name, self._full[name], True)
            if name in self._short:
                return Mention(at, at + len(name), name, self._short[name], False)
        return None


def within(ones: Sequence[Division], codes: Collection[str]) -> tuple[Division, ...]:
    """Those that lie in a division of these codes, the most closely held; all of them where none does."""
    weights = [
        sum(weight for weight, up in enumerate(one.above, 1) if up in codes and up != one.code)
        for one in ones
    ]
    best = max(weights, default=0)
    return tuple(one for one, weight in zip(ones, weights, strict=True) if weight == best)


def codes_of(mentions: Iterable[Mention]) -> set[str]:
    """The codes of all that these names may mean."""
    return {one.code for mention in mentions for one in mention.divisions}


def divisions_of(text: str) -> Divisions:
    """From the packaged list: a header line, then code, name, short name, since and until, parted by tabs."""
    return Divisions(_division(line.split("\t")) for line in text.splitlines()[1:] if line)


def in_year(ones: Sequence[Division], year: int | None) -> tuple[Division, ...]:
    """Those that had their name in a year; all of them where none had."""
    return tuple(one for one in ones if one.stood_in(year)) or tuple(ones)


def _division(cells: Sequence[str]) -> Division:
    code, name, short, since, until = cells
    return Division(
        code, name, short or _shortened(name), int(since) if since else None, int(until) if until else None
    )


def _shortened(name: str) -> str:
    short = TAIL.sub("", name)
    return short if len(short) >= SHORTEST else name


def _short_names(one: Division) -> Iterator[str]:
    """What people write for it besides its name; an autonomous one also with the last word of its kind."""
    if one.short == one.name:
        return
    yield one.short
    tail = next((TAILS[long] for long in TAILS if one.name.endswith(long)), "")
    if tail:
        yield one.short + tail


def _lengths_by_start(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[:SHORTEST]].add(len(name))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}
