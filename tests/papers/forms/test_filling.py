"""An uploaded form keeps its looks, whatever and however many rows come into it."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from kaimen.papers.forms.filling import Form, fill, read_form
from kaimen.papers.forms.headings import RUNNING, Heading, Wanted, matched, settled
from kaimen.papers.forms.room import moved_formula
from kaimen.papers.sources.refusing import SENTENCES, PaperRefused

THIN = Side(style="thin")
FRAME = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
WANTED = [
    Wanted("theme", ("活动主题",)),
    Wanted("unit", ("责任单位", "申报单位")),
    Wanted("period", ("活动时间",)),
    Wanted("brief", ("活动简介",)),
]
ROWS = [
    {"theme": "走进自来水厂", "unit": "区甲局", "period": "5月", "heads": 30},
    {"theme": "=1+1", "unit": "@区乙局", "period": "6-8月", "heads": 25},
    {"theme": "垃圾去哪儿了", "unit": "区丙局", "period": "-", "heads": None},
    {"theme": "医保进社区", "unit": "区丁局", "period": "+7月", "heads": 8},
]


def a_form(samples: int = 2, foot: bool = True) -> Workbook:
    """A title, a heading in the third row, framed empty rows, a sum and who filled it in."""
    book = Workbook()
    sheet = book.active
    sheet.title = "汇总表"
    sheet.merge_cells("A1:E1")
    sheet["A1"], sheet["A1"].font = "2026年活动汇总表", Font(size=20, bold=True)
    sheet["A2"] = "填报单位："
    for at, text in enumerate(("序号", "申报单位", "活 动 主 题", "时间（月份）", "人数"), 1):
        sheet.cell(3, at, text).border = FRAME
    for row in range(4, 4 + samples):
        for at in range(1, 6):
            sheet.cell(row, at).border = FRAME
            sheet.cell(row, at).fill = PatternFill("solid", fgColor="FFEEEEEE")
        sheet.row_dimensions[row].height = 33
    if foot:
        below = 4 + samples
        sheet.cell(below, 1, "合计")
        sheet.cell(below, 5, f"=SUM(E4:E{below - 1})")
        sheet.merge_cells(f"A{below + 1}:C{below + 1}")
        sheet.cell(below + 1, 1, "填报人：")
        sheet.row_dimensions[below + 1].height = 50
    sheet.column_dimensions["C"].width = 61
    return book


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(data: bytes, form: Form, matches: dict[int, str], rows: list = ROWS) -> Worksheet:
    return load_workbook(io.BytesIO(fill(data, form, matches, rows)))[form.sheet]


MATCHES = {1: RUNNING, 2: "unit", 3: "theme", 4: "period", 5: "heads"}


def test_the_heading_is_found_under_a_title_and_a_line_of_its_own():
    form = read_form(saved(a_form()))
    assert (form.sheet, form.head.top, form.first, form.samples, form.blank) == ("汇总表", 3, 4, 2, 2)
    assert [one.whole for one in form.headings] == ["序号", "申报单位", "活 动 主 题", "时间（月份）", "人数"]


def test_headings_are_matched_by_their_words_then_by_their_kind():
    form = read_form(saved(a_form()))
    assert matched(form.headings, WANTED) == {1: RUNNING, 2: "unit", 3: "theme", 4: "period"}


def test_no_column_of_ours_is_given_twice():
    headings = [Heading(1, "主题"), Heading(2, "活动主题"), Heading(3, "活动名称")]
    assert matched(headings, WANTED) == {2: "theme"}


def test_a_persons_choice_is_kept_to_what_there_is():
    headings = [Heading(1, "序号"), Heading(2, "主题")]
    assert settled(headings, {1: RUNNING, 2: "phone", 9: "theme"}, ["theme"]) == {1: RUNNING}


def test_rows_come_in_the_forms_own_look_and_the_foot_moves_down():
    data = saved(a_form())
    sheet = filled(data, read_form(data), MATCHES)
    assert [[sheet.cell(row, at).value for at in range(1, 6)] for row in range(4, 8)] == [
        [1, "区甲局", "走进自来水厂", "5月", 30],
        [2, "@区乙局", "=1+1", "6-8月", 25],
        [3, "区丙局", "垃圾去哪儿了", "-", None],
        [4, "区丁局", "医保进社区", "+7月", 8],
    ]
    assert {sheet.cell(row, at).border.left.style for row in range(4, 8) for at in range(1, 6)} == {"thin"}
    assert {sheet.cell(row, 3).fill.fgColor.rgb for row in range(4, 8)} == {"FFEEEEEE"}
    assert [sheet.row_dimensions[row].height for row in range(4, 10)] == [33, 33, 33, 33, None, 50]
    assert (sheet["A8"].value, sheet["E8"].value, sheet["A9"].value) == ("合计", "=SUM(E4:E7)", "填报人：")
    assert sorted(str(area) for area in sheet.merged_cells.ranges) == ["A1:E1", "A9:C9"]
    assert sheet["A1"].font.size == 20
    assert sheet.column_dimensions["C"].width == 61


def test_nothing_in_a_row_is_a_formula():
    data = saved(a_form())
    sheet = filled(data, read_form(data), MATCHES)
    assert {sheet.cell(row, at).data_type for row in range(4, 8) for at in range(2, 5)} == {"s"}
    assert sheet["C5"].quotePrefix
    assert sheet["A4"].data_type == "n"


def test_fewer_rows_leave_the_empty_ones_standing():
    data = saved(a_form(samples=6))
    sheet = filled(data, read_form(data), MATCHES, ROWS[:1])
    assert [sheet.cell(row, 2).value for row in range(4, 10)] == ["区甲局", *[None] * 5]
    assert sheet["A10"].value == "合计"


def test_a_form_filled_last_year_is_emptied_first():
    book = a_form(samples=5)
    for row in range(4, 9):
        for at, text in enumerate((row - 3, "区旧局", "去年的主题", "3月", 9), 1):
            book.active.cell(row, at, text)
    book.active.merge_cells("D5:D7")
    data = saved(book)
    form = read_form(data)
    sheet = filled(data, form, MATCHES, ROWS[:2])
    assert (form.samples, form.blank) == (5, 0)
    assert [sheet.cell(row, 3).value for row in (4, 5)] == ["走进自来水厂", "=1+1"]
    assert (sheet["A6"].value, sheet["E6"].value, sheet["A7"].value) == ("合计", "=SUM(E4:E5)", "填报人：")
    assert "去年的主题" not in {cell.value for row in sheet.iter_rows() for cell in row}


def test_a_form_of_a_heading_alone_takes_rows_too():
    data = saved(a_form(samples=0, foot=False))
    sheet = filled(data, read_form(data), MATCHES)
    assert [sheet.cell(row, 3).value for row in range(3, 8)] == [
        "活 动 主 题",
        *(row["theme"] for row in ROWS),
    ]


def test_no_rows_leave_an_empty_form():
    data = saved(a_form())
    sheet = filled(data, read_form(data), MATCHES, [])
    assert [sheet.cell(row, 2).value for row in (4, 5)] == [None, None]
    assert sheet["A6"].value == "合计"


def test_a_heading_of_two_rows_is_one():
    book = Workbook()
    sheet = book.active
    for area, text in (
        ("A2:A3", "序号"),
        ("B2:B3", "活动主题"),
        ("C2:D2", "活动时间"),
        ("E2:E3", "责任单位"),
    ):
        sheet.merge_cells(area)
        sheet[area.partition(":")[0]] = text
    sheet["C3"], sheet["D3"] = "开始", "结束"
    form = read_form(saved(book))
    assert (form.head.top, form.head.bottom, form.first) == (2, 3, 4)
    assert [one.whole for one in form.headings] == [
        "序号",
        "活动主题",
        "活动时间｜开始",
        "活动时间｜结束",
        "责任单位",
    ]


def test_headings_that_only_the_list_knows_are_found_by_name():
    book = Workbook()
    book.active.append(["季度汇总"])
    book.active.append(["应办事项", "剩余天数"])
    assert read_form(saved(book), ["应办事项", "剩余天数"]).head.top == 2


@pytest.mark.parametrize(
    ("formula", "by", "expected"),
    [
        ("=SUM(E4:E5)", 3, "=SUM(E4:E8)"),
        ("=SUM(E4:E5)", -1, "=SUM(E4:E4)"),
        ("=E5+E6", 3, "=E5+E9"),
        ('=COUNTA($B$4:$B$5)&"E6"', 2, '=COUNTA($B$4:$B$7)&"E6"'),
        ("=其他!E6", 2, "=其他!E6"),
        ("='[1]总表'!A1", 1, None),
        ("=cmd|' /C x'!A0", 1, None),
    ],
)
def test_sums_follow_their_rows(formula: str, by: int, expected: str | None):
    assert moved_formula(formula, 5, by) == expected


def test_links_to_other_files_are_left_out_and_said_so():
    book = a_form()
    book.active["A2"], book.active["B2"] = "='[1]总表'!A1", "网页"
    book.active["B2"].hyperlink = "https://example.org/"
    data = with_part(saved(book), "xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    form = read_form(data)
    sheet = filled(data, form, MATCHES)
    assert form.lost == ("links",)
    assert (sheet["A2"].value, sheet["B2"].value, sheet["B2"].hyperlink) == (None, "网页", None)


def test_a_choice_of_words_and_the_printed_area_reach_over_all_rows():
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  # for this test alone

    book = a_form()
    chosen = DataValidation(type="list", formula1='"5月,6月"')
    chosen.add("D4:D5")
    book.active.add_data_validation(chosen)
    book.active.print_area = "A1:E7"
    data = saved(book)
    sheet = filled(data, read_form(data), MATCHES)
    assert str(sheet.data_validations.dataValidation[0].sqref) == "D4:D7"
    assert sheet.print_area == "'汇总表'!$A$1:$E$9"


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The package with a part more, or with that part's content."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def sheet_of(inside: str) -> bytes:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return f"<worksheet {space}>{inside}</worksheet>".encode()


SHEET = "xl/worksheets/sheet1.xml"
HOSTILE = {
    "no workbook": (b"%PDF-1.7", "not_xlsx"),
    "an old one": (b"\xd0\xcf\x11\xe0" + bytes(600), "old_xls"),
    "a torn one": (saved(a_form())[:900], "broken_xlsx"),
    "a large one": (b"PK" + bytes(1_000_001), "form_too_big"),
    "macros": (with_part(saved(a_form()), "xl/vbaProject.bin", b"x"), "macros"),
    "a bomb": (with_part(saved(a_form()), "xl/media/image1.png", bytes(40_000_000)), "form_too_big"),
    "an entity": (with_part(saved(a_form()), SHEET, b'<!DOCTYPE x [<!ENTITY a "b">]>' + sheet_of("")), "broken_xlsx"),
    "far columns": (
        with_part(saved(a_form()), SHEET, sheet_of('<sheetData><row r="1"><c r="NTP1"/></row></sheetData>')),
        "form_too_wide",
    ),
    "unnamed columns": (
        with_part(saved(a_form()), SHEET, sheet_of(f'<sheetData><row>{"<c/>" * 10_000}</row></sheetData>')),
        "form_too_wide",
    ),
    "far rows": (
        with_part(saved(a_form()), SHEET, sheet_of('<sheetData><row r="1048576"/></sheetData>')),
        "form_too_long",
    ),
    "a merge over everything": (
        with_part(saved(a_form()), SHEET, sheet_of('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
        "form_too_wide",
    ),
    "merges upon merges": (
        with_part(saved(a_form()), SHEET, sheet_of('<mergeCell ref="A1:CV5000"/>' * 2)),
        "form_too_long",
    ),
    "no heading": (saved(Workbook()), "no_headings"),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_form_is_refused_with_a_reason(what: str):
    data, code = HOSTILE[what]
    with pytest.raises(PaperRefused) as refused:
        read_form(data)
    assert (refused.value.code, refused.value.message) == (code, SENTENCES[code])


@given(st.binary(max_size=300), st.integers(0, 3_000))
def test_damaged_bytes_are_read_or_refused_and_nothing_else(noise: bytes, at: int):
    data = saved(a_form())
    try:
        read_form(data[:at] + noise + data[at + len(noise) :])
    except PaperRefused as refused:
        assert refused.code in SENTENCES


@settings(max_examples=30)
@given(st.integers(0, 9), st.integers(0, 12), st.booleans())
def test_as_many_rows_come_out_as_went_in(samples: int, count: int, foot: bool):
    data = saved(a_form(samples, foot))
    rows = [{"theme": f"主题{number}"} for number in range(count)]
    sheet = filled(data, read_form(data), {3: "theme"}, rows)
    themes = [sheet.cell(row, 3).value for row in range(4, sheet.max_row + 1)]
    assert [theme for theme in themes if theme] == [row["theme"] for row in rows]
