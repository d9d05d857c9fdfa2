"""Which unit a written name means: never a guess, and no match where two fit."""

import pytest

from kaimen.people.facts import UnitNames
from kaimen.people.rules.naming import Known, RegionNames
from kaimen.people.short_forms import full_forms

DISTRICT = RegionNames("云溪区", "甲市云溪区")
UNITS = [
    UnitNames(1, "区医疗保障局"),
    UnitNames(2, "市场监督管理局", "市监局"),
    UnitNames(3, "金桥街道办事处", aliases=("金桥街道",)),
    UnitNames(4, "云溪区统计局"),
    UnitNames(5, "区城管中心"),
    UnitNames(6, "公安分局"),
    UnitNames(7, "分局"),
]


def known(units: list[UnitNames] = UNITS, region: RegionNames = DISTRICT) -> Known:
    return Known.of(units, region, full_forms())


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("区医疗保障局", 1),
        ("区医保局", 1),
        ("医疗保障局", 1),
        ("云溪区医保局", 1),
        ("甲市云溪区医疗保障局", 1),
        ("区 医保局", 1),
        ("区市场监管局", 2),
        ("市监局", 2),
        ("金桥街道", 3),
        ("云溪金桥街道", 3),
        ("区统计局", 4),
        ("统计局", 4),
        ("云溪公安分局", 6),
    ],
)
def test_a_name_means_its_unit(written, unit):
    assert known().match(written) == unit


@pytest.mark.parametrize(
    "written", ["", " ", "城管", "医保", "区审计局", "市统计局", "统计", "乙区统计局", "局"]
)
def test_what_is_not_a_name_of_one_unit_means_none(written):
    assert known().match(written) is None


def test_a_name_that_fits_two_units_means_none():
    two = [UnitNames(1, "区医保局"), UnitNames(2, "医疗保障局")]
    assert known(two).match("云溪区医疗保障局") is None
    assert known(two).match("医疗保障局") == 2


def test_an_alias_is_surer_than_a_reading():
    units = [UnitNames(1, "区文旅局"), UnitNames(2, "区文体中心", aliases=("文旅局",))]
    assert known(units).match("文旅局") == 2


def test_a_citys_own_bureau_keeps_its_first_character():
    city = RegionNames("甲市", "乙省甲市")
    units = [UnitNames(1, "市市场监督管理局"), UnitNames(2, "市场服务中心")]
    assert known(units, city).match("市场监督管理局") == 1
    assert known(units, city).match("甲市市场监管局") == 1
    assert known(units, city).match("市场服务中心") == 2


def test_full_forms_hold_no_prefix_and_no_doubles():
    forms = full_forms()
    assert all(not form.startswith(("省", "区", "县")) for form in forms)
    assert all(short != full for short, full in forms.items())
