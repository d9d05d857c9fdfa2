"""How parts are set: titles in lines, notes of annexes, signatures, tables' widths."""

from dataclasses import replace
from datetime import date

import pytest

from kaimen.papers.official.arranging import arranged
from kaimen.papers.official.closing import annex_note, signature_lines
from kaimen.papers.official.grid import asks_for_landscape, columns_for, spans, widths
from kaimen.papers.official.layout import width
from kaimen.papers.official.paper import Annex, OfficialPaper, Signature
from kaimen.papers.official.setting import Line
from kaimen.papers.official.titles import ROOM, title_lines
from tests.papers.official.made import paper


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("关于开展开放日活动的通知", ("关于开展开放日活动的通知",)),
        ("白鹭县2031年“政务公开主题日”活动计划表", ("白鹭县2031年", "“政务公开主题日”活动计划表")),
        (
            "关于印发《白鹭县2031年“政务公开主题日”活动实施方案》的通知",
            ("关于印发《白鹭县2031年", "“政务公开主题日”活动实施方案》的通知"),
        ),
        ("第一行\n第二行", ("第一行", "第二行")),
    ],
)
def test_a_title_breaks_between_words(title: str, lines: tuple[str, ...]):
    assert title_lines(title) == lines


@pytest.mark.parametrize("title", ["白" * 50, "白" * 400, "》》》" * 20, "A" * 90])
def test_any_title_is_broken_without_loss(title: str):
    assert "".join(title_lines(title)) == title
    assert all(width(line) <= ROOM for line in title_lines(title))


def test_several_annexes_are_numbered_and_hang_under_the_name():
    one, two = annex_note([Annex("计划表", mark="附件1"), Annex("标识", mark="附件2")])[1:]
    assert (one.text, two.text) == ("附件：1.计划表", "2.标识")
    assert (one.left, one.first + one.left, two.first + two.left) == (5.75, 2, 5)
    assert annex_note([Annex("计划表", mark="附件")])[1].text == "附件：计划表"


def placed(names: tuple[str, ...], *, stamped: bool) -> list[tuple[str, float]]:
    given = OfficialPaper("题", signature=Signature(names, date(2031, 3, 5), stamped))
    return [(line.text, line.right) for line in signature_lines(given) if line.runs]


def test_a_stamped_date_is_four_from_the_right_with_the_name_centred_over_it():
    assert placed(("县政府办",), stamped=True) == [("县政府办", 5), ("2031年3月5日", 4)]


def test_a_long_name_moves_the_date_and_not_over_the_edge():
    (_, name), (_, day) = placed(("白鹭县政务公开政务服务领导小组办公室",), stamped=True)
    assert (name, day) == (2, 2 + (18 - 6) / 2)


def test_an_unstamped_date_begins_two_after_the_name():
    (_, name), (_, day) = placed(("白鹭县政务公开办公室",), stamped=False)
    assert (name, day) == (2, 2 + 10 - 2 - 6)
    (_, name), (_, day) = placed(("县府办",), stamped=False)
    assert (day, name) == (2, 7)


def test_joint_issuers_stand_one_below_the_other():
    assert [text for text, _ in placed(("县府办", "县公开办"), stamped=True)] == [
        "县府办",
        "县公开办",
        "2031年3月5日",
    ]


def test_a_missing_day_is_asked_for():
    given = OfficialPaper("题", signature=Signature(("县府办",)))
    assert signature_lines(given)[-1].runs[0].gap


def test_places_to_fill_in_stand_out():
    given = replace(paper(), addressed=("【待补：主送机关】",))
    line = next(
        one for one in arranged(given).sheets[0].items if isinstance(one, Line) and "待补" in one.text
    )
    assert [(run.text, run.gap) for run in line.runs] == [("【待补：主送机关】", True), ("：", False)]


def test_short_columns_stay_on_one_line_and_widths_add_up():
    columns = columns_for(("序号", "活动时间", "活动主题"), [("1", "11月（暂定）", "看得见的清水" * 9)])
    assert [column.centred for column in columns] == [True, True, False]
    assert columns[1].weight >= width("11月（暂定）")
    assert sum(widths(columns, 8845)) == 8845


def test_many_columns_ask_for_a_landscape_page():
    assert asks_for_landscape(columns_for([f"栏目{at}" for at in range(12)], []))
    assert not asks_for_landscape(columns_for(("序号", "主题", "单位"), []))


def test_equal_neighbours_share_a_cell_and_blank_ones_do_not():
    rows = [("3月",), ("3月",), ("",), ("",), ("4月",)]
    assert spans(rows, 0) == [2, 0, 1, 1, 1]
