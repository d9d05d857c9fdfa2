"""Which unit a written name means: its own name, an alias, or a careful reading; never a guess between two.

A careful reading drops the region's own prefix (市, 县, or its name in full) and reads a body's common short
form as its full one (医保局 as 医疗保障局). A name that fits two units fits none.
Source: plan tables as printed, which write 市 before 市场监督管理局 and shorten names after a reform.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kaimen.people.facts import UnitNames

LEVELS = "省市县区州盟旗"


@dataclass(frozen=True, slots=True)
class RegionNames:
    """A region's name as spoken and in full."""

    name: str
    full_name: str = ""


def fold(text: str) -> str:
    """One form for the same characters: widths unified, blanks dropped."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@dataclass(frozen=True, slots=True)
class Known:
    """A region's units by the three ways in which a name may mean them, surest first."""

    region: RegionNames
    full_forms: Mapping[str, str]
    tiers: tuple[Mapping[str, frozenset[int]], ...]

    @classmethod
    def of(cls, units: Iterable[UnitNames], region: RegionNames, full_forms: Mapping[str, str]) -> "Known":
        """full_forms: a body's common short form and its full one, without any region's prefix."""
        units = list(units)
        own = _by_name((unit.id, {fold(unit.name), fold(unit.short_name)}) for unit in units)
        others = _by_name((unit.id, set(map(fold, unit.aliases))) for unit in units)
        read = _by_name((unit.id, _all_readings(unit, region, full_forms)) for unit in units)
        return cls(region, full_forms, (own, others, read))

    def match(self, name: str) -> int | None:
        """The id of the one unit that is meant; None when there is none, or more than one."""
        wanted = fold(name)
        meant = readings(wanted, self.region, self.full_forms)
        for tier, asked in zip(self.tiers, ({wanted}, {wanted}, meant), strict=True):
            if found := frozenset().union(*(tier.get(word, frozenset()) for word in asked)):
                return min(found) if len(found) == 1 else None
        return None


def _by_name(pairs: Iterable[tuple[int, Iterable[str]]]) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for id, names in pairs:
        for name in filter(None, names):
            found[name] = found.get(name, frozenset()) | {id}
    return found


def _all_readings(unit: UnitNames, region: RegionNames, full_forms: Mapping[str, str]) -> set[str]:
    names = filter(None, (unit.name, unit.short_name, *unit.aliases))
    return {reading for name in names for reading in readings(fold(name), region, full_forms)}


def readings(name: str, region: RegionNames, full_forms: Mapping[str, str]) -> frozenset[str]:
    """The ways to read a folded name in this region."""
    bare = {name} | {rest for prefix in prefixes(region) if (rest := _without(name, prefix))}
    return frozenset(bare | {full_forms[form] for form in bare if form in full_forms})


def prefixes(region: RegionNames) -> list[str]:
    """What this region's units may begin with: its full name, its name, the name's stem, the level alone."""
    own, level = fold(region.name), fold(region.name)[-1:]
    known = [fold(region.full_name), own, own[:-1] if len(own) > 2 else "", level if level in LEVELS else ""]
    return [prefix for prefix in known if prefix]


def _without(name: str, prefix: str) -> str:
    """The rest after a prefix, "" where it does not stand there or the rest begins with another level's word."""
    rest = name.removeprefix(prefix)
    if rest == name or len(rest) < 2:
        return ""
    stem = prefix[-1] not in LEVELS
    return "" if stem and rest[0] in LEVELS else rest
