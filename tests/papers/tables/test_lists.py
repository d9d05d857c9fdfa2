"""Lists in running text do as tables; a notice's ordinary clauses never do."""

import os
from pathlib import Path

import pytest

from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.several import ReadTable, read_tables
from tests.papers.made_up import YEAR

NOTICES = Path(os.environ.get("KAIMEN_NOTICES") or Path(__file__).parents[4] / "shared" / "notices")


def lists(text: str) -> list[ReadTable]:
    return [table for table in read_tables(source_from_text(text), year=YEAR) if table.listed]


@pytest.mark.parametrize(
    "shape",
    [
        "{no}.{unit}：{time}，{theme}，现场观摩",
        "（{no}）{unit} {time} {theme}",
        "{time}：{unit}开展{theme}；",
        "{no}、主题：{theme}；时间：{time}；单位：{unit}",
        "{no}.{time}，{unit}：{theme}（现场观摩）",
        "{no}、{time}，{unit}：{theme}（座谈交流）",
    ],
)
def test_clauses_of_one_shape_are_rows(shape: str) -> None:
    told = [
        ("市晴川局", "5月", "看得见的清水"),
        ("区星河办", "6月", "老街灯火展"),
        ("县风物中心", "9月中旬", "雨水花园"),
    ]
    text = "\n".join(shape.format(no=no, unit=u, time=t, theme=th) for no, (u, t, th) in enumerate(told, 1))
    (table,) = lists(f"活动安排如下：\n{text}\n请各单位抓好落实。")
    rows = table.table.rows
    assert [(row.units[0].name, row.period.text, row.theme) for row in rows] == told
    assert {doubt.code for row in rows for doubt in row.doubts} == {"from_text"}
    assert (table.first, table.last) == (1, 3)


def test_a_month_heads_the_clauses_under_it() -> None:
    may, june = "1.市晴川局：看得见的清水\n2.区星河办：老街灯火", "1.县风物中心：雨水花园\n2.区星河办：古桥"
    text = f"一、5月\n{may}\n二、6月\n{june}"
    (table,) = lists(text)
    assert [row.period.text for row in table.table.rows] == ["5月", "5月", "6月", "6月"]
    assert table.table.gaps == ()


def test_a_clause_among_them_that_tells_of_nothing_is_told_with_its_place() -> None:
    clauses = [f"{no}.市晴川局：{no}月，看得见的清水{no}期" for no in (1, 2, 4, 5)]
    (table,) = lists("\n".join([*clauses[:2], "3.另有安排", *clauses[2:]]))
    assert [row.no for row in table.table.rows] == [1, 2, 4, 5]
    assert [(doubt.code, doubt.where) for doubt in table.table.doubts] == [("not_read", "第3行")]


@pytest.mark.parametrize(
    "text",
    [
        "一、准备阶段（3月）：制定方案。\n二、实施阶段（4月至10月）：组织开展。\n三、总结阶段（11月）：总结经验。",
        "1.县政务公开办：负责统筹协调。\n2.县司法局：负责法治审查。\n3.县财政局：负责经费保障。",
        "1.各单位于3月20日前报送计划。\n2.县司法局5月底前完成审查。\n3.县公安局6月30日前总结上报。",
        "1.市晴川局：5月，看得见的清水\n2.区星河办：6月，老街灯火",
    ],
)
def test_ordinary_clauses_and_two_alone_are_no_list(text: str) -> None:
    assert lists(text) == []


@pytest.mark.parametrize(
    "name", ["liuyang-2023", "luxi-2025", "shaoyang-2023", "tianxin-2024", "yishui-2023"]
)
def test_clauses_of_real_notices_are_no_list(name: str) -> None:
    if not NOTICES.is_dir():
        pytest.skip("the notices' own texts are not here: set KAIMEN_NOTICES to their folder")
    assert lists((NOTICES / f"{name}.txt").read_text("utf-8")) == []


def test_signs_of_the_private_area_are_signs_like_others() -> None:
    text = "\n".join(f"{no}.市晴川局：5月，“\ue000厂”\uf06c开放日，现场观摩" for no in range(1, 4))
    (table,) = lists(f"活动安排如下：\n{text}\n请各单位抓好落实。")
    assert [row.theme for row in table.table.rows] == ["“\ue000厂”\uf06c开放日"] * 3


def test_a_form_in_brackets_behind_the_theme_is_a_form() -> None:
    clauses = [
        "1.5月，市晴川局：清水（现场观摩）",
        "2.6月，市风物和山水局：雨水（座谈交流、问卷调查）",
        "4.7月，区星河办：老街（二期）",
    ]
    (table,) = lists("2031年5月至7月活动安排如下，请各单位准备。\n" + "\n".join(clauses))
    assert [(row.theme, row.formats) for row in table.table.rows] == [
        ("清水", ("现场观摩",)),
        ("雨水", ("座谈交流", "问卷调查")),
        ("老街（二期）", ()),
    ]
    assert [host.name for row in table.table.rows for host in row.units] == [
        "市晴川局",
        "市风物和山水局",
        "区星河办",
    ]
    assert table.table.gaps == (3,)
