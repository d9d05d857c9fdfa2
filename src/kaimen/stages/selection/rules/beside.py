"""Declarations that stand beside one another otherwise than by their words: of one unit in one month, or for the
same people in the same place.

Source: 梳理: what one unit declares twice, and what could be held together, is looked at together.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kaimen.scheme.searching import searchable
from kaimen.stages.call.facts import DeclarationFact


class By(StrEnum):
    """What two declarations have in common."""

    UNIT_AND_MONTH = "unit_and_month"
    PLACE_AND_AUDIENCE = "place_and_audience"


@dataclass(frozen=True, slots=True)
class Beside:
    """By what others stand beside a declaration, and their ids in the order given."""

    by: By
    others: tuple[int, ...]


def beside(rows: Iterable[DeclarationFact], months: Mapping[int, int]) -> dict[int, tuple[Beside, ...]]:
    """What stands beside each, by id; nothing for those that stand alone. months: the month of each that has one."""
    rows = tuple(rows)
    found: dict[int, list[Beside]] = defaultdict(list)
    for by, key in _keys(months):
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for row in rows:
            if told := key(row):
                groups[told].append(row.id)
        for ids in groups.values():
            for one in ids if len(ids) > 1 else ():
                found[one].append(Beside(by, tuple(other for other in ids if other != one)))
    return {one: tuple(told) for one, told in found.items()}


def _keys(months: Mapping[int, int]) -> tuple[tuple[By, Callable[[DeclarationFact], Hashable]], ...]:
    """What is compared; nothing is common to those that do not tell it."""
    return (
        (By.UNIT_AND_MONTH, lambda row: (row.unit, months[row.id]) if row.id in months else None),
        (By.PLACE_AND_AUDIENCE, _place_and_audience),
    )


def _place_and_audience(row: DeclarationFact) -> Hashable:
    place, audience = searchable(row.place), searchable(row.audience)
    return (place, audience) if place and audience else None
