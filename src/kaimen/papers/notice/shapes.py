"""Whether a value has the shape of its path: what somebody else's reading must hold to be looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Shape = Callable[[Any], bool]
LONGEST_TEXT, MOST_ITEMS, MOST = 200, 60, 100_000
FRACTION = re.compile(r"[1-9]\d{0,2}/[1-9]\d{0,2}")
STRENGTHS = ("must", "principle", "may")


def has_shape(path: str, value: Any) -> bool:
    """Whether the value could stand at a canonical path; False for a path that is none."""
    shape = SHAPES.get(path)
    return bool(shape and shape(value))


def text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_TEXT


def texts(value: Any) -> bool:
    return isinstance(value, list) and 0 < len(value) <= MOST_ITEMS and all(text(item) for item in value)


def number(value: Any) -> bool:
    return type(value) is int and 0 < value <= MOST


def truth(value: Any) -> bool:
    return isinstance(value, bool)


def day(value: Any) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def one_of(*codes: str) -> Shape:
    return lambda value: isinstance(value, str) and value in codes


def some_of(*codes: str) -> Shape:
    return lambda value: texts(value) and set(value) <= set(codes)


def optional(shape: Shape) -> Shape:
    return lambda value: value is None or shape(value)


def table(shapes: Mapping[str, Shape]) -> Shape:
    """A mapping with exactly these names; one that may be none may also be left out."""
    return lambda value: (
        isinstance(value, dict)
        and value.keys() <= shapes.keys()
        and all(shape(value.get(name)) for name, shape in shapes.items())
    )


def either(*shapes: Shape) -> Shape:
    return lambda value: any(shape(value) for shape in shapes)


def fraction(value: Any) -> bool:
    return isinstance(value, str) and bool(FRACTION.fullmatch(value))


COUNTED = table(
    {
        "count": number,
        "unit": one_of("workday", "day"),
        "side": one_of("before", "after"),
        "anchor": one_of("activity", "registration_close", "notice", "feedback"),
    }
)
LIMIT = either(COUNTED, table({"date": day}))
STRENGTH = one_of(*STRENGTHS)
PRESENT = {"present": truth}

SHAPES: dict[str, Shape] = {
    "brand": text,
    "edition": number,
    "formats": texts,
    "topics": texts,
    "call.deadline": either(day, LIMIT),
    "call.min_per_unit": table({"count": number, "per": one_of("unit"), "strength": STRENGTH}),
    "window": table({"start": day, "end": day}),
    "frequency": table({"min": number, "per": one_of("year", "quarter", "month"), "strength": STRENGTH}),
    "filing.deadline": LIMIT,
    "filing.kind": one_of("note", "approval"),
    "announce.deadline": LIMIT,
    "registration.mode": some_of("walk_in", "invited", "open", "pool"),
    "registration.window": table({"open": optional(day), "close": optional(day)}),
    "registration.method": some_of("first_come", "vetting", "draw"),
    "quota": table(
        {
            "max": optional(number),
            "min": optional(number),
            "exact": optional(number),
            "per": one_of("point", "activity", "session"),
            "unit": one_of("person", "family", "firm"),
            "strength": STRENGTH,
        }
    ),
    "share": table({"class": text, "min": fraction, "strength": STRENGTH}),
    "classes.in": texts,
    "classes.out": texts,
    "age": table({"min": optional(number), "max": optional(number)}),
    "residence": text,
    "report.deadline": LIMIT,
    "report.parts": texts,
    "identity.words": text,
    "identity.logo": truth,
    "feedback.deadline": LIMIT,
    "awards": table(PRESENT | {"when": optional(text), "kinds": either(texts, lambda value: value == [])}),
    "assessment": table(PRESENT | {"of": one_of("unit", "region")}),
    "supervision": table(PRESENT),
    "columns": texts,
}
