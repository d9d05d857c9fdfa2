"""All tables of a paper: ruled, in sheets, with tabs, stacked; what each is for; and no line of any lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.papers.sources.paper import Paper as Source
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.columns import Holds, column
from kaimen.papers.tables.several import ReadTable, read_tables
from tests.papers.made_up import FORMS, HEADERS, YEAR, Item, Paper, found, items, meant, ruled, sheets

HEAD = ("序号", "活动主题", "时间", "责任单位")
PLAN = [HEAD, ("1", "看得见的清水", "5月", "市晴川局"), ("2", "老街灯火", "6月", "区星河办")]
CARRIERS = {
    "ruled": Paper.as_ruled,
    "sheet": Paper.as_sheet,
    "tabs": lambda paper: source_from_text(paper.as_text()),
    "stack": lambda paper: source_from_text(paper.as_stack()),
}


def read(source: Source) -> list[ReadTable]:
    return list(read_tables(source, year=YEAR, known_forms=FORMS))


def only(source: Source) -> ReadTable:
    tables = read(source)
    assert len(tables) == 1
    return tables[0]


def codes(table: ReadTable) -> list[str]:
    return [doubt.code for doubt in table.table.all_doubts]


def themes(table: ReadTable) -> list[str]:
    return [row.theme for row in table.table.rows]


@pytest.mark.parametrize("carrier", CARRIERS)
@settings(deadline=None, max_examples=20)
@given(listed=items(), merged=st.booleans(), page=st.integers(3, 9))
def test_the_same_rows_whatever_carries_the_table(
    carrier: str, listed: list[Item], merged: bool, page: int
) -> None:
    table = only(CARRIERS[carrier](Paper(listed, merged=merged, page=page)))
    assert (table.kind, table.title, table.table.columns) == ("plan", "白鹭县2031年活动安排表", HEADERS)
    assert [found(row) for row in table.table.rows] == [meant(item) for item in listed]
    assert codes(table) == []


DIRT = (
    ("合计", "", "", "", ""),
    ("注：时间以通知为准", "", "", "", ""),
    ("一、5月（2项）", "", "", "", ""),
    ("一", "6月", "", "", ""),
    ("（二）法治宣传类", "", "", "", ""),
    ("市晴川局", "", "", "", ""),
    ("此处有一句话", "", "", "", ""),
    ("例", "3月", "走进某厂", "现场观摩", "某某局"),
    ("", "", "雨水花园", "", ""),
    ("9", "", "", "", ""),
    ("", "7月", "", "现场观摩", ""),
    ("序号", "活动时间", "活动主题", "活动形式", "责任单位"),
    ("x", "y", "z", "u", "v"),
    ("", "南渡口", "北渡口", "", ""),
)


@pytest.mark.parametrize("carrier", ["ruled", "sheet"])
@settings(deadline=None, max_examples=60)
@given(
    listed=items(),
    dirt=st.lists(st.tuples(st.integers(0, 20), st.sampled_from(DIRT)), max_size=5),
    slid=st.sets(st.integers(1, 20), max_size=2),
)
def test_every_line_is_a_row_or_is_told_with_its_place(
    carrier: str, listed: list[Item], dirt: list[tuple[int, tuple[str, ...]]], slid: set[int]
) -> None:
    rows = [tuple(row) for row in Paper(listed, merged=False, slid=slid).rows()]
    for at, cells in sorted(dirt, reverse=True):
        rows.insert(min(at, len(rows)), cells)
    source = ruled([HEADERS, *rows]) if carrier == "ruled" else sheets({"计划": [HEADERS, *rows]})
    table = only(source).table
    told = {doubt.where for doubt in (*table.doubts, *table.hints)}
    blank = [hint for hint in table.hints if hint.code == "blank"]
    rest = {
        line.where()
        for line in source.lines[1:]
        if line.cells != HEADERS
        and line.where() not in told
        and line.where() not in {r.where for r in table.rows}
    }
    assert not rest or blank
    assert all(
        len([cell for cell in line.cells if cell]) == 1 for line in source.lines if line.where() in rest
    )
    for row in table.rows:
        words = (
            row.theme,
            *row.formats,
            *(host.name for host in row.units),
            row.period.text,
            row.remark,
            row.place,
        )
        told_here = "".join(words) + "".join(text for _, text in row.extra)
        odd = [cell for cell in row.cells[1:] if cell.replace("、", "") not in told_here]
        assert not odd or row.doubts


def test_several_ruled_tables_each_with_its_own_kind_and_place() -> None:
    contacts = [("序号", "姓名", "单位", "联系电话"), ("1", "青山", "市晴川局", "0000-1234567")]
    form = [("序号", "活动主题", "活动时间（月份）", "活动简介"), ("1", "", "", ""), ("", "", "", "")]
    tables = read(ruled(PLAN, contacts, form, title="白鹭县活动安排表", between=("附件2",)))
    assert [(table.kind, table.first, table.last) for table in tables] == [
        ("plan", 1, 3),
        ("other", 5, 6),
        ("declaration", 8, 9),
    ]
    assert tables[1].table.columns == contacts[0]
    assert tables[1].table.rows[0].cells == contacts[1]
    assert tables[2].table.rows == ()


def test_sheets_of_a_workbook_are_tables_of_their_own() -> None:
    tables = read(sheets({"上半年": PLAN, "下半年": PLAN}))
    assert [themes(table) for table in tables] == [["看得见的清水", "老街灯火"]] * 2
    assert tables[1].table.rows[0].where == "工作表“下半年”第2行"


def test_two_tables_of_one_header_in_a_sheet_are_two_where_numbers_begin_anew() -> None:
    tables = read(sheets({"计划": [("上半年活动安排表",), *PLAN, (), ("下半年活动安排表",), *PLAN]}))
    assert [(table.title, len(table.table.rows)) for table in tables] == [
        ("上半年活动安排表", 2),
        ("下半年活动安排表", 2),
    ]


@pytest.mark.parametrize("header", [[HEAD], []])
def test_a_table_cut_at_a_page_is_one(header: list[tuple[str, ...]]) -> None:
    rest = [*header, ("3", "雨水花园", "", "县风物中心"), ("5", "古桥守护", "7月", "市晴川局")]
    table = only(ruled(PLAN, rest, title="白鹭县活动安排表", between=("- 1 -",)))
    assert [row.no for row in table.table.rows] == [1, 2, 3, 5]
    assert table.table.rows[2].period.text == "6月"
    assert (table.table.gaps, codes(table)) == ((4,), ["number_missing"])


def test_a_row_cut_at_a_page_is_one_row() -> None:
    rows = [
        HEAD,
        ("1", "看得见的", "5月", "市晴川局"),
        ("", "清水", "", ""),
        ("2", "老街灯火", "6月", "区星河办"),
    ]
    assert themes(only(ruled(rows, page=2, title="活动安排表"))) == ["看得见的清水", "老街灯火"]


@pytest.mark.parametrize(
    "lower", [("", "", "开始", "结束", ""), ("序号", "活动主题", "开始", "结束", "责任单位")]
)
def test_a_header_over_two_rows_with_a_group(lower: tuple[str, ...]) -> None:
    upper = ("序号", "活动主题", "时间安排", "", "责任单位")
    table = only(
        ruled([upper, lower, ("1", "看得见的清水", "5月6日", "5月8日", "市晴川局")], title="活动安排表")
    )
    assert table.table.columns == ("序号", "活动主题", "时间安排｜开始", "时间安排｜结束", "责任单位")
    period = table.table.rows[0].period
    assert (period.text, str(period.start), str(period.end)) == ("5月6日至5月8日", "2031-05-06", "2031-05-08")


def test_months_and_quarters_head_the_rows_under_them_and_numbers_begin_anew() -> None:
    rows = [
        ("序号", "活动主题", "责任单位"),
        ("一、五月份（2项）", "", ""),
        ("1", "看得见的清水", "市晴川局"),
        ("2", "老街灯火", "区星河办"),
        ("第三季度", "", ""),
        ("1", "雨水花园", "市晴川局"),
        ("3", "古桥守护", "市晴川局"),
    ]
    table = only(ruled(rows, title="活动安排表"))
    assert [row.period.text for row in table.table.rows] == ["五月份", "五月份", "第三季度", "第三季度"]
    assert (table.table.gaps, codes(table)) == ((2,), ["number_missing"])


def test_a_unit_or_a_category_heads_the_rows_under_it() -> None:
    rows = [
        ("序号", "活动主题", "时间"),
        ("一", "市晴川局", ""),
        ("1", "看得见的清水", "5月"),
        ("二", "政务服务类", ""),
        ("2", "老街灯火", "6月"),
    ]
    table = only(ruled(rows, title="活动安排表"))
    assert [row.units[0].name for row in table.table.rows] == ["市晴川局", "市晴川局"]
    assert [row.group for row in table.table.rows] == ["", "政务服务类"]
    assert [hint.code for hint in table.table.hints] == ["heading", "heading"]


def test_a_table_on_its_side_is_read_upright() -> None:
    rows = [
        ("活动主题", "看得见的清水", "老街灯火"),
        ("活动时间", "5月", "6月"),
        ("责任单位", "市晴川局", "区星河办"),
    ]
    table = only(ruled(rows, title="活动安排表"))
    assert [(row.theme, row.period.text, row.units[0].name) for row in table.table.rows] == [
        ("看得见的清水", "5月", "市晴川局"),
        ("老街灯火", "6月", "区星河办"),
    ]


@pytest.mark.parametrize(
    ("printed", "number"),
    [("１.", 1), ("（2）", 2), ("03", 3), ("④", 4), ("五", 5), ("十二、", 12), ("⑴", 1)],
)
def test_numbers_however_they_are_written(printed: str, number: int) -> None:
    table = only(ruled([HEAD, (printed, "看得见的清水", "五月", "市晴川局")], title="活动安排表"))
    assert (table.table.rows[0].no, str(table.table.rows[0].period.start)) == (number, "2031-05-01")


@pytest.mark.parametrize(
    ("cell", "period", "place"),
    [
        ("5月20日上午9:00，南渡口", "5月20日上午9:00", "南渡口"),
        ("南渡口\n5月20日", "5月20日", "南渡口"),
        ("5月20日在南渡口", "5月20日", "南渡口"),
        ("南渡口", "", "南渡口"),
    ],
)
def test_a_column_of_time_and_place(cell: str, period: str, place: str) -> None:
    rows = [("序号", "活动主题", "时间及地点", "单位"), ("1", "看得见的清水", cell, "市晴川局")]
    row = only(ruled(rows, title="活动安排表")).table.rows[0]
    assert (row.period.text, row.place) == (period, place)


def test_sponsors_undertakers_and_helpers_in_columns_of_their_own() -> None:
    rows = [
        ("序号", "活动名称", "主办单位", "承办单位", "协办单位", "日期"),
        ("1", "看得见的清水", "市晴川局", "区星河办", "县风物中心", "5月6日"),
        ("2", "老街灯火", "", "区星河办", "", "6月6日"),
    ]
    table = only(ruled(rows, title="活动安排表")).table
    assert [[(host.name, host.role.value) for host in row.units] for row in table.rows] == [
        [("市晴川局", "lead"), ("区星河办", "joint"), ("县风物中心", "co")],
        [("区星河办", "lead")],
    ]


def test_whom_to_ask_is_kept_under_a_header_that_says_so() -> None:
    rows = [
        ("序号", "活动主题", "责任单位及联系人", "联系电话", "时间"),
        ("1", "看得见的清水", "市晴川局 青山", "0000-1234567", "5月"),
    ]
    row = only(ruled(rows, title="活动安排表")).table.rows[0]
    assert [host.name for host in row.units] == ["市晴川局"]
    assert sorted(row.extra) == [("联系电话", "0000-1234567"), ("责任单位及联系人", "青山")]
    assert {column(name).holds for name, _ in row.extra} == {Holds.CONTACT, Holds.UNIT_CONTACT}


@pytest.mark.parametrize("mark", ["  ", " ", "|", "，"])
def test_a_pasted_table_whose_cells_stand_apart_otherwise(mark: str) -> None:
    text = "活动安排表\n" + "\n".join(mark.join(row) for row in PLAN)
    assert themes(only(source_from_text(text))) == ["看得见的清水", "老街灯火"]


def test_a_page_laid_out_in_a_table_is_no_table_and_marks_are_another() -> None:
    assert read(ruled([("一、活动主题\n" + "请居民看水厂。" * 100,)])) == []
    marks = [("序号", "考核项目", "考核内容", "分值"), ("1", "主题日活动", "按时开展", "5")]
    table = only(ruled(marks))
    assert (table.kind, table.table.rows[0].extra) == ("other", tuple(zip(marks[0], marks[1], strict=True)))


def test_what_stands_under_a_table_is_no_row() -> None:
    under = [("合计", "2项", "", ""), ("注：时间以通知为准。", "", "", ""), ("填表人：青山", "", "", "")]
    table = only(sheets({"计划": [*PLAN, *under, ("天气好", "", "", "")]}))
    assert len(table.table.rows) == 2
    assert [(hint.code, hint.where[-3:]) for hint in table.table.hints] == [
        ("total", "第4行"),
        ("below", "第5行"),
        ("below", "第6行"),
    ]
    assert [(doubt.code, doubt.where[-3:]) for doubt in table.table.doubts] == [("stray", "第7行")]


def test_two_halves_side_by_side_are_one_table() -> None:
    rows = [
        (*HEAD, "", *HEAD),
        ("1", "看得见的清水", "5月", "市晴川局", "", "3", "雨水花园", "6月", "区星河办"),
        ("2", "老街灯火", "5月", "区星河办", "", "", "", "", ""),
    ]
    table = only(sheets({"计划": rows}))
    assert (table.table.columns, table.first, table.last) == (HEAD, 0, 2)
    assert [(row.no, row.theme, row.units[0].name) for row in table.table.rows] == [
        (1, "看得见的清水", "市晴川局"),
        (2, "老街灯火", "区星河办"),
        (3, "雨水花园", "区星河办"),
    ]
    assert codes(table) == []


def test_who_filled_it_in_is_no_row() -> None:
    table = only(sheets({"计划": [*PLAN, ("填表人：青山", "", "审核人：绿水", "")]}))
    assert len(table.table.rows) == 2
    assert [hint.code for hint in table.table.hints] == ["below"]


def test_how_often_is_a_time_that_is_kept_and_told() -> None:
    rows = [(*HEAD, "人数", "备注"), ("1", "看得见的清水", "每季度一次", "市晴川局", "不限", "")]
    table = only(ruled(rows, title="活动安排表"))
    assert (table.table.rows[0].period.text, table.table.rows[0].units[0].name) == ("每季度一次", "市晴川局")
    assert codes(table) == ["period_unread", "headcount_unread"]


def test_pasted_cells_that_end_with_a_bar_stand_one_a_line() -> None:
    text = "活动安排表\n" + "\n".join(f"{cell} |" for row in PLAN for cell in row)
    assert themes(only(source_from_text(text))) == ["看得见的清水", "老街灯火"]


def test_numbers_and_themes_alone_are_a_plan() -> None:
    table = only(sheets({"计划": [("序号", "活动主题"), ("1", "看得见的清水")]}))
    assert (table.kind, themes(table)) == ("plan", ["看得见的清水"])
