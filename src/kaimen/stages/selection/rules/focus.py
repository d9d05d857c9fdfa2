"""Themes that the notice favours are looked for in what units declare; one that nobody names is told.

Words are compared, not meanings: the answer is that nothing was found, never that there is nothing.
Source: 突出……等主题.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.rules.genre import GENRE
from kaimen.stages.selection.rules.grams import cut, without

ENOUGH = 0.6
"""So much of a favoured theme's words must stand in a declaration's theme or brief."""


@dataclass(frozen=True, slots=True)
class Found:
    """A favoured theme and the numbers of the declarations in which its words stand."""

    theme: str
    numbers: tuple[int, ...]


def focus(themes: Iterable[str], declarations: Sequence[DeclarationFact]) -> tuple[Found, ...]:
    """Each favoured theme once, in the scheme's order."""
    said = [(row.number, cut(without(f"{row.theme}\n{row.brief}", ()))) for row in declarations]
    return tuple(
        Found(theme, tuple(number for number, parts in said if _names(parts, theme)))
        for theme in dict.fromkeys(themes)
    )


def _names(parts: frozenset[str], theme: str) -> bool:
    wanted = cut(without(theme, GENRE)) or cut(without(theme, ()))
    return bool(wanted) and len(wanted & parts) >= ENOUGH * len(wanted)
