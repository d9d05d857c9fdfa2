"""A scheme in plain words for the public page: each rule in a sentence, with how strong it is and its clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any

from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Field, fields_of
from kaimen.scheme.telling.words import SPECIAL, fill, phrases, plain
from kaimen.scheme.terms.rule import Clause, Rule, Strength


@dataclass(frozen=True, slots=True)
class Line:
    """One rule: what it is about, its sentence, its strength and clause (None for plain facts of the notice)."""

    title: str
    words: str
    strength: Strength | None
    clause: Clause | None


@dataclass(frozen=True, slots=True)
class Section:
    """The rules of one stage. `key` is the scheme's name of it."""

    key: str
    title: str
    lines: tuple[Line, ...]


def describe(scheme: Scheme) -> list[Section]:
    """Every rule of the scheme in plain words, by stage; stages without rules are left out."""
    sections = (_section(field, getattr(scheme, field.name)) for field in fields_of(Scheme))
    return [section for section in sections if section.lines]


def _section(field: Field, stage: Any) -> Section:
    return Section(field.name, field.say.title, tuple(_lines(stage)) if stage is not None else ())


def _lines(stage: Any) -> Iterator[Line]:
    for field in fields_of(type(stage)):
        value = getattr(stage, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            line = line_of(field, item)
            if line and line.words:
                yield line


def line_of(field: Field, item: Any) -> Line | None:
    """What one rule or fact says; None where nothing stands."""
    if item is None or field.say.silent:
        return None
    if isinstance(item, Rule):
        words = SPECIAL.get(type(item), phrases)(item) or field.say.title
        return Line(field.say.title, words, item.strength, item.clause)
    words = phrases(item) if is_dataclass(item) else fill(field.say.words, plain(item))
    return Line(field.say.title, words, None, None)
