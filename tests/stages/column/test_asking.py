"""Filters and the search in a year's doors."""

import pytest

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.searching import words
from kaimen.stages.column.facts import Asked, Door
from kaimen.stages.column.rules.asking import forms, matches, units
from kaimen.stages.plan.facts import HostFact
from tests.stages.column.doors import door_at

A, B, C = HostFact("区甲局", HostAs.LEAD), HostFact("区乙局", HostAs.LEAD), HostFact("丙街道", HostAs.CO)
DOORS = [
    door_at(1, "4月", theme="“打击欺诈骗保”医保政策宣传", formats=("政策宣传",), hosts=(A,)),
    door_at(2, "5月", theme="ＡＰＰ 应用推广", formats=("政策宣传", "现场观摩"), hosts=(B,)),
    door_at(3, "6 月", theme="2024 年垃圾分类", formats=("现场观摩+座谈交流",), hosts=(A, C)),
    door_at(4, "6月", theme="责任单位缺的一项", formats=(), hosts=()),
]


def found(asked: Asked) -> list[int]:
    return [door.row.number for door in DOORS if matches(door, asked)]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("医保", [1]),
        ("app", [2]),
        ("ＡＰＰ应用", [2]),
        ("2024年垃圾", [3]),
        ("2024 年 垃圾", [3]),
        ("区甲局", [1, 3]),
        ("区甲局 垃圾", [3]),
        ("政策宣传", [1, 2]),
        ("6月", [3, 4]),
        ("3号", [3]),
        ("没有这个", []),
        ("%", []),
        ("", [1, 2, 3, 4]),
    ],
)
def test_every_word_must_be_found_somewhere_in_the_row(query: str, numbers: list[int]):
    assert found(Asked(words=words(query))) == numbers


def test_form_unit_and_words_hold_together():
    assert found(Asked(form="现场观摩")) == [2, 3]
    assert found(Asked(unit="丙街道")) == [3]
    assert found(Asked(form="现场观摩", unit="区甲局")) == [3]
    assert found(Asked(unit="区甲")) == []


def test_choices_are_the_words_in_use_most_used_first():
    assert forms(DOORS) == ["政策宣传", "现场观摩", "现场观摩+座谈交流"]
    assert units(DOORS) == ["区甲局", "区乙局", "丙街道"]


def test_no_more_than_six_forms_are_offered():
    many: list[Door] = [door_at(n, "5月", formats=(f"形式{n}",)) for n in range(1, 10)]
    assert forms(many) == [f"形式{n}" for n in range(1, 7)]
