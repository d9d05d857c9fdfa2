"""What a person settles, and where the source's page marks it."""

from datetime import UTC, datetime, timedelta

import pytest

from kaimen.intake.facts import How, PaperState, Settled
from kaimen.intake.rules.asked import FIELDS, asked, fields_of
from kaimen.intake.rules.keeping import gone_before
from kaimen.intake.rules.naming import safe_name
from kaimen.intake.rules.settling import applied, edited, typed_of, typed_problems
from kaimen.intake.source import Source
from kaimen.papers.sources.places import place_of
from tests.intake.making import a_reading

NO_UNIT, GAP = "t0.r1.d0", "t0.d0"


@pytest.fixture(scope="module")
def reading():
    return a_reading()


def rows(reading):
    return reading.tables[0].table.rows


def test_every_doubt_is_asked_with_its_row_and_its_field(reading):
    assert [(one.key, one.doubt.code, one.row, one.fields) for one in asked(reading, Settled())] == [
        (GAP, "number_missing", None, ()),
        (NO_UNIT, "no_unit", 1, ("units",)),
    ]


def test_a_doubt_about_the_whole_row_may_mend_every_field():
    assert fields_of("slid") == FIELDS
    assert fields_of("period_unread") == ("period",)


def test_what_is_confirmed_is_no_doubt_any_more(reading):
    whole = applied(reading, Settled({NO_UNIT: How.CONFIRM}))
    assert rows(whole)[1].doubts == ()
    assert rows(whole)[1].units == ()
    assert [doubt.code for doubt in whole.tables[0].table.doubts] == ["number_missing"]


def test_a_row_that_is_left_out_is_gone_and_no_other(reading):
    whole = applied(reading, Settled({NO_UNIT: How.LEAVE_OUT, GAP: How.CONFIRM}))
    assert [row.no for row in rows(whole)] == [1, 4]
    assert whole.tables[0].table.doubts == ()


def test_a_mended_row_holds_what_was_typed(reading):
    told = Settled({NO_UNIT: How.EDIT}, {"t0.r1": {"units": "区甲局、区乙局", "period": "7月", "no": "12"}})
    row = rows(applied(reading, told))[1]
    assert ([host.name for host in row.units], row.no, row.doubts) == (["区甲局", "区乙局"], 12, ())
    assert (row.period.text, row.period.start.month) == ("7月", 7)
    assert row.theme == rows(reading)[1].theme


def test_nothing_settled_leaves_the_reading_as_it_is(reading):
    assert applied(reading, Settled()) == reading


def test_what_a_row_says_typed_again_is_the_same_row(reading):
    for row in rows(reading):
        assert edited(row, typed_of(row), 2026) == row


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ({"theme": " "}, ["intake.no_theme"]),
        ({"no": "三"}, ["intake.no_number"]),
        ({"headcount": "-1"}, ["intake.no_number"]),
        ({"units": "甲" * 301}, ["intake.too_long"]),
        ({"secret": "x"}, ["intake.no_field"]),
        ({"no": "", "headcount": "30", "theme": "甲"}, []),
    ],
)
def test_what_cannot_be_kept_is_told_by_field(typed, codes):
    assert [problem.code for problem in typed_problems(typed)] == codes


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("C:\\a\\计划.docx", "计划.docx"),
        ("../../etc/x.txt", "x.txt"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("", "paper"),
        ("." * 9, "paper"),
        ("甲" * 300 + ".docx", "甲" * 115 + ".docx"),
    ],
)
def test_a_name_is_made_safe(given, name):
    assert safe_name(given) == name


def test_what_was_used_is_kept_shorter():
    now = datetime(2026, 5, 1, tzinfo=UTC)
    assert now - gone_before(PaperState.USED, now) == timedelta(days=30)
    assert all(gone_before(state, now) < now for state in PaperState)


def test_places_lead_to_their_cells():
    assert place_of("工作表“计划”C5") == ("工作表“计划”第5行", 2)
    assert place_of("工作表“计划”AA5") == ("工作表“计划”第5行", 26)
    assert place_of("第2页表1第4行第3列") == ("第2页表1第4行", 2)
    assert place_of("第4行") == ("第4行", None)


def test_the_source_marks_words_of_rules_and_lines_of_doubts(reading):
    questions = [(one.key, one.doubt.where) for one in asked(reading, Settled())]
    source = Source(reading.paper, reading.rules, questions)
    shown = [line for block in source.blocks(1) for line in block.lines]
    assert [line.number for line in shown] == list(range(1, len(reading.paper.lines) + 1))
    texts = {line.number: "".join(piece.text for piece in line.pieces) for line in shown if line.pieces}
    assert all(reading.paper.lines[number - 1].cells[0] in text for number, text in texts.items())
    for number, rule in enumerate(reading.rules):
        marked = "".join(piece.text for line in shown for piece in line.pieces if number in piece.rules)
        assert marked == rule.quote.replace("\n", "") or rule.path == "columns"
    assert {key for line in shown for key in line.doubts} >= {NO_UNIT}
    assert reading.paper.lines[source.of_doubts[NO_UNIT]].cells[0] == "2"


def test_a_long_source_is_shown_in_pages():
    text = "\n".join(f"第{n}段。" for n in range(1000))
    source = Source(a_reading(text).paper)
    assert source.pages == 3
    assert [line.number for block in source.blocks(3) for line in block.lines] == list(range(801, 1001))
    assert source.blocks(99) == source.blocks(3)
