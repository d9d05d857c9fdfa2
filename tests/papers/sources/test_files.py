"""CSV and XLSX in: what is read, and what is refused with a sentence and without harm."""

import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kaimen.papers.sources.refusing import MAX_BYTES, SENTENCES, PaperRefused
from kaimen.papers.sources.text import source_from_csv, source_from_text
from kaimen.papers.sources.workbook import source_from_xlsx
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.table import PlanTable

YEAR = 2031
HEADER = ["序号", "活动时间", "活动主题", "责任单位"]
ROWS = [[1, "3月", "看得见的清水", "市晴川局"], [2, "4月", "雨水花园的一天", "区星河办"]]


def book(*rows: list[object], merge: str = "") -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def read_book(*rows: list[object], merge: str = "") -> PlanTable:
    return read_table(source_from_xlsx(book(*rows, merge=merge)), year=YEAR)


def refusal(read: object, data: object) -> str:
    with pytest.raises(PaperRefused) as refused:
        read(data)  # type: ignore[operator]  # one of the readers
    assert refused.value.message == SENTENCES[refused.value.code]
    return refused.value.code


def test_a_workbook_with_a_title_over_all_columns() -> None:
    table = read_book(["白鹭县活动安排表"], HEADER, *ROWS, merge="A1:D1")
    assert (table.title, table.columns) == ("白鹭县活动安排表", tuple(HEADER))
    assert [(row.no, row.period.text, row.theme, row.units[0].name) for row in table.rows] == [
        tuple(r) for r in ROWS
    ]
    assert (table.all_doubts, table.rows[0].where) == ((), "工作表“Sheet”第3行")


def test_a_merged_time_stands_in_each_row_that_it_spans() -> None:
    rows = [HEADER, [1, "3月", "看得见的清水", "市晴川局"], [2, None, "雨水花园的一天", "区星河办"]]
    assert [row.period.text for row in read_book(*rows, merge="B2:B3").rows] == ["3月", "3月"]


def test_cells_that_hold_dates_are_read_and_a_first_of_month_is_asked_about() -> None:
    table = read_book(
        HEADER,
        [1, date(2031, 5, 6), "看得见的清水", "市晴川局"],
        [2, datetime(2031, 6, 1), "灯火", "区星河办"],
    )
    assert [(row.period.text, row.period.start) for row in table.rows] == [
        ("2031-05-06", date(2031, 5, 6)), ("2031-06-01", date(2031, 6, 1)),
    ]  # fmt: skip
    assert [(doubt.code, doubt.where) for doubt in table.all_doubts] == [
        ("period_maybe_month", "工作表“Sheet”B3")
    ]


def test_a_decimal_that_may_have_lost_its_zero_is_asked_about() -> None:
    assert [d.code for d in read_book(HEADER, [1, 5.2, "看得见的清水", "市晴川局"]).all_doubts] == [
        "period_decimal"
    ]


def test_a_table_on_another_sheet_is_found_and_a_second_one_is_told() -> None:
    workbook = Workbook()
    for name in ("说明", "甲", "乙"):
        sheet = workbook.create_sheet(name)
        sheet.append(["填写说明"])
        for row in [HEADER, *ROWS] if name != "说明" else []:
            sheet.append(row)
    out = io.BytesIO()
    workbook.save(out)
    table = read_table(source_from_xlsx(out.getvalue()), year=YEAR)
    assert (len(table.rows), [(d.code, d.where[:6]) for d in table.doubts]) == (
        2,
        [("other_table", "工作表“乙”")],
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_in_any_usual_encoding_and_mark(encoding: str, mark: str) -> None:
    text = "\r\n".join(mark.join(str(cell) for cell in row) for row in [HEADER, *ROWS])
    table = read_table(source_from_csv(text.encode(encoding)), year=YEAR)
    assert [(row.no, row.theme) for row in table.rows] == [(1, "看得见的清水"), (2, "雨水花园的一天")]
    assert table.all_doubts == ()


def test_a_cell_with_a_line_break_is_one_theme_or_two_units() -> None:
    data = '序号,活动时间,活动主题,责任单位\n1,3月,"看得见的\n清水","市晴川局\n区星河办"\n'
    row = read_table(source_from_csv(data.encode()), year=YEAR).rows[0]
    assert (row.theme, [host.name for host in row.units]) == ("看得见的清水", ["市晴川局", "区星河办"])


BOOK = book(HEADER, *ROWS)


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def sheet_with(cell: str) -> bytes:
    """A workbook whose sheet claims a cell far out."""
    source, out = io.BytesIO(book(HEADER, *ROWS)), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(b'r="D3"', f'r="{cell}"'.encode()))
    return out.getvalue()


