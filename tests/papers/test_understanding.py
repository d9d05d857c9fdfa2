"""A whole paper understood, from invented ones of every sort."""

import pytest

from kaimen.papers.notice.divisions import Division, Divisions
from kaimen.papers.notice.found import Found
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.paper import FileKind, Line, paper_of
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.understanding import Known, Reading, header_place, understand, with_columns
from tests.papers.made_notice import NOTICE

DIVISIONS = Divisions([Division("990000", "甲省", "甲"), Division("990101", "云溪区", "云溪")])
TABLE = "序号,活动时间,活动主题,责任单位\n1,5月,走进自来水厂,区甲局\n2,6月,食品抽检,区乙局\n"


def read(text: str, **known: object) -> Reading:
    return understand(source_from_text(text), Known(DIVISIONS, **known))  # type: ignore[arg-type]  # by name


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(NOTICE)


def rules_of(reading: Reading) -> dict[str, object]:
    return {rule.path: rule.value for rule in reading.rules}


def test_a_notice_has_its_head_its_rules_its_table_and_its_contacts(reading):
    assert reading.head is not None
    assert (reading.head.number, reading.head.year) == ("云政公开办发〔2026〕3号", 2026)
    assert reading.notice is not None
    told = rules_of(reading)
    assert told["filing.deadline"] == {"count": 5, "unit": "workday", "side": "before", "anchor": "activity"}
    assert told["report.deadline"] == {"count": 5, "unit": "workday", "side": "after", "anchor": "activity"}
    assert [row.no for row in reading.tables[0].table.rows] == [1, 2, 4]
    assert "0000-1234567" in [contact.value for contact in reading.contacts]


def test_what_the_head_tells_is_a_rule_with_its_place(reading):
    brand = next(rule for rule in reading.rules if rule.path == "brand")
    assert brand.value == "政务公开主题日"
    assert NOTICE[brand.start : brand.end] == brand.quote == "政务公开主题日"


def test_the_columns_are_those_that_the_table_is_printed_with(reading):
    columns = [rule for rule in reading.rules if rule.path == "columns"]
    header = "序号\t活动时间\t活动主题\t活动形式\t责任单位"
    assert [(rule.value, rule.quote) for rule in columns] == [(header.split("\t"), header)]
    assert NOTICE[columns[0].start : columns[0].end] == header


def test_columns_that_a_clause_tells_stand_alone(reading):
    told = (Found("columns", ["时间", "主题"], "时间、主题", 0, 5),)
    assert with_columns(told, reading.tables, reading.paper) == told


def test_headings_one_a_line_are_found_as_one_stretch():
    paper = source_from_text("附件\n序号\n主题\n单位\n1\n")
    assert header_place(paper, ("序号", "主题", "单位"), 0) == (3, 11)


def test_headings_that_stand_nowhere_rest_on_the_table_s_first_line():
    paper = paper_of(FileKind.TXT, [Line(1, ("甲",)), Line(2, ("乙乙",))])
    assert header_place(paper, ("序号", "主题"), 1) == (2, 4)


def test_a_bare_table_is_no_notice():
    bare = understand(open_paper("plan.csv", TABLE.encode()), Known(DIVISIONS, year=2026))
    assert (bare.head, bare.notice, bare.rules, bare.contacts) == (None, None, (), ())
    assert [row.theme for row in bare.tables[0].table.rows] == ["走进自来水厂", "食品抽检"]


def test_the_notice_s_own_year_goes_before_the_one_known():
    assert read(NOTICE, year=2020).year == 2026


def test_the_year_known_goes_before_one_that_stands_somewhere():
    assert read("2019年活动计划表\n" + TABLE.replace(",", "\t"), year=2021).year == 2021


def test_without_either_the_newest_year_in_the_text_counts():
    whole = read("2018年活动总结和2019年活动计划表\n" + TABLE.replace(",", "\t"))
    assert whole.year == 2019
    assert "no_year" not in [doubt.code for doubt in whole.doubts]


def test_a_table_without_any_year_is_read_in_this_one_and_says_so():
    whole = read(TABLE.replace(",", "\t"), this_year=2027)
    assert whole.year == 2027
    assert [doubt.code for doubt in whole.doubts] == ["no_year"]
    period = whole.tables[0].table.rows[0].period
    assert period.start is not None and period.start.year == 2027


def test_text_that_says_nothing_gives_nothing_and_raises_nothing():
    empty = read("今天天气很好\n")
    assert (empty.rules, empty.tables, empty.contacts) == ((), (), ())


def test_a_text_of_thousands_of_sentences_is_not_searched_for_rules() -> None:
    long = read(NOTICE + "各单位于6月3日前报送申报表。\n" * 4_000)
    assert [doubt.code for doubt in long.doubts if doubt.code == "too_long"] == ["too_long"]
    assert [rule for rule in long.rules if rule.path == "call.deadline"] == []
