"""A paper's rows held against the plan: by their numbers, and without numbers by their themes."""

from dataclasses import replace

from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.table import PlanRow
from kaimen.stages.plan.facts import DoubtFact
from kaimen.stages.plan.rules.continuity import NOT_IN_TABLE
from kaimen.stages.plan.rules.incoming import incoming, plates_of, renewal
from tests.stages.plan.making import TABLE

HEADER = "活动时间\t活动主题\t责任单位\n"


def rows(text: str = TABLE) -> tuple[PlanRow, ...]:
    return read_table(source_from_text(text), year=2026).rows


def test_the_same_table_again_changes_nothing():
    standing = incoming(rows())
    assert renewal(rows(), [1, 2, 3, 4], standing) == []


def test_a_changed_cell_is_one_change():
    changes = renewal(rows(TABLE.replace("走进自来水厂", "走进净水厂")), [1, 2, 3, 4], incoming(rows()))
    told = [(change.number, change.field, change.before, change.after) for change in changes]
    assert told == [(1, "theme", "走进自来水厂", "走进净水厂")]


def test_an_issued_activity_that_no_table_has_is_told_once():
    standing = incoming(rows())
    fewer = rows(TABLE.replace("4\t6-8月\t医保政策进社区\t政策宣传\t区乙局\n", ""))
    assert [change.field for change in renewal(fewer, [1, 2, 3, 4], standing)] == [""]
    asked = DoubtFact(NOT_IN_TABLE.code, NOT_IN_TABLE.message)
    kept = (*standing[:3], replace(standing[3], doubts=(asked,)))
    assert renewal(fewer, [1, 2, 3, 4], kept) == []


def test_a_row_without_a_number_keeps_the_plate_of_its_theme():
    first = rows(HEADER + "5月\t走进水厂\t区甲局\n6月\t走进法庭\t区乙局\n")
    standing = incoming(first)
    assert [row.number for row in standing] == [1, 2]
    turned = rows(HEADER + "6月\t走进法庭\t区乙局\n7月\t走进电厂\t区甲局\n5月\t走进水厂\t区甲局\n")
    assert plates_of(turned, [1, 2], standing) == [2, 3, 1]
