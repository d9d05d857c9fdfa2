"""The stock of made-up words that a rehearsal draws on; loaded by the edge and passed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kaimen.scheme.terms.hosts import UnitKind


@dataclass(frozen=True, slots=True)
class Stock:
    """names: by kind of unit, a name and its themes; words: every other list by its name; said: single sentences."""

    places: tuple[str, ...]
    names: Mapping[UnitKind, tuple[tuple[str, tuple[str, ...]], ...]]
    patterns: Mapping[UnitKind, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    said: Mapping[str, str]

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Stock:
        """From the JSON document of the stock."""
        lists = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
        return cls(
            places=lists["places"],
            names={
                UnitKind(kind): tuple((name, tuple(themes)) for name, themes in named)
                for kind, named in told["units"].items()
            },
            patterns={kind: lists[kind.value] for kind in (UnitKind.TOWNSHIP, UnitKind.ZONE)},
            words=lists,
            said={name: value for name, value in told.items() if isinstance(value, str)},
        )
