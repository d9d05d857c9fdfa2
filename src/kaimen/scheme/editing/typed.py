"""What a person typed into a form, as plain values again: the way back of `form`.

Nothing is refused here: what cannot be a number or a day stays the text that it is, and the reader says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING
from datetime import date, time
from fractions import Fraction
from typing import Any

from kaimen.scheme.editing.boxes import COUNT, MOST, WAY
from kaimen.scheme.shape import Either, Field, Kind, Many, Plain, Record, fields_of
from kaimen.scheme.telling.tree import Tree, tree_of

Posted = Mapping[str, Sequence[str]]

_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_HOUR = re.compile(r"(\d{1,2})[:时点](?:(\d{1,2})分?)?(?::(\d{2}))?")


def typed(fields: Iterable[Field], posted: Posted, prefix: str = "", blanks: bool = False) -> Tree:
    """The plain values of these fields; blank ones and those equal to their default are left out.

    blanks: items of a list that hold nothing are kept, for a form that is shown again.
    """
    found = ((field, _field(field, posted, prefix + field.name, blanks)) for field in fields)
    return {field.name: value for field, value in found if value is not None and value != _default(field)}


def _default(field: Field) -> Any:
    return None if field.default is MISSING else tree_of(field.default)


def _field(field: Field, posted: Posted, name: str, blanks: bool) -> Any:
    match field.kind:
        case Record():
            return typed(fields_of(field.kind.type), posted, f"{name}.", blanks) or None
        case Either():
            return _way(field.kind, posted, name, blanks)
        case Many(of=Record(type=kind)):
            return _cleared(field, _items(kind, posted, name, blanks))
        case Many():
            return _cleared(field, _values(field, field.kind.of, posted, name))
    return _single(field, field.kind, posted, name)


def _cleared(field: Field, value: list[Any]) -> list[Any] | None:
    """A list that was emptied says so only where its default holds something."""
    return value if value or _default(field) else None


def _way(kind: Either, posted: Posted, name: str, blanks: bool) -> Tree | None:
    chosen = first(posted, f"{name}.{WAY}")
    way = next((way for way in kind.types if way.__name__ == chosen), None)
    return typed(fields_of(way), posted, f"{name}.", blanks) if way else None


def _items(kind: type, posted: Posted, name: str, blanks: bool) -> list[Any]:
    told = first(posted, f"{name}.{COUNT}")
    count = min(int(told), MOST) if told.isascii() and told.isdigit() and len(told) < 5 else 0
    items = (typed(fields_of(kind), posted, f"{name}.{number}.", blanks) for number in range(count))
    return [item for item in items if item or blanks]


def _values(field: Field, kind: Kind, posted: Posted, name: str) -> list[Any]:
    assert isinstance(kind, Plain), f"{field.name} is a list of plain values"
    texts = [line.strip() for text in posted.get(name, ()) for line in text.splitlines()]
    if kind.type is int:
        texts = [part for text in texts for part in re.split(r"[、,，;；\s]+", text)]
    return [value_of(kind.type, text) for text in texts if text]


def _single(field: Field, kind: Plain, posted: Posted, name: str) -> Any:
    text = first(posted, name)
    if kind.type is bool:
        plain = not field.say.no and not field.required
        return bool(text) if plain else {"yes": True, "no": False}.get(text)
    return value_of(kind.type, text) if text else None


def first(posted: Posted, name: str) -> str:
    """The text posted under a name, its ends trimmed and its line breaks plain; "" for none."""
    given = posted.get(name) or ("",)
    return given[0].replace("\r\n", "\n").strip()


def value_of(kind: type, text: str) -> Any:
    """The value that a text stands for; the text itself where it stands for none."""
    read = _READERS.get(kind)
    try:
        return read(unicodedata.normalize("NFKC", text)) if read else text
    except ValueError:
        return text


def _whole(text: str) -> int:
    if len(text) > 18:
        raise ValueError(text)
    return int(text)


def _share(text: str) -> int | str:
    return _whole(text) if text.isdigit() else text


def _day(text: str) -> date:
    found = _DAY.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day = (int(part) for part in found.groups())
    return date(year, month, day)


def _hour(text: str) -> time:
    found = _HOUR.fullmatch(text)
    if not found:
        raise ValueError(text)
    hour, minute, second = (int(part or 0) for part in found.groups())
    return time(hour, minute, second)


_READERS: dict[type, Callable[[str], Any]] = {int: _whole, Fraction: _share, date: _day, time: _hour}
