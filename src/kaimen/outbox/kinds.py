"""Kinds of letters: each stage registers its own at start-up, with the text that a region may put its own for."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of letter. `{name}` in subject and body stands for a value; `names`: each value's name and meaning."""

    code: str
    title: str | Promise
    subject: str | Promise
    body: str | Promise
    names: tuple[tuple[str, str | Promise], ...] = ()


kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Called from a stage's app at start-up; a second call for the code replaces the first."""
    kinds[kind.code] = kind
