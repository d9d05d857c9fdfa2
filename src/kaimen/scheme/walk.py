"""Walking a scheme: every part with its path, the value at a path, the difference of two schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any

from kaimen.scheme.reading.finding import path_text
from kaimen.scheme.reading.lines import Path
from kaimen.scheme.shape import fields_of

_NAMES = ("name", "slug", "heading", "code", "of", "what", "when")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: where, what it was, what it is. None stands for what is not there."""

    path: str
    old: Any
    new: Any


def parts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every dataclass in the value, itself first, with its path."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from parts(item, (*path, number))
    elif is_dataclass(value):
        yield path, value
        for field in fields_of(type(value)):
            yield from parts(getattr(value, field.name), (*path, field.name))


def rule_at(scheme: Any, path: str) -> Any:
    """The value at a dotted path such as "filing.routes"; None where a stage on the way is off."""
    value = scheme
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value


def difference(old: Any, new: Any) -> list[Change]:
    """What changed from one scheme to the other, in the order of the fields; empty when they are equal."""
    return list(_changes(old, new, ()))


def _changes(old: Any, new: Any, path: Path) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, tuple) and isinstance(new, tuple) and any(map(is_dataclass, (*old, *new))):
        yield from _list_changes(old, new, path)
    elif is_dataclass(old) and type(old) is type(new):
        for field in fields_of(type(old)):
            yield from _changes(getattr(old, field.name), getattr(new, field.name), (*path, field.name))
    else:
        yield Change(path_text(path), old, new)


def _list_changes(old: tuple[Any, ...], new: tuple[Any, ...], path: Path) -> Iterator[Change]:
    """Items are paired by name where they have one, else by place."""
    before, after = _keyed(old), _keyed(new)
    for key in {**before, **after}:
        here = (*path, key) if isinstance(key, str) else (*path[:-1], path[-1], key)
        yield from _changes(before.get(key), after.get(key), here)


def _keyed(items: tuple[Any, ...]) -> dict[str | int, Any]:
    keys = [name_of(item) for item in items]
    if None in keys or len(set(keys)) < len(keys):
        return dict(enumerate(items))
    return {key: item for key, item in zip(keys, items, strict=True) if key is not None}


def name_of(item: Any) -> str | None:
    """What an item is told apart by: the first of its names; None where it has none."""
    return next((getattr(item, name) for name in _NAMES if hasattr(item, name)), None)
