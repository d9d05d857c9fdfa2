"""The shape of a typed scheme, read once from its dataclasses: what each field holds and how it says itself."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from kaimen.scheme.say import Range, Say


@dataclass(frozen=True, slots=True)
class Plain:
    """A single value: str, int, bool, date, time, Fraction or an enum of codes."""

    type: type
    range: Range | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """A tuple of values of one kind."""

    of: Kind


@dataclass(frozen=True, slots=True)
class Record:
    """A dataclass."""

    type: type


@dataclass(frozen=True, slots=True)
class Either:
    """One of several dataclasses, told apart by their keys."""

    types: tuple[type, ...]


Kind = Plain | Many | Record | Either


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a dataclass. `default` is MISSING where the field must be given."""

    name: str
    kind: Kind
    say: Say
    default: Any

    @property
    def required(self) -> bool:
        return self.default is MISSING


def fields_of(kind: Any) -> tuple[Field, ...]:
    """The fields of a dataclass in the order in which it declares them."""
    return _fields_of(kind)


@cache
def _fields_of(kind: Any) -> tuple[Field, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_field(f.name, hints[f.name], f.default) for f in fields(kind))


def _field(name: str, hint: Any, default: Any) -> Field:
    say = next((note for note in _notes(hint) if isinstance(note, Say)), Say(name))
    return Field(name, kind_of(hint), say, default)


def _notes(hint: Any) -> tuple[Any, ...]:
    return hint.__metadata__ if get_origin(hint) is Annotated else ()


def kind_of(hint: Any, limits: Range | None = None) -> Kind:
    """The kind that a type hint stands for; `X | None` is the kind of X, since TOML has no null."""
    if get_origin(hint) is Annotated:
        limits = next((note for note in _notes(hint) if isinstance(note, Range)), limits)
        return kind_of(get_args(hint)[0], limits)
    if get_origin(hint) in (Union, UnionType):
        return _either([part for part in get_args(hint) if part is not NoneType], limits)
    if get_origin(hint) is tuple:
        return Many(kind_of(get_args(hint)[0]))
    kind: Any = hint
    return Record(kind) if is_dataclass(hint) else Plain(kind, limits)


def _either(parts: list[Any], limits: Range | None) -> Kind:
    return kind_of(parts[0], limits) if len(parts) == 1 else Either(tuple(parts))


def is_code(kind: Kind) -> bool:
    """Whether the values are codes of an enum."""
    return isinstance(kind, Plain) and issubclass(kind.type, StrEnum)


def best_match(kind: Either, keys: set[str]) -> type | None:
    """The dataclass meant by these keys: most required keys present, then fewest unknown; None if none fits."""
    ranked = sorted(kind.types, key=lambda option: _fit(option, keys), reverse=True)
    return ranked[0] if keys and _fit(ranked[0], keys)[0] > 0 else None


def _fit(option: type, keys: set[str]) -> tuple[int, int, int]:
    known = {field.name for field in fields_of(option)}
    needed = {field.name for field in fields_of(option) if field.required}
    return len(keys & known), -len(keys - known), -len(needed - keys)
