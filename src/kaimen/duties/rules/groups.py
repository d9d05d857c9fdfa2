"""A unit stands in a scheme's group when the group names it, or takes in its kind.

Source: notices address classes of units (townships, departments, enterprises) and ask different things of each.
"""

from collections.abc import Sequence

from kaimen.scheme.duties.facts import UnitFact
from kaimen.scheme.terms.hosts import UnitGroup


def groups_of(name: str, kind: str, groups: Sequence[UnitGroup]) -> tuple[str, ...]:
    """Names of the groups that take in a unit of this name and kind."""
    return tuple(
        group.name for group in groups if name in group.names or kind in [k.value for k in group.kinds]
    )


def addressed(groups: Sequence[str], addressees: Sequence[str]) -> tuple[UnitFact, ...]:
    """Those whom a notice asks, by its own words, for a region that has not listed its units yet."""
    if groups:
        return tuple(UnitFact(group, group, (group,)) for group in groups)
    return tuple(UnitFact(name, name) for name in addressees)
