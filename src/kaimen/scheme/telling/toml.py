"""A scheme written out as TOML, so that what is made on screen is the same file as one made by hand.

Reading what is written gives the same scheme again; values equal to their default are left out. A half-made
scheme is written from its plain values: whatever stands in them, known or not, is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Field, Kind, Many, Plain, Record, fields_of
from kaimen.scheme.telling.tree import Tree, tree_of
from kaimen.scheme.terms.rule import Rule

SCHEMA_LINE = "#:schema scheme.schema.json"

_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_UNKNOWN = Plain(str)


def write_scheme(scheme: Scheme) -> str:
    """The TOML text of a scheme, its first line naming the schema for editors."""
    return write_tree(tree_of(scheme))


def write_tree(tree: Tree) -> str:
    """The TOML text of a scheme's plain values, in the order in which the types declare their fields."""
    tables = {name: kind for name, kind in _ordered(tree, Record(Scheme)) if isinstance(tree[name], dict)}
    lines = [SCHEMA_LINE]
    lines += [f"{key(name)} = {spell(value)}" for name, value in tree.items() if name not in tables]
    for name, kind in tables.items():
        lines += _stage(key(name), tree[name], kind)
    return "\n".join(lines) + "\n"


def _ordered(table: Tree, kind: Kind) -> list[tuple[str, Kind]]:
    """The keys of a table with the kinds of their values: own ones, what every rule carries, unknown ones."""
    carried = {field.name for field in fields_of(Rule)} if _is_rule(kind) else set()
    known = {
        field.name: field.kind for field in sorted(_fields(kind), key=lambda field: field.name in carried)
    }
    names = [name for name in known if name in table] + [name for name in table if name not in known]
    return [(name, known.get(name, _UNKNOWN)) for name in names]


def _fields(kind: Kind) -> tuple[Field, ...]:
    return fields_of(kind.type) if isinstance(kind, Record) else ()


def _is_rule(kind: Kind) -> bool:
    return isinstance(kind, Record) and issubclass(kind.type, Rule)


def _stage(name: str, table: Tree, kind: Kind) -> Iterator[str]:
    """A stage: its plain values first, then its rules, since a header ends what stands before."""
    ordered = _ordered(table, kind)
    headed = [own for own, _ in ordered if _has_header(table[own])]
    if len(headed) < len(ordered) or not ordered:
        yield from _table(name, {own: value for own, value in table.items() if own not in headed}, kind)
    for own, its in ordered:
        value = table[own]
        if own in headed:
            listed = isinstance(value, list)
            for item in value if listed else [value]:
                of = its.of if isinstance(its, Many) else its
                yield from _table(f"{name}.{key(own)}", item, of, listed)


def _has_header(value: Any) -> bool:
    """Rules stand under a header of their own, each of a list; what stands inside a rule is inline."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, dict) for item in value)
    return isinstance(value, dict)


def _table(name: str, table: Tree, kind: Kind, listed: bool = False) -> Iterator[str]:
    yield ""
    yield f"[[{name}]]" if listed else f"[{name}]"
    for own, its in _ordered(table, kind):
        yield f"{key(own)} = {spell(table[own], its)}"


def spell(value: Any, kind: Kind = _UNKNOWN) -> str:
    """One value in TOML. A list of tables has a line for each."""
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        of = kind.of if isinstance(kind, Many) else kind
        return "[\n" + "".join(f"  {_inline(item, of)},\n" for item in value) + "]"
    return _inline(value, kind)


def _inline(value: Any, kind: Kind) -> str:
    """A value on one line: inside an inline table no line may break."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return quote(value)
        case date() | time():
            return value.isoformat()
        case list():
            of = kind.of if isinstance(kind, Many) else kind
            return f"[{', '.join(_inline(item, of) for item in value)}]"
        case dict():
            pairs = (f"{key(name)} = {_inline(value[name], its)}" for name, its in _ordered(value, kind))
            return f"{{ {', '.join(pairs)} }}" if value else "{}"
        case int() if value.bit_length() > 1000:
            return f"{value:#x}"
    return str(value)


def key(name: str) -> str:
    """A key as TOML writes it: bare where it may be."""
    return name if _BARE.fullmatch(name) else quote(name)


def quote(text: str) -> str:
    """A TOML basic string."""
    marked = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escaped(sign) for sign in marked) + '"'


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04X}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign
