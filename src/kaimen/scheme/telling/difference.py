"""What one version of a scheme says otherwise than another, rule by rule in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from typing import Any

from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Field, fields_of
from kaimen.scheme.telling.describe import Line, line_of
from kaimen.scheme.telling.words import plain
from kaimen.scheme.terms.rule import Rule
from kaimen.scheme.walk import name_of


class How(StrEnum):
    """What became of a rule."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Detail:
    """One value of a changed rule: what it is called, what it was and what it is in words, "" for nothing."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One rule that differs, with its sentences before and after; MOVED has neither: only the order changed."""

    stage: str
    title: str
    how: How
    before: Line | None
    after: Line | None
    details: tuple[Detail, ...] = ()


def differences(old: Scheme, new: Scheme) -> list[Difference]:
    """Every rule that differs, in the order of the stages; empty when the schemes are equal."""
    return [
        found
        for stage in fields_of(Scheme)
        for found in _of_stage(stage, getattr(old, stage.name), getattr(new, stage.name))
    ]


def _of_stage(stage: Field, old: Any, new: Any) -> Iterator[Difference]:
    if old == new:
        return
    for field in fields_of(type(new if old is None else old)):
        before, after = _items(field, old), _items(field, new)
        pairs = paired(before, after)
        for left, right in pairs:
            if left != right:
                yield _difference(stage, field, left, right)
        if before != after and all(left == right for left, right in pairs):
            yield Difference(stage.say.title, field.say.title, How.MOVED, None, None)


def _items(field: Field, stage: Any) -> list[Any]:
    """The rules of a field, each by itself; a plain fact is one."""
    value = None if stage is None else getattr(stage, field.name)
    if isinstance(value, tuple):
        return list(value)
    return [] if value is None or value == field.default else [value]


def paired(old: list[Any], new: list[Any]) -> list[tuple[Any, Any]]:
    """Items of two lists, each with what it became: by being equal, by name, by clause, then by what is left over.

    None stands for what is not there. The order is that of the new list, with what is gone last.
    """
    left, right = list(range(len(old))), list(range(len(new)))
    partner: dict[int, int] = {}
    for key in (lambda item: item, name_of, _clause, lambda item: type(item)):
        for at in list(right):
            match = next((was for was in left if key(old[was]) == key(new[at]) is not None), None)
            if match is not None:
                partner[at] = match
                left.remove(match)
                right.remove(at)
    there = [(old[partner[at]] if at in partner else None, item) for at, item in enumerate(new)]
    return there + [(old[was], None) for was in left]


def _clause(item: Any) -> Any:
    return item.clause if isinstance(item, Rule) else None


def _difference(stage: Field, field: Field, old: Any, new: Any) -> Difference:
    how = How.ADDED if old is None else How.REMOVED if new is None else How.CHANGED
    details = tuple(details_of(field, old, new)) if how is How.CHANGED else ()
    return Difference(stage.say.title, field.say.title, how, _line(field, old), _line(field, new), details)


def _line(field: Field, item: Any) -> Line | None:
    """The rule's line; a fact that the plain words keep silent about is told all the same."""
    if item is None:
        return None
    return line_of(field, item) or Line(field.say.title, plain(item), None, None)


def details_of(field: Field, old: Any, new: Any) -> Iterator[Detail]:
    """The values that differ, also those about which the sentence is silent; parts of parts by their own titles."""
    if old == new:
        return
    if is_dataclass(old) and type(old) is type(new):
        for inner in fields_of(type(new)):
            yield from details_of(inner, getattr(old, inner.name), getattr(new, inner.name))
    else:
        yield Detail(field.say.title, spoken(old), spoken(new))


def spoken(value: Any) -> str:
    """A value in words, yes and no included; "" for nothing."""
    if isinstance(value, bool):
        return "是" if value else "否"
    return "" if value is None else plain(value)
