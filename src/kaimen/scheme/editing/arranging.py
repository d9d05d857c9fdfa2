"""Adding, taking out and moving the items of a list inside one rule, while its form is being filled in."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from kaimen.scheme.telling.tree import Tree


def arranged(value: Tree, wish: str) -> Tree:
    """The rule's plain values after a wish: `add:parts`, `drop:parts.0`, `up:parts.1`, `down:parts.0`.

    A wish that fits nothing changes nothing.
    """
    made = deepcopy(value)
    verb, _, place = wish.partition(":")
    names = place.split(".")
    if verb == "add":
        _add(made, names)
    elif names[-1].isascii() and names[-1].isdigit() and len(names[-1]) < 5:
        _change(_at(made, names[:-1]), verb, int(names[-1]))
    return made


def _at(value: Any, names: list[str]) -> Any:
    for name in names:
        value = _step(value, name)
    return value


def _step(value: Any, name: str) -> Any:
    if isinstance(value, list):
        return value[int(name)] if name.isascii() and name.isdigit() and int(name[:4]) < len(value) else None
    return value.get(name) if isinstance(value, dict) else None


def _add(value: Tree, names: list[str]) -> None:
    holder = _at(value, names[:-1])
    if isinstance(holder, dict):
        items = holder.setdefault(names[-1], [])
        if isinstance(items, list):
            items.append({})


def _change(items: Any, verb: str, number: int) -> None:
    if not isinstance(items, list) or number >= len(items):
        return
    match verb:
        case "drop":
            del items[number]
        case "up" | "down":
            items.insert(max(0, number + (1 if verb == "down" else -1)), items.pop(number))
