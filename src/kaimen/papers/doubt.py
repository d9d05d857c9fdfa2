"""A doubt: what a reader saw and will not settle by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that a person settles: code, Chinese sentence, place in the source."""

    code: str
    message: str
    where: str = ""
