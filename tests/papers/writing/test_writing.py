"""What is written reads back to the same rows, and nothing written can act as a formula."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import icalendar
import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.text import source_from_csv
from kaimen.papers.sources.workbook import source_from_xlsx
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.standing import Standing, marked, unmarked
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.papers.writing.calendars import write_ics
from kaimen.papers.writing.plan import write_csv, write_json, write_xlsx
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from tests.papers.made_up import FORMS, YEAR, tables

STAMP = datetime(2031, 1, 2, 3, 4, tzinfo=UTC)


def facts(table: PlanTable) -> list[tuple[object, ...]]:
    return [(r.no, r.theme, r.units, r.formats, r.period, r.place, r.headcount) for r in table.rows]


@settings(deadline=None, max_examples=30)
@given(tables())
def test_csv_reads_back_to_the_same_rows(table: PlanTable) -> None:
    data = write_csv(table)
    again = read_table(source_from_csv(data), year=YEAR, known_forms=FORMS)
    assert (facts(again), again.columns, again.all_doubts) == (facts(table), table.columns, ())
    assert data.startswith(b"\xef\xbb\xbf")


@settings(deadline=None, max_examples=15)
@given(tables())
def test_xlsx_reads_back_to_the_same_rows_merged_or_not(table: PlanTable) -> None:
    for merged in (False, True):
        again = read_table(source_from_xlsx(write_xlsx(table, merged=merged)), year=YEAR, known_forms=FORMS)
        assert (facts(again), again.title, again.all_doubts) == (facts(table), table.title, ())


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    row = PlanRow(
        1, '=HYPERLINK("http://a.example","看")', (Host("@市晴川局"),), (), read_period("-5月", YEAR)
    )
    table = PlanTable("", ("序号", "活动主题", "责任单位", "时间"), (row,))
    assert write_csv(table).decode("utf-8-sig").splitlines()[1] == (
        """1,"'=HYPERLINK(""http://a.example"",""看"")",'@市晴川局,'-5月"""
    )
    with_cells = load_workbook(io.BytesIO(write_xlsx(table))).active
    assert with_cells is not None
    assert {cell.data_type for line in with_cells.iter_rows() for cell in line if cell.value} == {"s"}
    assert read_table(source_from_csv(write_csv(table)), year=YEAR).rows[0].theme == row.theme


def test_columns_of_no_known_kind_keep_their_words() -> None:
    row = PlanRow(
        1, "看得见的清水", (Host("市晴川局"),), (), read_period("5月", YEAR), extra=(("联系人", "青山"),)
    )
    table = PlanTable("", ("序号", "活动主题", "责任单位", "时间", "联系人"), (row,))
    assert write_csv(table).decode("utf-8-sig").splitlines()[1] == "1,看得见的清水,市晴川局,5月,青山"


def test_hosts_go_to_the_column_of_their_part() -> None:
    hosts = (Host("市晴川局"), Host("区星河办", HostAs.CO), Host("县风物中心", HostAs.JOINT))
    row = PlanRow(1, "看得见的清水", hosts, (), read_period("5月", YEAR))
    table = PlanTable("", ("序号", "活动主题", "牵头单位", "协办单位", "时间"), (row,))
    assert (
        write_csv(table).decode("utf-8-sig").splitlines()[1]
        == "1,看得见的清水,市晴川局、县风物中心,区星河办,5月"
    )
    assert read_table(source_from_csv(write_csv(table)), year=YEAR).rows[0].units == (
        hosts[0],
        hosts[2],
        hosts[1],
    )


def test_json_has_the_published_shape() -> None:
    doubts = (Doubt("slid", "本行各格与表头错位，已按内容归位，请核对。", "第2行"),)
    row = PlanRow(
        None,
        "看得见的清水",
        (Host("市晴川局", HostAs.CO),),
        ("现场观摩",),
        read_period("5月", YEAR),
        "南渡口",
        doubts=doubts,
    )
    assert json.loads(write_json([row])) == [
        {
            "no": None,
            "theme": "看得见的清水",
            "units": [{"name": "市晴川局", "role": "co"}],
            "formats": ["现场观摩"],
            "period": {"text": "5月", "start": "2031-05-01", "end": "2031-05-31", "precision": "month"},
            "place": "南渡口",
            "headcount": None,
            "doubts": [
                {"code": "slid", "message": "本行各格与表头错位，已按内容归位，请核对。", "where": "第2行"}
            ],
        }
    ]
    assert json.loads(write_json([])) == []


def events(*periods: str) -> list[icalendar.Event]:
    rows = tuple(
        PlanRow(no, "看得见的清水", (Host("市晴川局"),), ("现场观摩",), read_period(text, YEAR), "南渡口")
        for no, text in enumerate(periods, 1)
    )
    data = write_ics(PlanTable("白鹭县活动", (), rows), stamp=STAMP, key="000000/2031")
    assert b"VTIMEZONE" not in data
    assert data == write_ics(PlanTable("白鹭县活动", (), rows), stamp=STAMP, key="000000/2031")
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len({event["uid"] for event in found}) == len(found)
    return found


def shown(event: icalendar.Event) -> tuple[str, str, str]:
    start, end = event.decoded("dtstart"), event.decoded("dtend", "")
    return str(event["summary"]), str(start), str(end)


def test_a_day_is_an_all_day_event_and_hours_are_told_in_utc() -> None:
    day, hours = events("5月6日", "5月6日9:00-11:30")
    assert shown(day) == ("看得见的清水", "2031-05-06", "2031-05-07")
    assert shown(hours)[1:] == ("2031-05-06 01:00:00+00:00", "2031-05-06 03:30:00+00:00")
    assert (str(day["location"]), "transp" in day) == ("南渡口", False)


def test_named_days_are_an_event_each_and_a_month_one_that_keeps_nobody_busy() -> None:
    first, second, month = events("8月26、28日", "6-8月")
    assert [shown(event)[1] for event in (first, second)] == ["2031-08-26", "2031-08-28"]
    assert shown(month) == ("看得见的清水（6-8月）", "2031-06-01", "2031-09-01")
    assert month["transp"] == "TRANSPARENT"


def test_what_has_no_dates_is_left_out_and_what_is_tentative_says_so() -> None:
    (event,) = events("另行通知", "2月30日", "5月（暂定）")
    assert (event["status"], shown(event)[1]) == ("TENTATIVE", "2031-05-01")


def test_what_a_workbook_cannot_hold_is_left_out():
    table = PlanTable("表", ("序号", "活动主题"), (PlanRow(1, "看\ufffe水\x01厂\uffff"),))
    again = read_table(source_from_xlsx(write_xlsx(table)), year=2031)
    assert [row.theme for row in again.rows] == ["看水厂"]


def put_off() -> PlanTable:
    """One row of each standing, as a plan prints them."""
    rows = (
        PlanRow(no, "看得见的清水", (Host("市晴川局"),), (), read_period("5月6日", YEAR), standing=standing)
        for no, standing in enumerate(Standing, 1)
    )
    return PlanTable("", ("序号", "活动主题", "责任单位", "时间"), tuple(rows))


def test_what_does_not_stand_says_so_behind_its_theme_and_reads_back() -> None:
    lines = write_csv(put_off()).decode("utf-8-sig").splitlines()[1:]
    assert [line.split(",")[1] for line in lines] == [
        "看得见的清水",
        "看得见的清水（延期）",
        "看得见的清水（已取消）",
    ]
    sources = [source_from_csv(write_csv(put_off()))]
    sources += [source_from_xlsx(write_xlsx(put_off(), merged=merged)) for merged in (False, True)]
    for source in sources:
        again = read_table(source, year=YEAR).rows
        assert [(row.theme, row.standing) for row in again] == [("看得见的清水", one) for one in Standing]


def test_json_keeps_the_theme_verbatim() -> None:
    assert {row["theme"] for row in json.loads(write_json(put_off().rows))} == {"看得见的清水"}


@pytest.mark.parametrize("standing", Standing)
def test_a_mark_comes_off_as_it_went_on(standing: Standing) -> None:
    assert unmarked(marked("清水（二期）", standing)) == ("清水（二期）", standing)
    assert unmarked("清水 (取消)") == ("清水", Standing.CANCELLED)
    assert unmarked("取消证明事项看得见") == ("取消证明事项看得见", Standing.PLANNED)


def test_a_cancelled_activity_is_a_cancelled_event_of_the_same_name() -> None:
    data = write_ics(put_off(), stamp=STAMP, key="000000/2031")
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert [(str(event["summary"]), str(event.get("status", ""))) for event in found] == [
        ("看得见的清水", ""),
        ("看得见的清水（延期）", ""),
        ("看得见的清水（已取消）", "CANCELLED"),
    ]
    planned = PlanTable("", (), tuple(replace(row, standing=Standing.PLANNED) for row in put_off().rows))
    before = icalendar.Calendar.from_ical(write_ics(planned, stamp=STAMP, key="000000/2031")).walk("VEVENT")
    assert [event["uid"] for event in found] == [event["uid"] for event in before]


def test_a_workbook_prints_on_a4_with_its_header_on_each_page() -> None:
    sheet = load_workbook(io.BytesIO(write_xlsx(put_off()))).active
    assert sheet is not None
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert {cell.border.left.style for row in sheet.iter_rows() for cell in row} == {"thin"}
