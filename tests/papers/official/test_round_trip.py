"""What is written as Word, PDF, web page and text reads back to the same rows, over page breaks too."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaimen.papers.notice.divisions import divisions_of
from kaimen.papers.official.drafting.notices import draft_notice
from kaimen.papers.official.drafting.plans import plan_annex
from kaimen.papers.official.drafting.sheets import alone
from kaimen.papers.official.html import write_html
from kaimen.papers.official.paper import OfficialPaper
from kaimen.papers.official.text import write_txt
from kaimen.papers.official.word.document import write_docx
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.standing import Standing
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.papers.understanding import Known, understand
from kaimen.press.pdf import write_pdf
from kaimen.scheme.periods import read_period
from kaimen.scheme.reading.check import read_scheme
from tests.papers.made_up import FORMS, HEADERS, PERIODS, THEMES, YEAR, some, tables
from tests.papers.official.made import paper, plan

WRITERS: dict[str, Callable[[OfficialPaper], bytes]] = {
    "docx": write_docx,
    "html": write_html,
    "txt": write_txt,
    "pdf": write_pdf,
}


def facts(table: PlanTable) -> list[tuple[object, ...]]:
    return [
        (r.no, r.theme, r.units, r.formats, r.period, r.place, r.headcount, r.standing) for r in table.rows
    ]


def again(kind: str, given: OfficialPaper) -> PlanTable:
    source = open_paper(f"计划.{kind}", WRITERS[kind](given))
    return read_table(source, year=YEAR, known_forms=FORMS)


def same(kind: str, table: PlanTable, given: OfficialPaper) -> None:
    found = again(kind, given)
    assert (facts(found), found.title, found.all_doubts) == (facts(table), table.title, ())


@pytest.mark.parametrize("kind", WRITERS)
@settings(deadline=None, max_examples=6)
@given(table=tables())
def test_a_plan_sheet_reads_back_to_the_same_rows(kind: str, table: PlanTable):
    same(kind, table, alone(plan_annex(table)))


def long_table(seed: int) -> PlanTable:
    """Seventy rows whose months lie over page breaks, with cells of one to many lines."""
    chance = Random(seed)
    items = some(chance, 70)
    periods = sorted(chance.choices(PERIODS, k=len(items)))
    rows = (
        PlanRow(
            no=one.no,
            theme=one.theme + "".join(chance.choices(THEMES, k=chance.choice([0, 0, 0, 1, 4]))),
            units=tuple(map(Host, one.units)),
            formats=one.formats,
            period=read_period(period, YEAR),
            place=chance.choice(["", "游客服务大厅"]),
            headcount=chance.choice([None, 30]),
            standing=chance.choice(list(Standing)),
        )
        for one, period in zip(items, periods, strict=True)
    )
    return PlanTable("白鹭县2031年活动安排表", (*HEADERS, "地点", "人数"), tuple(rows))


@pytest.mark.parametrize("kind", WRITERS)
@settings(deadline=None, max_examples=2)
@given(seed=st.integers(0, 999))
def test_a_plan_over_many_pages_reads_back_to_the_same_rows(kind: str, seed: int):
    table = long_table(seed)
    same(kind, table, alone(plan_annex(table)))


@pytest.mark.parametrize("kind", WRITERS)
def test_a_plan_reads_back_out_of_a_whole_notice(kind: str):
    assert facts(again(kind, paper())) == facts(plan())


SRC = Path(__file__).parents[3] / "src" / "kaimen"
SCHEMES = sorted((SRC / "schemes").glob("*.toml"))


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_a_drafted_notice_reads_back_as_the_notice_that_it_is(path: Path):
    scheme = read_scheme(path.read_text(), path.stem)
    known = Known(divisions_of((SRC / "data/divisions.tsv").read_text()))
    reading = understand(open_paper("通知.docx", write_docx(draft_notice(scheme).paper)), known)
    notice, head = scheme.campaign.notice, reading.head
    assert head is not None
    assert (head.title, head.number, head.issued) == (notice.title, notice.number, notice.issued)
    assert (head.office, head.region_name) == (notice.issuer, scheme.campaign.region_name)
    formats = next((rule.value for rule in reading.rules if rule.path == "formats"), ())
    assert {one.name for one in scheme.plan.formats} - {"其他形式"} <= set(formats)
