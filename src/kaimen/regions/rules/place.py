"""A region's code has as many digits as its level asks, and its parent stands above it.

Source: GB/T 2260-2007 (six digits down to the county), GB/T 10114-2003 (three more for a township).
"""

import re
from dataclasses import dataclass

from kaimen.regions.facts import Level
from kaimen.scheme.problem import Problem

DIGITS = {Level.PROVINCE: 6, Level.PREFECTURE: 6, Level.COUNTY: 6, Level.TOWNSHIP: 9}
FIRST_GROUND = 901
"""Townships have three digits after their county's six and use none from 900 on: from here training grounds stand."""
RANK = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Place:
    """What is said of a region when it is added. `above`: the level of its parent, None without one."""

    code: str
    name: str
    level: Level
    above: Level | None = None


def is_ground(code: str) -> bool:
    """Whether the code is a training ground's, where campaigns are only rehearsed."""
    return len(code) == DIGITS[Level.TOWNSHIP] and code[6:].isdigit() and int(code[6:]) >= FIRST_GROUND


def problems(place: Place, taken: bool) -> list[Problem]:
    """Why this region cannot be added; `taken`: the code is there already."""
    found = []
    if not re.fullmatch(r"[0-9]+", place.code) or len(place.code) != DIGITS[place.level]:
        digits = (("digits", str(DIGITS[place.level])), ("code", place.code))
        found.append(Problem("regions.bad_code", "code", digits))
    if taken:
        found.append(Problem("regions.code_taken", "code", (("code", place.code),)))
    if not place.name.strip():
        found.append(Problem("regions.no_name", "name"))
    if place.above is not None and RANK[place.above] >= RANK[place.level]:
        found.append(Problem("regions.parent_not_above", "parent"))
    return found
