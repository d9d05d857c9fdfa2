"""A typed value as the plain values that TOML knows: the way back from what the reader builds."""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from kaimen.scheme.reading.values import spell_fraction
from kaimen.scheme.shape import fields_of

Tree = dict[str, Any]
"""Tables as dicts, lists as lists, texts, numbers, days and hours: what `tomllib` gives."""


def tree_of(value: Any) -> Any:
    """The value in plain ones; fields equal to their default are left out, and None with them."""
    match value:
        case StrEnum():
            return str(value.value)
        case Fraction():
            return spell_fraction(value)
        case tuple():
            return [tree_of(item) for item in value]
    return _table(value) if is_dataclass(value) else value


def _table(value: Any) -> Tree:
    given = ((field, getattr(value, field.name)) for field in fields_of(type(value)))
    return {
        field.name: tree_of(own)
        for field, own in given
        if own is not None and (field.required or own != field.default)
    }
