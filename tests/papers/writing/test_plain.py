"""A list under its own headings: nothing in it is a formula, and numbers stay numbers."""

import io

from openpyxl import load_workbook

from kaimen.papers.writing.plain import plain_csv, plain_xlsx

HEADINGS = ["事项", "剩余"]
ROWS = [["=1+1", -3], ["报送，情况", None]]


def test_csv_guards_what_looks_like_a_formula_and_leaves_numbers_alone():
    assert plain_csv(HEADINGS, ROWS).decode("utf-8-sig").splitlines() == [
        "事项,剩余",
        "'=1+1,-3",
        "报送，情况,",
    ]


def test_a_workbook_has_title_heading_and_rows():
    sheet = load_workbook(io.BytesIO(plain_xlsx("应办事项", HEADINGS, ROWS))).active
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values == [["应办事项", None], ["事项", "剩余"], ["=1+1", -3], ["报送，情况", None]]
    assert (sheet["A3"].data_type, sheet["B3"].data_type) == ("s", "n")


def test_the_same_list_is_the_same_file(monkeypatch):
    first = plain_xlsx("应办事项", HEADINGS, ROWS)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *told: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert plain_xlsx("应办事项", HEADINGS, ROWS) == first
