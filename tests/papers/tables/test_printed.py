"""The printed tables: in the notices' own text, and as they ship with the product."""

import os
from importlib.resources import files
from pathlib import Path

import pytest

from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.table import PlanTable

PRINTED = files("kaimen.demo") / "printed"
NOTICES = Path(os.environ.get("KAIMEN_NOTICES") or Path(__file__).parents[4] / "shared" / "notices")
TABLES = {
    "tianxin-2024": ("tsv", 2024, ("序号", "活动时间", "活动主题", "活动形式", "责任单位")),
    "shaoyang-2023": ("tsv", 2023, ("序号", "活动主题", "活动方式", "责任单位", "时间")),
    "luxi-2025": ("txt", 2025, ("序号", "单位", "活动主题", "开展时间")),
}


def text_of(name: str, kind: str) -> str:
    if kind == "printed":
        return (PRINTED / f"{name}.{TABLES[name][0]}").read_text("utf-8")
    if not NOTICES.is_dir():
        pytest.skip("the notices' own texts are not here: set KAIMEN_NOTICES to their folder")
    return (NOTICES / f"{name}.txt").read_text("utf-8")


def table_of(name: str, kind: str) -> PlanTable:
    return read_table(source_from_text(text_of(name, kind)), year=TABLES[name][1])


kinds = pytest.mark.parametrize("kind", ["printed", "notice"])


@kinds
def test_54_rows_of_which_two_slid_and_one_lacks_its_unit(kind: str) -> None:
    table = table_of("tianxin-2024", kind)
    assert [row.no for row in table.rows] == list(range(1, 55))
    doubted = {row.no: [doubt.code for doubt in row.doubts] for row in table.rows if row.doubts}
    assert (doubted, table.doubts, table.gaps) == ({50: ["slid", "no_unit"], 51: ["slid"]}, (), ())
    without_unit, after = table.rows[49], table.rows[50]
    assert (without_unit.period.text, without_unit.units) == ("10月", ())
    assert without_unit.theme.endswith("生活垃圾分类推广")
    assert without_unit.formats == ("政策宣传", "现场观摩")
    assert (after.period.text, after.formats, after.units[0].name) == (
        "10月",
        ("现场观摩", "座谈交流"),
        "团区委",
    )
    assert [row.units[0].name for row in table.rows if row.no == 31] == ["裕南街街道办事处"]


@kinds
def test_a_month_printed_once_stands_for_the_rows_under_it(kind: str) -> None:
    months = [row.period.start.month for row in table_of("tianxin-2024", kind).rows if row.period.start]
    assert (
        months
        == [2] * 3 + [3] * 10 + [4] * 8 + [5] * 11 + [6] * 5 + [7] * 2 + [8] + [9] * 9 + [10] * 2 + [11] * 3
    )


@kinds
def test_36_rows_and_number_4_left_out(kind: str) -> None:
    table = table_of("shaoyang-2023", kind)
    assert [row.no for row in table.rows] == [1, 2, 3, *range(5, 38)]
    assert (table.gaps, [doubt.code for doubt in table.all_doubts]) == ((4,), ["number_missing"])
    by_number = {row.no: row for row in table.rows}
    assert by_number[26].units[0].name == "市市场监督管理局"
    assert by_number[9].formats == ("政策发布", "现场观摩")
    assert by_number[14].units[0].name == "邵阳经济技术开发区"


@kinds
def test_36_rows_one_cell_a_line_without_a_doubt(kind: str) -> None:
    table = table_of("luxi-2025", kind)
    assert [row.no for row in table.rows] == list(range(1, 37))
    assert (table.all_doubts, table.gaps) == ((), ())
    assert table.rows[19].theme == "扎实开展绩效评价工作,推动绩效管理提质增效"
    assert (table.rows[23].period.text, table.rows[23].period.precision) == ("6-8月", "months")
    assert (table.rows[35].theme, table.rows[35].units[0].name) == ("全国交通安全日", "县公安局交警大队")


@kinds
@pytest.mark.parametrize("name", TABLES)
def test_the_regions_own_columns_and_title(name: str, kind: str) -> None:
    table = table_of(name, kind)
    assert table.columns == TABLES[name][2]
    assert table.title.endswith("表")
    assert not any(char in table.title for char in "。、")


@pytest.mark.parametrize("name", TABLES)
def test_what_ships_is_what_the_notice_prints_row_for_row(name: str) -> None:
    ours, theirs = table_of(name, "printed"), table_of(name, "notice")
    assert [row.cells for row in ours.rows] == [row.cells for row in theirs.rows]
    assert [(row.theme, row.units, row.period) for row in ours.rows] == [
        (row.theme, row.units, row.period) for row in theirs.rows
    ]


MISPRINTS = {
    "tianxin-2024": set(),
    "shaoyang-2023": {(6, "宣传进学习"), (9, "农资打架"), (11, "民生事实")},
    "luxi-2025": {(6, "残疾人联合协会")},
}


@kinds
@pytest.mark.parametrize("name", TABLES)
def test_likely_misprints_are_hints_at_their_rows(name: str, kind: str) -> None:
    table = table_of(name, kind)
    numbers = {row.where: row.no for row in table.rows}
    told = {(numbers[hint.where], hint.message.split("”")[0][1:]) for hint in table.hints}
    assert told == MISPRINTS[name]