def test_what_is_no_workbook_is_refused_with_what_to_do() -> None:
    assert refusal(source_from_xlsx, b"") == "not_xlsx"
    assert refusal(source_from_xlsx, "序号,主题".encode()) == "not_xlsx"
    assert refusal(source_from_xlsx, b"\xd0\xcf\x11\xe0" + b"\0" * 600) == "old_xls"
    assert refusal(source_from_xlsx, zipped(word__document_xml=b"<a/>")) == "not_xlsx"
    assert refusal(source_from_xlsx, zipped(xl__workbook_xml=b"<broken")) == "broken_xlsx"
    assert refusal(source_from_xlsx, b"PK\x03\x04" + b"x" * 300) == "broken_xlsx"
    assert refusal(source_from_xlsx, b"PK" + b"\0" * (MAX_BYTES + 1)) == "too_big"
    assert refusal(source_from_xlsx, book()) == "empty"


def test_a_workbook_that_unpacks_too_big_or_claims_far_cells_is_refused() -> None:
    assert (
        refusal(source_from_xlsx, zipped(xl__workbook_xml=b"<a/>", xl__media__a=b"\0" * 120_000_000))
        == "too_big"
    )
    assert refusal(source_from_xlsx, sheet_with("XFD3")) == "too_many_columns"
    assert refusal(source_from_xlsx, sheet_with("D1048576")) == "too_many_lines"


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_cut_or_damaged_workbook_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(BOOK)
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[at] = data.draw(st.integers(0, 255))
    try:
        source_from_xlsx(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    except PaperRefused as refused:
        assert refused.code in SENTENCES


def test_text_and_csv_have_their_limits() -> None:
    wide = ",".join(["a"] * 1_000_000)
    assert refusal(source_from_csv, wide.encode()) == "too_many_columns"
    assert refusal(source_from_text, wide.replace(",", "\t")) == "too_many_columns"
    assert refusal(source_from_csv, b"a,b\n" * 30_000) == "too_many_lines"
    assert refusal(source_from_text, "a\n" * 30_000) == "too_many_lines"
    assert refusal(source_from_csv, b"a," + b"b" * 200_000) == "cell_too_long"
    assert refusal(source_from_csv, b"x" * (MAX_BYTES + 1)) == "too_big"
    assert refusal(source_from_csv, bytes(range(256)) * 20) == "not_text"
    assert refusal(source_from_csv, b"PK\x03\x04\0\0\0\0") == "not_text"
    assert refusal(source_from_csv, b"") == "empty"
    assert refusal(source_from_text, " \n\t\n") == "empty"


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (source_from_csv, source_from_xlsx):
        try:
            read(data)
        except PaperRefused as refused:
            assert refused.code in SENTENCES


def test_many_sheets_that_are_each_small_are_refused_together() -> None:
    far = b'<worksheet><sheetData><row r="90000"><c r="T90000"><v>1</v></c></row></sheetData></worksheet>'
    parts = {f"xl__worksheets__sheet{at}_xml": far for at in range(3)}
    assert refusal(source_from_xlsx, zipped(xl__workbook_xml=b"<a/>", **parts)) == "too_many_lines"


def test_a_text_that_repeats_one_long_cell_without_end_is_refused() -> None:
    assert refusal(source_from_text, f"{'甲' * 9_000}\n" * 400) == "too_big"
