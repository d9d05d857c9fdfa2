"""A form read off the types: from a dataclass and the plain values that stand, the boxes to fill in.

Nothing here knows a rule by name. A value that does not fit its type is shown as it stands, so that nobody's
typing is lost and the reader's fault can be shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from typing import Any

from kaimen.scheme.editing.boxes import MOST, Box, Items, Node, OneOf, Option, Part, Sort, Way
from kaimen.scheme.editing.words import WAYS, reading
from kaimen.scheme.say import Choice
from kaimen.scheme.shape import Either, Field, Many, Plain, Record, best_match, fields_of
from kaimen.scheme.telling.tree import Tree, tree_of

Names = Mapping[str, tuple[str, ...]]
"""The defined names that a field may refer to, by what it refers to."""

LONG = 30
"""Characters from which a text gets more than one line."""

_SORTS = {int: Sort.NUMBER, date: Sort.DATE, time: Sort.TIME}


def nodes_of(fields: Iterable[Field], value: Any, names: Names, prefix: str = "") -> tuple[Node, ...]:
    """The form of these fields, whose plain values stand in `value`."""
    given = value if isinstance(value, dict) else {}
    return tuple(node(field, given, names, prefix) for field in fields)


def node(field: Field, given: Tree, names: Names, prefix: str) -> Node:
    """The form of one field; what is not given stands at its default."""
    name, value = prefix + field.name, given.get(field.name, _default(field))
    match field.kind:
        case Record():
            return Part(name, field.say.title, nodes_of(fields_of(field.kind.type), value, names, f"{name}."))
        case Many(of=Record(type=kind)):
            return _items(field, name, kind, value, names)
        case Either():
            return _one_of(field, name, field.kind, value, names)
    return _box(field, name, value, names)


def _default(field: Field) -> Any:
    return None if field.default is MISSING else tree_of(field.default)


def _items(field: Field, name: str, kind: type, value: Any, names: Names) -> Items:
    listed = value[:MOST] if isinstance(value, list) else []
    parts = tuple(
        Part(f"{name}.{number}", field.say.title, nodes_of(fields_of(kind), item, names, f"{name}.{number}."))
        for number, item in enumerate(listed)
    )
    return Items(name, field.say.title, parts, reading(field.say), field.required)


def _one_of(field: Field, name: str, kind: Either, value: Any, names: Names) -> OneOf:
    chosen = best_match(kind, set(value)) if isinstance(value, dict) else None
    ways = tuple(
        Way(
            way.__name__,
            WAYS[way.__name__],
            way is chosen,
            nodes_of(fields_of(way), value if way is chosen else {}, names, f"{name}."),
        )
        for way in kind.types
    )
    return OneOf(name, field.say.title, ways, reading(field.say), field.required, chosen is not None)


def _box(field: Field, name: str, value: Any, names: Names) -> Box:
    kind = field.kind.of if isinstance(field.kind, Many) else field.kind
    assert isinstance(kind, Plain), f"{field.name} is no plain value"
    codes = _codes(field, kind, names)
    if kind.type is bool:
        return _yes_or_no(field, name, value)
    if codes is not None:
        return _choice(field, name, value, codes)
    text = shown(value)
    sort = Sort.LINES if isinstance(field.kind, Many) else _SORTS.get(kind.type, Sort.TEXT)
    if sort in (Sort.TEXT, Sort.NUMBER) and (len(text) > LONG or "\n" in text):
        sort = Sort.LONG
    if sort in (Sort.DATE, Sort.TIME) and isinstance(value, str):
        sort = Sort.TEXT
    return Box(name, field.say.title, sort, text, (), reading(field.say), field.required)


def _codes(field: Field, kind: Plain, names: Names) -> dict[str, str] | None:
    """The codes to choose from with their words; None where a person writes freely."""
    if field.say.refers:
        return {name: name for name in names.get(field.say.refers, ())}
    if not issubclass(kind.type, StrEnum):
        return None
    return {
        str(code.value): (code.label if isinstance(code, Choice) else str(code.value)).replace("{}", "几")
        for code in kind.type
    }


def _yes_or_no(field: Field, name: str, value: Any) -> Box:
    """A tick; two sentences to choose from where a false one says something too."""
    say = field.say
    if not say.no and not field.required:
        ticked = value is True
        return Box(name, say.title, Sort.TICK, reads=say.words or say.title, ticked=ticked)
    words = {"yes": say.words or say.title, "no": say.no or f"不{say.words or say.title}"}
    options = tuple(Option(code, told, value is (code == "yes")) for code, told in words.items())
    return Box(name, say.title, Sort.PICK, options=_with_none(options, field), required=field.required)


def _choice(field: Field, name: str, value: Any, codes: dict[str, str]) -> Box:
    """Codes to pick. Those chosen stand first in their order, since the order is part of the value; a code that is
    not known stays to be seen.
    """
    many = isinstance(field.kind, Many)
    listed = value if isinstance(value, list) else [] if value is None else [value]
    chosen = list(dict.fromkeys(shown(item) for item in listed))
    options = [Option(code, codes.get(code, f"{code}（没有这一项）"), True) for code in chosen]
    others = [Option(code, words) for code, words in codes.items() if code not in chosen]
    if not many:
        order = [*codes, *(code for code in chosen if code not in codes)]
        options, others = sorted(options + others, key=lambda option: order.index(option.code)), []
    ready = tuple(options + others)
    sort, ready = (Sort.TICKS, ready) if many else (Sort.PICK, _with_none(ready, field))
    return Box(name, field.say.title, sort, "", ready, reading(field.say), field.required)


def _with_none(options: tuple[Option, ...], field: Field) -> tuple[Option, ...]:
    """An empty choice first, where nothing may be chosen or nothing is yet."""
    chosen = any(option.chosen for option in options)
    if chosen and (field.required or field.default is not None):
        return options
    return (Option("", "请选择" if field.required else "不写", not chosen), *options)


def shown(value: Any) -> str:
    """A plain value as a box shows it: a list has one line an item."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "\n".join(shown(item) for item in value)
        case time():
            return value.isoformat("seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case Fraction() | int() | float() | str():
            return _number(value)
    return str(value)[:400]


def _number(value: Fraction | float | str) -> str:
    return f"{value:#x}" if isinstance(value, int) and value.bit_length() > 1000 else str(value)
