"""A scheme written out as TOML, so that what is made on screen is the same file as one made by hand.

Reading what is written gives the same scheme again; values equal to their default are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from typing import Any

from kaimen.scheme.reading.values import spell_fraction
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Field, Record, fields_of
from kaimen.scheme.terms.rule import Clause

SCHEMA_LINE = "#:schema scheme.schema.json"


def write_scheme(scheme: Scheme) -> str:
    """The TOML text of a scheme, its first line naming the schema for editors."""
    lines = [SCHEMA_LINE]
    for field in fields_of(Scheme):
        value = getattr(scheme, field.name)
        if value is not None and (value != field.default or field.required):
            lines += _table(field.name, value)
    return "\n".join(lines) + "\n"


def _table(name: str, value: Any, listed: bool = False) -> Iterator[str]:
    """A table: its plain values first, then the tables inside it, since a header ends what stands before."""
    written = [field for field in fields_of(type(value)) if _differs(field, value)]
    inner = [field for field in written if _has_header(getattr(value, field.name))]
    if listed or len(inner) < len(written) or not written:
        yield ""
        yield f"[[{name}]]" if listed else f"[{name}]"
    for field in written:
        if field not in inner:
            yield f"{field.name} = {spell(getattr(value, field.name))}"
    for field in inner:
        yield from _tables(f"{name}.{field.name}", getattr(value, field.name))


def _tables(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _table(name, item, listed=True)
    else:
        yield from _table(name, value)


def _differs(field: Field, value: Any) -> bool:
    return field.required or getattr(value, field.name) != field.default


def _has_header(value: Any) -> bool:
    """Rules stand under a header of their own; parts of a rule stand inline."""
    first = value[0] if isinstance(value, tuple) and value else value
    return is_dataclass(first) and any(field.kind == Record(Clause) for field in fields_of(type(first)))


def spell(value: Any) -> str:
    """One value in TOML."""
    match value:
        case bool():
            return "true" if value else "false"
        case StrEnum() | str():
            return quote(str(value))
        case Fraction():
            spelled = spell_fraction(value)
            return quote(spelled) if isinstance(spelled, str) else str(spelled)
        case date() | time():
            return value.isoformat()
        case tuple():
            return _list(value)
    return _inline(value) if is_dataclass(value) else str(value)


def _list(items: tuple[Any, ...]) -> str:
    spelled = [spell(item) for item in items]
    if any(is_dataclass(item) for item in items):
        return "[\n" + "".join(f"  {item},\n" for item in spelled) + "]"
    return f"[{', '.join(spelled)}]"


def _inline(value: Any) -> str:
    pairs = (
        f"{field.name} = {_one_line(getattr(value, field.name))}"
        for field in fields_of(type(value))
        if _differs(field, value)
    )
    return f"{{ {', '.join(pairs)} }}"


def _one_line(value: Any) -> str:
    """Inside an inline table no line may break, save within a list's brackets; kept on one line all the same."""
    if isinstance(value, tuple):
        return f"[{', '.join(_one_line(item) for item in value)}]"
    return spell(value)


def quote(text: str) -> str:
    """A TOML basic string."""
    marked = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escaped(sign) for sign in marked) + '"'


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04X}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign
