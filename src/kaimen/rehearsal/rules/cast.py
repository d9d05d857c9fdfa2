"""Who plays: made-up units of the kinds that the scheme asks, each with its themes and its temper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle, islice

from kaimen.rehearsal.rules.chance import Chance
from kaimen.rehearsal.rules.stock import Stock
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.hosts import UnitKind

THEMES = {UnitKind.TOWNSHIP: "township_themes", UnitKind.ZONE: "zone_themes"}
WEIGHTS = {
    UnitKind.DEPARTMENT: 10,
    UnitKind.TOWNSHIP: 5,
    UnitKind.MASS_ORGANISATION: 2,
    UnitKind.ZONE: 1,
    UnitKind.ENTERPRISE: 2,
    UnitKind.OTHER: 1,
}
"""How many units of a kind there are to those of another."""


class Temper(StrEnum):
    """How a unit behaves: in good time, on the last days, late, by telephone, or with words that say little."""

    PROMPT = "prompt"
    LAST_DAYS = "last_days"
    LATE = "late"
    BY_PHONE = "by_phone"
    VAGUE = "vague"


TEMPERS = (
    *[Temper.PROMPT] * 10, *[Temper.LAST_DAYS] * 6, *[Temper.LATE] * 2, Temper.BY_PHONE, Temper.VAGUE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A made-up unit: its name, kind, themes of its own, and temper."""

    name: str
    kind: UnitKind
    themes: tuple[str, ...]
    temper: Temper


def cast(stock: Stock, scheme: Scheme, count: int, county: str, chance: Chance) -> tuple[Part, ...]:
    """`count` units with different names, of the kinds that the scheme's groups take in; `county` heads the names."""
    kinds = kinds_asked(scheme)
    names = {kind: _names(stock, kind, county) for kind in kinds}
    found: list[Part] = []
    for kind in islice(cycle(_mix(kinds)), count):
        name, own = next(names[kind])
        themes = own or _from(stock.words[THEMES[kind]], len(found))
        found.append(Part(name, kind, themes, chance.choice(TEMPERS)))
    return tuple(found)


def kinds_asked(scheme: Scheme) -> tuple[UnitKind, ...]:
    """Kinds in the scheme's unit groups; every kind where it names none."""
    asked = {kind for group in scheme.hosts.groups for kind in group.kinds}
    return tuple(kind for kind in WEIGHTS if kind in asked) or tuple(WEIGHTS)


def _from(themes: tuple[str, ...], place: int) -> tuple[str, ...]:
    """The same themes, begun elsewhere, so that neighbours seldom declare the same."""
    start = place * 7 % len(themes)
    return themes[start:] + themes[:start]


def _mix(kinds: Iterable[UnitKind]) -> list[UnitKind]:
    """Kinds in turn by their weight, spread out so that a small cast has some of each."""
    weighed = [((turn + 0.5) / WEIGHTS[kind], kind) for kind in kinds for turn in range(WEIGHTS[kind])]
    return [kind for _, kind in sorted(weighed, key=lambda pair: pair[0])]


def _names(stock: Stock, kind: UnitKind, county: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Never ending: when the stock is used up, places go before its names."""
    named = stock.names.get(kind, ())
    if kind in stock.patterns:
        for pattern in stock.patterns[kind]:
            yield from ((pattern.format(place=place), ()) for place in stock.places)
    else:
        yield from ((county + name, themes) for name, themes in named)
    for pattern in ("{place}分部", "{place}二部", "{place}三部"):
        yield from (
            (f"{county}{pattern.format(place=place)}（{kind.label}）", _own(stock)) for place in stock.places
        )


def _own(stock: Stock) -> tuple[str, ...]:
    return tuple(theme.format(unit="本单位") for theme in stock.words["open_to_all"])
