"""Dataclasses go through JSON and come back the same, and nothing else comes back."""

import json
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, Literal

import pytest

from kaimen.papers.carrying import Malformed, packed, shape_of, unpacked
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.understanding import Known, Reading, understand
from tests.papers.made_notice import NOTICE
from tests.papers.test_understanding import DIVISIONS


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Outer:
    inner: Inner
    pairs: tuple[tuple[str, int], ...] = ()
    colour: Colour | None = None
    at: time | None = None
    kind: Literal["a", "b"] = "a"
    told: dict[str, Inner] | None = None
    more: Any = None


WHOLE = Outer(
    Inner("甲", (date(2026, 5, 1),)),
    (("x", 1),),
    Colour.RED,
    time(9, 30),
    "b",
    {"k": Inner("乙")},
    {"n": [1]},
)


def carried(value: Any) -> Any:
    return json.loads(json.dumps(packed(value)))


def test_what_was_packed_comes_back_the_same():
    assert unpacked(Outer, carried(WHOLE)) == WHOLE
    assert unpacked(Outer, carried(Outer(Inner("")))) == Outer(Inner(""))


def test_a_whole_reading_comes_back_the_same():
    reading = understand(source_from_text(NOTICE), Known(DIVISIONS))
    assert unpacked(Reading, carried(reading)) == reading


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (0, ["甲"]),
        (0, ["甲", ["2026-02-30"]]),
        (0, [1, []]),
        (1, [["x", True]]),
        (1, [["x"]]),
        (2, "blue"),
        (3, "late"),
        (4, "c"),
        (5, []),
        (6, [[[[[[[[[[[[[[1]]]]]]]]]]]]]]),
    ],
)
def test_anything_else_is_malformed(at, value):
    data = carried(WHOLE)
    data[at] = value
    with pytest.raises(Malformed):
        unpacked(Outer, data)


@pytest.mark.parametrize("data", [None, {}, [], "x", 3])
def test_a_whole_that_is_none_is_malformed(data):
    with pytest.raises(Malformed):
        unpacked(Outer, data)


def test_what_json_cannot_hold_is_not_packed():
    with pytest.raises(Malformed):
        packed(object())


def test_a_nul_that_no_database_keeps_leaves_every_place_where_it_was():
    assert packed(Inner("甲\0乙")) == ["甲\ufffd乙", []]


def test_another_field_is_another_shape():
    @dataclass(frozen=True)
    class Changed:
        name: str
        days: tuple[date, ...] = ()
        more: int = 0

    assert shape_of(Inner) == shape_of(Inner)
    assert shape_of(Inner) != shape_of(Changed)
