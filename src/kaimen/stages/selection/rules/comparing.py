"""What each declaration of a campaign is like: others of the same call, and themes of earlier years.

Source: 梳理: near-duplicates across units, and against last year, are put side by side.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import EarlierTheme
from kaimen.stages.selection.rules.alike import stretches
from kaimen.stages.selection.rules.likeness import ALIKE, Index

MOST = 5
"""So many like ones are told of each."""

BRIEF_ALIKE, SHORT_BRIEF = 0.75, 12
"""Briefs are compared where they are long enough to say something, and told where they are nearly the same."""


@dataclass(frozen=True, slots=True)
class Like:
    """One that a declaration is like. other: its id, None for an earlier year's; year: of that one, else None.

    what: the shared stretches as this declaration writes them; brief: the briefs are alike, not the themes.
    """

    other: int | None
    percent: int
    theme: str
    unit_name: str
    what: tuple[str, ...]
    same_unit: bool = False
    year: int | None = None
    brief: bool = False


def compared(
    rows: Sequence[DeclarationFact], earlier: Sequence[EarlierTheme] = (), frame: Sequence[str] = ()
) -> dict[int, tuple[Like, ...]]:
    """The likes of each by id, likest first; those that are like nothing are not there."""
    found: dict[int, dict[object, Like]] = defaultdict(dict)
    for one, like in (*_themes(rows, earlier, frame), *_briefs(rows, frame)):
        key = like.other or (like.year, like.theme)
        if key not in found[one] or found[one][key].percent < like.percent:
            found[one][key] = like
    return {
        one: tuple(sorted(likes.values(), key=lambda like: -like.percent)[:MOST])
        for one, likes in found.items()
    }


def _themes(
    rows: Sequence[DeclarationFact], earlier: Sequence[EarlierTheme], frame: Sequence[str]
) -> list[tuple[int, Like]]:
    count, found = len(rows), []
    texts = [row.theme for row in rows] + [one.theme for one in earlier]
    index = Index(enumerate(texts), frame)
    for pair in index.pairs(ALIKE, unless=lambda one, other: one >= count):
        one, other = int(pair.one), int(pair.other)
        if other >= count:
            found.append((rows[one].id, _earlier(rows[one], earlier[other - count], pair.percent)))
        else:
            found += _both(rows[one], rows[other], pair.percent, brief=False)
    return found


def _briefs(rows: Sequence[DeclarationFact], frame: Sequence[str]) -> list[tuple[int, Like]]:
    told = [row for row in rows if len(row.brief) >= SHORT_BRIEF]
    pairs = Index(((place, row.brief) for place, row in enumerate(told)), frame).pairs(BRIEF_ALIKE)
    sides = ((told[int(pair.one)], told[int(pair.other)], pair.percent) for pair in pairs)
    return [like for one, other, percent in sides for like in _both(one, other, percent, brief=True)]


def _both(one: DeclarationFact, other: DeclarationFact, percent: int, brief: bool) -> list[tuple[int, Like]]:
    return [(a.id, _like(a, b, percent, brief)) for a, b in ((one, other), (other, one))]


def _like(row: DeclarationFact, other: DeclarationFact, percent: int, brief: bool) -> Like:
    mine, yours = (row.brief, other.brief) if brief else (row.theme, other.theme)
    return Like(
        other=other.id,
        percent=percent,
        theme=other.theme,
        unit_name=other.unit_name,
        what=stretches(mine, yours),
        same_unit=other.unit == row.unit,
        brief=brief,
    )


def _earlier(row: DeclarationFact, other: EarlierTheme, percent: int) -> Like:
    return Like(
        other=None,
        percent=percent,
        theme=other.theme,
        unit_name=other.unit_name,
        what=stretches(row.theme, other.theme),
        same_unit=other.unit_name == row.unit_name,
        year=other.year,
    )
