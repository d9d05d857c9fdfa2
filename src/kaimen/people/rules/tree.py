"""A unit stands under another, never under itself or under one that stands below it.

Source: notices that let departments guide and watch their public enterprises.
"""

from collections.abc import Mapping

from kaimen.scheme.problem import Problem


def problems(
    unit: int | None, above: int | None, parents: Mapping[int, int | None], where: str
) -> list[Problem]:
    """Why `above` cannot stand over `unit`; parents: each unit's parent by id; unit: None for a new one."""
    seen: set[int] = set()
    while above is not None and above not in seen:
        if above == unit:
            return [Problem("people.under_itself", where)]
        seen.add(above)
        above = parents.get(above)
    return []


def circles(above: Mapping[str, str], where: str) -> list[Problem]:
    """Names in a sheet that stand over themselves; above: each name's upper one, "" for none."""
    return [Problem("people.under_itself", where) for name in above if _comes_back(name, above)]


def _comes_back(name: str, above: Mapping[str, str]) -> bool:
    seen, upper = set(), above.get(name, "")
    while upper and upper != name and upper not in seen:
        seen.add(upper)
        upper = above.get(upper, "")
    return upper == name
