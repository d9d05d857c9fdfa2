"""A sheet of units: read by its headers, each doubt at its row."""

import io

import openpyxl
import pytest

from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.rules.unit_sheet import Sheet, SheetRow, read
from kaimen.people.sheets import LARGEST, cells
from kaimen.scheme.problem import Problem, Refused

HEADER = ["序号", "单位名称", "类别", "别名", "主管部门"]


def test_rows_are_read_by_the_headers_wherever_they_stand():
    rows = [
        ["2024年单位名单"],
        HEADER,
        ["1", "区甲局", "部门", "甲局、甲委", ""],
        [],
        ["2", "区水厂", "", "", "区甲局"],
    ]
    assert read(rows, []) == Sheet(
        (
            SheetRow(3, UnitDraft("区甲局", kind=UnitKind.DEPARTMENT, aliases=("甲局", "甲委")), ()),
            SheetRow(5, UnitDraft("区水厂", supervisor="区甲局"), ()),
        )
    )


def test_each_doubt_stands_at_its_row():
    rows = [
        HEADER,
        ["1", "", "", "", ""],
        ["2", "=HYPERLINK(1)", "", "", ""],
        ["3", "区乙局", "衙门", "", "区无局"],
        ["4", "区乙局", "", "", ""],
        ["5", "区老局", "", "", ""],
    ]
    codes = [(row.number, [problem.code for problem in row.problems]) for row in read(rows, ["区老局"]).rows]
    assert codes == [
        (2, ["people.no_unit_name"]),
        (3, ["people.formula"]),
        (4, ["people.unknown_kind", "people.unknown_unit"]),
        (5, ["people.unit_twice"]),
        (6, ["people.unit_known"]),
    ]


def test_a_sheet_without_a_header_or_with_too_many_rows_is_refused():
    assert read([["1", "区甲局"]], []).problems == (Problem("people.sheet_no_header"),)
    many = [HEADER, *([str(n), f"局{n}", "", "", ""] for n in range(1001))]
    assert read(many, []).problems == (Problem("people.sheet_too_long", values=(("rows", "1001"),)),)


def a_workbook() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["序号", "单位名称"])
    book.active.append([1, "区甲局"])
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "序号,单位名称\n1,区甲局\n".encode()),
        ("a.csv", "\ufeff序号,单位名称\n1,区甲局\n".encode()),
        ("a.CSV", "序号,单位名称\n1,区甲局\n".encode("gb18030")),
        ("a.xlsx", a_workbook()),
    ],
)
def test_the_same_cells_from_every_kind_of_sheet(name, data):
    assert cells(name, data) == [["序号", "单位名称"], ["1", "区甲局"]]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xlsx", b"PK\x03\x04 no zip", "people.sheet_unreadable"),
        ("a.xlsx", b"hello", "people.sheet_unreadable"),
        ("a.csv", b"\xff\xfe\x00\x01", "people.sheet_unreadable"),
        ("a.csv", b"x" * (LARGEST + 1), "people.sheet_too_big"),
    ],
)
def test_what_is_no_sheet_is_refused(name, data, code):
    with pytest.raises(Refused) as refusal:
        cells(name, data)
    assert [problem.code for problem in refusal.value.problems] == [code]
