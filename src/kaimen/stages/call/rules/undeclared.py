"""Every unit that the call addresses declares so many themes; the office sees who has handed in how many.

Source: notices ask it of classes of units (各乡镇（街道）、直属单位 …至少1个活动主题).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kaimen.scheme.duties.facts import UnitFact


@dataclass(frozen=True, slots=True)
class Standing:
    """How a unit stands: how many are asked of it, handed in, and begun without being handed in."""

    unit: str
    name: str
    asked: int
    declared: int
    begun: int

    @property
    def lacking(self) -> int:
        return max(0, self.asked - self.declared)


def standings(
    units: Iterable[UnitFact],
    groups: Iterable[str],
    at_least: int,
    declared: Mapping[str, int],
    begun: Mapping[str, int],
) -> list[Standing]:
    """Every unit that the call addresses, in the order given. `groups`: those it names, none for every unit."""
    named = set(groups)
    return [
        Standing(unit.key, unit.name, at_least, declared.get(unit.key, 0), begun.get(unit.key, 0))
        for unit in units
        if not named or named & set(unit.groups)
    ]
