"""The JSON Schema (draft 2020-12) of a scheme file, published from the types so that an editor helps."""

from __future__ import annotations

import json
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from inspect import getdoc
from typing import Any

from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Either, Field, Kind, Many, Plain, Record, fields_of

_PLAIN: dict[type, dict[str, Any]] = {
    str: {"type": "string", "minLength": 1},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time"},
    Fraction: {"type": ["number", "string"]},
}


def json_schema() -> dict[str, Any]:
    """The whole schema; each dataclass is one definition, titles and sentences come from its fields."""
    definitions: dict[str, Any] = {}
    _record(Scheme, definitions)
    root = definitions.pop(_name(Scheme))
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "方案"}
    return {**head, **root, "$defs": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """The schema as the file that ships."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _name(kind: type) -> str:
    """A definition's name: the class with its module's last part, since two stages may use one word."""
    return f"{kind.__module__.rsplit('.', 1)[-1]}.{kind.__name__}"


def _record(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    name = _name(kind)
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    known = fields_of(kind)
    return {
        "type": "object",
        "description": " ".join((getdoc(kind) or "").split()),
        "properties": {field.name: _field(field, definitions) for field in known},
        "required": [field.name for field in known if field.required],
        "additionalProperties": False,
    }


def _field(field: Field, definitions: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"title": field.say.title}
    if field.say.words:
        told["description"] = field.say.words.replace("{}", "…")
    if isinstance(field.default, (bool, int, str)) and field.default != "":
        told["default"] = field.default
    return {**told, **_kind(field.kind, definitions)}


def _kind(kind: Kind, definitions: dict[str, Any]) -> dict[str, Any]:
    match kind:
        case Plain():
            return _plain(kind)
        case Many():
            return {"type": "array", "items": _kind(kind.of, definitions)}
        case Record():
            return _record(kind.type, definitions)
        case Either():
            return {"oneOf": [_record(option, definitions) for option in kind.types]}


def _plain(kind: Plain) -> dict[str, Any]:
    if issubclass(kind.type, StrEnum):
        return {"type": "string", "enum": [str(member.value) for member in kind.type]}
    plain = dict(_PLAIN[kind.type])
    if kind.range:
        plain |= {"minimum": int(kind.range.low), "maximum": int(kind.range.high)}
    return plain
