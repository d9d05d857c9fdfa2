"""Plan tables with every kind of dirt, in invented words: no row vanishes, nothing is guessed in silence."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.papers.sources.paper import FileKind, Line, paper_of
from kaimen.papers.sources.refusing import MAX_ROWS, PaperRefused
from kaimen.papers.sources.text import source_from_csv, source_from_text
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.table import Host, PlanTable
from kaimen.scheme.hosting import HostAs
from tests.papers.made_up import FORMS, HEADERS, THEMES, YEAR, Item, Paper, found, items, meant

HEADER = "\t".join(HEADERS)


def read(text: str, **known: object) -> PlanTable:
    return read_table(source_from_text(text), year=YEAR, **known)  # type: ignore[arg-type]  # keywords passed on


def codes(table: PlanTable) -> list[str]:
    return [doubt.code for doubt in table.all_doubts]


def simple(*lines: str) -> PlanTable:
    return read("\n".join([HEADER, *lines]))


@settings(deadline=None, max_examples=25)
@given(items(), st.sampled_from(list(permutations(HEADERS[1:]))), st.booleans(), st.integers(2, 9))
def test_any_order_merged_times_and_repeated_headers_read_clean(
    listed: list[Item], order: tuple[str, ...], merged: bool, page: int
) -> None:
    table = read(Paper(listed, (HEADERS[0], *order), merged, page).as_text())
    assert [found(row) for row in table.rows] == [meant(item) for item in listed]
    assert (table.title, table.columns, codes(table)) == ("白鹭县2031年活动安排表", (HEADERS[0], *order), [])


@settings(deadline=None, max_examples=25)
@given(items())
def test_an_extra_empty_column_in_some_rows_is_no_doubt(listed: list[Item]) -> None:
    table = read(Paper(listed, empty_column=True).as_text())
    assert [found(row) for row in table.rows] == [meant(item) for item in listed]
    assert codes(table) == []


@settings(deadline=None, max_examples=25)
@given(items(), st.data())
def test_a_slid_row_is_set_right_and_told(listed: list[Item], data: st.DataObject) -> None:
    no = data.draw(st.integers(1, len(listed)))
    rows = Paper(listed, merged=False).rows()
    cells = rows[no - 1]
    rows[no - 1] = [cells[0], "", *cells[1:4]]
    table = read("\n".join([HEADER, *("\t".join(row) for row in rows)]))
    assert [found(row) for row in table.rows if row.no != no] == [
        meant(item) for item in listed if item.no != no
    ]
    assert found(table.rows[no - 1])[:3] == meant(listed[no - 1])[:3]
    assert [doubt.code for doubt in table.rows[no - 1].doubts] == ["slid", "no_unit"]
    assert codes(table) == ["slid", "no_unit"]


@settings(deadline=None, max_examples=25)
@given(items(), st.data(), st.sampled_from(list(permutations(HEADERS[1:]))), st.booleans())
def test_one_cell_a_line_with_a_theme_broken_over_two(
    listed: list[Item], data: st.DataObject, order: tuple[str, ...], merged: bool
) -> None:
    paper = Paper(listed, (HEADERS[0], *order), merged)
    # A last row that ends with its theme, broken, cannot be told from one with a line of junk below it.
    ends_with_theme = [cell for cell in paper.rows()[-1] if cell][-1] == listed[-1].theme
    broken = data.draw(st.integers(0, len(listed) - ends_with_theme))
    table = read(paper.as_stack(broken), known_forms=FORMS)
    assert [found(row) for row in table.rows] == [meant(item) for item in listed]
    assert codes(table) == []


def test_one_cell_a_line_without_numbers() -> None:
    listed = [Item(0, "5月", theme, ("现场观摩",), ("市晴川局",)) for theme in THEMES]
    table = read(Paper(listed, ("责任单位", "活动主题", "活动时间"), merged=False).as_stack())
    assert [row.theme for row in table.rows] == THEMES
    assert codes(table) == []


@settings(deadline=None, max_examples=25)
@given(items(), st.data())
def test_whatever_is_cut_or_blanked_no_row_vanishes(listed: list[Item], data: st.DataObject) -> None:
    rows = Paper(listed).rows()
    for row in rows:
        for at in data.draw(st.sets(st.integers(1, len(row) - 1), max_size=2)):
            row[at] = ""
    table = read("\n".join([HEADER, *("\t".join(row) for row in rows)]))
    assert [row.no for row in table.rows] == [item.no for item in listed]
    for row, cells in zip(table.rows, rows, strict=True):
        read_words = "".join([row.theme, *row.formats, *(host.name for host in row.units), row.period.text])
        assert all(
            cell.replace("、", "") in read_words or cell == str(row.no) or row.doubts for cell in cells
        )


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="序号单位主题时间活动1234\t\n月局，、5年第季度至-", max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        table = read(f"{HEADER}\n{text}")
    except PaperRefused as refused:
        assert refused.code == "no_table"
    else:
        assert table.rows


def test_a_number_left_out_is_a_gap_at_the_row_after_it() -> None:
    table = simple("1\t3月\t看得见的清水\t现场观摩\t市晴川局", "4\t3月\t雨水花园的一天\t现场观摩\t市晴川局")
    assert table.gaps == (2, 3)
    assert [(doubt.code, doubt.where) for doubt in table.doubts] == [("numbers_missing", "第3行")]


def test_a_number_that_stands_twice_is_told_at_both_rows() -> None:
    table = simple("1\t3月\t看得见的清水\t现场观摩\t市晴川局", "1\t3月\t雨水花园的一天\t现场观摩\t市晴川局")
    assert codes(table) == ["number_twice", "number_twice"]


def test_a_row_that_lost_its_number_keeps_its_words() -> None:
    table = simple("1\t3月\t看得见的清水\t现场观摩\t市晴川局", "3月\t雨水花园的一天\t现场观摩\t市晴川局")
    assert found(table.rows[1]) == (None, "雨水花园的一天", ("现场观摩",), ("市晴川局",), "3月")
    assert codes(table) == ["slid", "no_number"]


def test_a_row_broken_over_two_lines_is_one_row() -> None:
    table = simple(
        "1\t3月\t看得见的", "清水\t现场观摩\t市晴川局", "2\t4月\t雨水花园的一天\t现场观摩\t市晴川局"
    )
    assert [row.theme for row in table.rows] == ["看得见的清水", "雨水花园的一天"]
    assert codes(table) == []


def test_an_impossible_day_keeps_the_row_and_names_its_cell() -> None:
    table = simple("1\t2月30日\t看得见的清水\t现场观摩\t市晴川局")
    assert [(doubt.code, doubt.where) for doubt in table.rows[0].doubts] == [
        ("period_impossible", "第2行第2列")
    ]
    assert table.rows[0].period.text == "2月30日"


def test_without_any_time_above_a_blank_time_is_told() -> None:
    assert codes(simple("1\t\t看得见的清水\t现场观摩\t市晴川局")) == ["no_period"]


def test_a_month_in_a_line_of_its_own_heads_the_rows_under_it() -> None:
    header = "序号\t活动主题\t责任单位"
    table = read(f"{header}\n五月\n1\t看得见的清水\t市晴川局\n六月\n2\t雨水花园的一天\t市晴川局")
    assert [row.period.text for row in table.rows] == ["五月", "六月"]
    assert [hint.code for hint in table.hints] == ["heading", "heading"]


def test_words_between_rows_are_told_and_words_after_them_are_not_rows() -> None:
    rows = [
        "1\t3月\t看得见的清水\t现场观摩\t市晴川局",
        "此处有一句话",
        "2\t3月\t雨水花园的一天\t现场观摩\t市晴川局",
        "填表人",
    ]
    table = simple(*rows)
    assert (len(table.rows), codes(table)) == (2, ["stray"])


def test_a_line_of_totals_is_no_row() -> None:
    table = simple("1\t3月\t看得见的清水\t现场观摩\t市晴川局", "合计\t\t1项\t\t1个单位")
    assert (len(table.rows), codes(table), [hint.code for hint in table.hints]) == (1, [], ["total"])


def test_a_table_far_too_long_is_refused() -> None:
    with pytest.raises(PaperRefused) as refused:
        simple(*["1\t3月\t看得见的清水\t现场观摩\t市晴川局"] * (MAX_ROWS + 1))
    assert refused.value.code == "too_many_lines"


def test_a_unit_cell_merged_over_rows_is_as_above_and_told_once() -> None:
    table = simple(
        *(
            f"{no}\t3月\t{theme}\t现场观摩\t{'市晴川局' if no in (1, 5) else ''}"
            for no, theme in enumerate(THEMES, 1)
        )
    )
    assert {row.units for row in table.rows} == {(Host("市晴川局"),)}
    assert codes(table) == ["unit_as_above"]


@pytest.mark.parametrize(
    ("cell", "hosts"),
    [
        ("市晴川局、区星河办", [("市晴川局", "lead"), ("区星河办", "joint")]),
        ("市晴川局（牵头）、区星河办（协办）", [("市晴川局", "lead"), ("区星河办", "co")]),
        (
            "牵头单位：市晴川局；配合单位：区星河办，县风物中心",
            [("市晴川局", "lead"), ("区星河办", "co"), ("县风物中心", "co")],
        ),
        ("市晴川局牵头，区星河办配合", [("市晴川局", "lead"), ("区星河办", "co")]),
        ("市晴川局 区星河办", [("市晴川局", "lead"), ("区星河办", "joint")]),
        ("市晴川局和区星河办", [("市晴川局", "lead"), ("区星河办", "joint")]),
        ("市市长亭管理局", [("市市长亭管理局", "lead")]),
        ("溪街街道办事处", [("溪街街道办事处", "lead")]),
    ],
)
def test_units_of_a_cell_with_their_parts(cell: str, hosts: list[tuple[str, str]]) -> None:
    table = simple(f"1\t3月\t看得见的清水\t现场观摩\t{cell}")
    assert [(host.name, host.role.value) for host in table.rows[0].units] == hosts
    assert codes(table) == []


def test_units_in_several_columns_have_the_part_of_their_column() -> None:
    table = read(
        "序号\t活动名称\t牵头单位\t协办单位\t月份\n1\t看得见的清水\t市晴川局\t区星河办、县风物中心\t5"
    )
    roles = [HostAs.LEAD, HostAs.CO, HostAs.CO]
    assert [host.role for host in table.rows[0].units] == roles
    assert (table.rows[0].period.text, table.rows[0].period.start.month) == ("5", 5)  # type: ignore[union-attr]  # known
    assert codes(table) == []


def test_a_unit_that_nobody_knows_is_told_only_where_units_are_known() -> None:
    row = "1\t3月\t看得见的清水\t现场观摩\t青鸟小队"
    assert codes(simple(row)) == []
    assert codes(read(f"{HEADER}\n{row}", known_units=["市晴川局"])) == ["unit_unknown"]
    assert codes(read(f"{HEADER}\n{row}", known_units=["青鸟小队"])) == []


@pytest.mark.parametrize(
    ("cell", "formats"),
    [
        ("政策宣传、现场答疑", ["政策宣传", "现场答疑"]),
        ("政策发布+现场观摩", ["政策发布", "现场观摩"]),
        ("现场观摩和座谈交流", ["现场观摩", "座谈交流"]),
        ("展示（灯会、市集）、巡游", ["展示（灯会、市集）", "巡游"]),
        ("结合古桥守护日，请居民走上石桥看修缮", ["结合古桥守护日，请居民走上石桥看修缮"]),
        ("参观和体验", ["参观和体验"]),
    ],
)
def test_forms_of_a_cell_as_printed(cell: str, formats: list[str]) -> None:
    table = read(f"{HEADER}\n1\t3月\t看得见的清水\t{cell}\t市晴川局", known_forms=FORMS)
    assert list(table.rows[0].formats) == formats


def test_other_columns_are_kept_under_their_headers() -> None:
    header = "编号\t项目\t主办单位\t日期\t活动地点\t参加对象\t人数\t联系人\t备注"
    table = read(f"{header}\n1\t看得见的清水\t市晴川局\t5月6日\t南渡口\t居民代表\t约30人\t青山\t雨天改期")
    row = table.rows[0]
    assert (row.place, row.audience, row.headcount, row.remark) == ("南渡口", "居民代表", 30, "雨天改期")
    assert (row.extra, codes(table)) == ((("联系人", "青山"),), [])


def test_a_header_that_says_nothing_yields_to_the_content() -> None:
    lines = [f"{no}\t市晴川局\t{theme}\t5月" for no, theme in enumerate(THEMES, 1)]
    table = read("\n".join(["序号\t甲\t活动主题\t乙", *lines]))
    assert [found(row)[3:] for row in table.rows] == [(("市晴川局",), "5月")] * len(THEMES)
    assert codes(table) == ["column_unsure", "column_unsure"]


def test_without_a_header_the_columns_are_told_by_content() -> None:
    lines = [f"{no},市晴川局,{theme},5月" for no, theme in enumerate(THEMES, 1) if "，" not in theme]
    table = read_table(source_from_csv("\n".join(lines).encode()), year=YEAR)
    assert [row.theme for row in table.rows] == [theme for theme in THEMES if "，" not in theme]
    assert codes(table)[0] == "no_header"


def test_a_second_table_is_told_and_not_mixed_in() -> None:
    row = "1\t3月\t看得见的清水\t现场观摩\t市晴川局"
    table = simple(row, "", "姓名\t单位\t联系电话\t活动主题", "山风\t市晴川局\t0000\t看得见的清水")
    assert (len(table.rows), codes(table)) == (1, ["other_table"])


@pytest.mark.parametrize("text", ["", "没有表的通知", "一、活动主题\n二、活动形式\n", HEADER])
def test_a_paper_without_a_table_is_refused(text: str) -> None:
    with pytest.raises(PaperRefused) as refused:
        read(text)
    assert refused.value.code in ("no_table", "empty")
    assert "。" in refused.value.message


def test_a_row_that_slid_beside_a_merged_month_keeps_its_own_month() -> None:
    rows = [
        ("序号", "活动时间", "活动主题", "活动形式", "责任单位"),
        ("1", "9月", "走进自来水厂", "现场观摩", "区甲局"),
        ("2", "9月", "10月", "垃圾分类看得见", "政策宣传、现场观摩"),
        ("3", "10月", "医保政策进社区", "政策宣传", "区乙局"),
    ]
    lines = [Line(number, cells, table=1) for number, cells in enumerate(rows, 1)]
    read = read_table(paper_of(FileKind.DOCX, lines), year=2031).rows[1]
    assert (read.theme, read.period.text, read.units) == ("垃圾分类看得见", "10月", ())
    assert read.formats == ("政策宣传", "现场观摩")
    assert [doubt.code for doubt in read.doubts] == ["slid", "no_unit"]
