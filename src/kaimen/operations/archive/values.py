"""Database values as JSON and back, exactly, on either database."""

import base64
import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import BinaryField, DurationField, Field, JSONField, Value


def to_line(values: tuple[Any, ...]) -> bytes:
    """A row as one line of JSON."""
    return json.dumps(values, default=_plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _plain(value: Any) -> str | int:
    """Microseconds are kept: a sealed entry's digest covers them."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value // timedelta(microseconds=1)
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    raise TypeError(f"no exact form for {type(value)}")


def from_plain(field: Field, value: Any) -> Any:
    """What the model's field held before `to_line`."""
    if isinstance(field, JSONField):
        return Value(None, JSONField()) if value is None and not field.null else value
    if value is None:
        return None
    if isinstance(field, BinaryField):
        return base64.b64decode(value)
    if isinstance(field, DurationField):
        return timedelta(microseconds=value)
    return field.to_python(value)
