"""How an enum stands in a table: by its codes as plain text, so that no migration ever points at a class."""

from collections.abc import Iterable
from enum import StrEnum


def codes(members: Iterable[StrEnum]) -> list[str]:
    """The codes, for a constraint."""
    return [str(member.value) for member in members]


def choices(members: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """The codes as Django's choices; their words are in a slice's words.py."""
    return [(code, code) for code in codes(members)]
