"""What the slices' JSON interfaces have in common: pages of lists, an act done once, what is there or not."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from ninja import Field, Schema

from kaimen.regions.requests import DeskRequest
from kaimen.trail.acts import once

MOST, USUAL = 100, 50
Row = TypeVar("Row")
Given = TypeVar("Given")


class Asked(Schema):
    """Which part of a list is asked for."""

    limit: int = Field(USUAL, ge=1, le=MOST)
    offset: int = Field(0, ge=0, le=1_000_000)


class Listed(Schema, Generic[Row]):
    """A part of a list and how many there are in all."""

    items: list[Row]
    total: int


class Done(Schema):
    """What an act gave: the id or the count that it tells, null where it tells none."""

    id: int | None = None


def listed(found: QuerySet[Any], asked: Asked, say: Callable[[Any], Any]) -> dict[str, Any]:
    """A part of a queryset, each row as `say` tells it."""
    part = found[asked.offset : asked.offset + asked.limit]
    return {"items": [say(row) for row in part], "total": found.count()}


def part_of(rows: Iterable[Given], asked: Asked, say: Callable[[Given], Any]) -> dict[str, Any]:
    """The same of rows that are in hand."""
    whole = list(rows)
    return {
        "items": [say(row) for row in whole[asked.offset : asked.offset + asked.limit]],
        "total": len(whole),
    }


def done(request: DeskRequest, act: Callable[[], object]) -> dict[str, Any]:
    """Run an act; with the header Idempotency-Key once for this key, address and body, whoever sends it again."""
    key = request.headers.get("Idempotency-Key", "")
    result = once(_token(request, key), act) if key else act()
    told = "" if result is None else str(result)
    return {"id": int(told) if told.isdigit() else None}


def _token(request: DeskRequest, key: str) -> str:
    """A key of one user, for one request: the same key with another body is another act."""
    whole = b"\n".join([key.encode(), (request.method or "").encode(), request.path.encode(), request.body])
    return f"api:{request.user.pk}:{hashlib.sha256(whole).hexdigest()}"[:64]
