"""Frozen dataclasses as plain JSON data and back, strictly: what a process that reads papers hands to another.

A dataclass is the list of its fields in order, so that a long paper stays small; `shape_of` changes with the types.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Unpacker = Callable[[Any], Any]
PLAIN = (int, float, bool, type(None))
DEEPEST = 12


class Malformed(ValueError):
    """The data is not of the type asked for."""


def packed(value: Any) -> Any:
    """A value as JSON holds it; a NUL, which no database keeps, is �. Raises Malformed for what it cannot hold."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return [packed(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return {str(key): packed(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset | set):
        return [packed(item) for item in value]
    raise Malformed(type(value).__name__)


def unpacked(kind: type[T], data: Any) -> T:
    """The value of a type that was packed. Raises Malformed where the data is anything else."""
    unpacker: Unpacker = _unpacker(cast(Any, kind))
    return cast(T, unpacker(data))


def shape_of(kind: type) -> str:
    """A mark of a type and of all that it holds: data packed under another mark is not unpacked."""
    return sha256(repr(_shape(kind, ())).encode()).hexdigest()[:16]


def _shape(kind: Any, above: tuple[Any, ...]) -> Any:
    if is_dataclass(kind) and kind not in above:
        hints = get_type_hints(kind)
        return [
            getattr(kind, "__name__", ""),
            [(one.name, _shape(hints[one.name], (*above, kind))) for one in fields(kind)],
        ]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [member.value for member in kind]
    inner = [_shape(one, above) for one in get_args(kind)]
    return [str(get_origin(kind)), inner] if inner else str(kind)


@cache
def _unpacker(kind: Any) -> Unpacker:
    """How data becomes this type; worked out once a type."""
    origin = get_origin(kind)
    if kind is Any:
        return lambda data: _plain(data, DEEPEST)
    if origin in (Union, types.UnionType):
        return _of_union(get_args(kind))
    if origin is Literal:
        return _checked(lambda data: data in get_args(kind), str(kind))
    if origin in (tuple, Sequence, list, frozenset):
        return _of_items(origin, get_args(kind))
    if origin in (dict, Mapping):
        return _of_mapping(get_args(kind)[1])
    if is_dataclass(kind):
        return _of_record(cast(type, kind))
    return _of_atom(kind)


def _checked(fits: Callable[[Any], bool], said: str) -> Unpacker:
    def unpack(data: Any) -> Any:
        if not fits(data):
            raise Malformed(f"{said}: {str(data)[:60]}")
        return data

    return unpack


def _of_atom(kind: Any) -> Unpacker:
    if kind in (bool, str, int, type(None)):
        return _checked(lambda data: type(data) is kind, str(kind))
    if kind is float:
        return _checked(lambda data: type(data) in (int, float), str(kind))
    if kind in (date, time):
        return _made(kind.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _made(kind)
    raise Malformed(f"no way to carry {kind}")


def _made(make: Callable[[Any], Any]) -> Unpacker:
    def unpack(data: Any) -> Any:
        try:
            return make(data)
        except (TypeError, ValueError) as error:
            raise Malformed(str(data)[:60]) from error

    return unpack


def _of_union(kinds: tuple[Any, ...]) -> Unpacker:
    ways = [_unpacker(kind) for kind in kinds]

    def unpack(data: Any) -> Any:
        for way in ways:
            try:
                return way(data)
            except Malformed:
                continue
        raise Malformed(str(data)[:60])

    return unpack


def _of_items(origin: Any, kinds: tuple[Any, ...]) -> Unpacker:
    if origin is tuple and (len(kinds) != 2 or kinds[1] is not Ellipsis):
        return _of_parts([_unpacker(kind) for kind in kinds])
    one, whole = _unpacker(kinds[0]), frozenset if origin is frozenset else tuple

    def unpack(data: Any) -> Any:
        if not isinstance(data, list):
            raise Malformed(str(data)[:60])
        return whole(one(item) for item in data)

    return unpack


def _of_parts(ways: list[Unpacker]) -> Unpacker:
    def unpack(data: Any) -> Any:
        if not isinstance(data, list) or len(data) != len(ways):
            raise Malformed(str(data)[:60])
        return tuple(way(item) for way, item in zip(ways, data, strict=True))

    return unpack


def _of_mapping(kind: Any) -> Unpacker:
    one = _unpacker(kind)

    def unpack(data: Any) -> Any:
        if not isinstance(data, dict):
            raise Malformed(str(data)[:60])
        return {key: one(item) for key, item in data.items()}

    return unpack


def _of_record(kind: type) -> Unpacker:
    hints = get_type_hints(kind)
    parts = _of_parts([_unpacker(hints[field.name]) for field in fields(kind)])
    return lambda data: kind(*parts(data))


def _plain(data: Any, deep: int) -> Any:
    """Plain data of any shape, not too deep."""
    if not deep:
        raise Malformed("too deep")
    if isinstance(data, list):
        return [_plain(item, deep - 1) for item in data]
    if isinstance(data, dict):
        return {key: _plain(item, deep - 1) for key, item in data.items()}
    return data
