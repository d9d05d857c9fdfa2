"""The plan leaves as official papers that read back to the same rows; drafts say so; changes with their reason."""

import io
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.papers.official.template.filling import check
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.tables.several import read_tables
from kaimen.people import reads as people
from kaimen.scheme.roles import Role
from kaimen.stages.plan import acts, official, reads
from kaimen.stages.plan.printing import paper_table
from kaimen.stages.plan.rules.aligning import aligned
from kaimen.stationery import acts as stationery
from kaimen.stationery.sample import sample
from tests.people.making import a_member, signed_in
from tests.stages.plan.making import TABLE, UNITS, Made, typed
from tests.stages.plan.rows import row

pytestmark = pytest.mark.django_db
ENDINGS = ("docx", "pdf", "html", "txt")


@pytest.fixture
def made() -> Made:
    return Made()


def address(made: Made, edition: int, ending: str, route: str = "plan_paper") -> str:
    return reverse(route, args=[made.region.code, made.campaign.pk, edition, ending])


def read_back(name: str, data: bytes) -> list:
    tables = read_tables(open_paper(name, data), year=2026, known_units=UNITS)
    return [one.table for one in tables if one.kind == "plan"]


def told(table) -> list[tuple]:
    return [
        (row.no, row.theme, tuple(host.name for host in row.units), row.formats, row.period.text)
        for row in table.rows
    ]


def changed(made: Made) -> int:
    """A second edition: one activity moved and one cancelled."""
    number = acts.draft(made.office, made.campaign.pk, "水厂检修")
    first, second = reads.table(number)[:2]
    acts.edit_row(made.office, number, first.number, first.version, typed(theme="走进自来水厂"))
    acts.cancel(made.office, number, second.number)
    return number


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_edition_leaves_as_a_paper_that_reads_back_to_the_same_rows(made, ending: str):
    edition = made.issued()
    answer = made.office_client().get(address(made, 1, ending))
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"
    (table,) = read_back(f"plan.{ending}", answer.content)
    assert told(table) == told(paper_table(edition, reads.table(edition.pk)))


def test_a_file_is_called_by_region_year_and_paper_and_a_draft_says_so(made):
    made.drafted()
    answer = made.office_client().get(address(made, 1, "txt"))
    assert "%E4%BA%91%E6%BA%AA%E5%8C%BA2026%E5%B9%B4" in answer["Content-Disposition"]
    assert "云溪区2026年活动计划表（草稿）" in answer.content.decode()


def test_months_are_one_cell_and_the_header_is_repeated(made):
    made.issued()
    data = made.office_client().get(address(made, 1, "docx")).content
    body = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert "w:tblHeader" in body and body.count('w:vMerge w:val="restart"') == 1


def test_only_the_office_takes_a_draft_away(made):
    made.drafted()
    clerk = signed_in(people.user_of(made.clerk().id))
    assert clerk.get(address(made, 1, "docx")).status_code == 404
    assert made.office_client().get(address(made, 1, "docx")).status_code == 200


def test_whoever_reads_the_plan_takes_the_issued_one_away(made):
    made.issued()
    for client in (
        signed_in(people.user_of(made.clerk().id)),
        signed_in(a_member("observer", Role.OBSERVER, made.region).user),
    ):
        assert client.get(address(made, 1, "pdf")).status_code == 200


def test_another_region_gets_nothing(made):
    made.issued()
    other = Made("990102", "云岭区")
    assert other.office_client().get(address(made, 1, "docx")).status_code == 403
    stolen = reverse("plan_paper", args=[other.region.code, made.campaign.pk, 1, "docx"])
    assert other.office_client().get(stolen).status_code == 404


def test_an_ending_that_is_none_is_not_found(made):
    made.issued()
    assert made.office_client().get(address(made, 1, "exe")).status_code == 404


def test_a_change_is_told_with_its_reason_and_the_plan_as_it_stands(made):
    made.issued()
    number = changed(made)
    acts.review(made.office, number, "办公室审查")
    acts.release(made.office, number)
    text = made.office_client().get(address(made, 2, "txt", "plan_notice_file")).content.decode()
    assert "第1项“走进自来水厂”（区甲局）由5月调整至7月。原因：水厂检修。" in text
    assert "第2项“食品抽检看得见”（区乙局）取消举办。原因：水厂检修。" in text
    assert "（草稿）" not in text and "【待补：成文日期】" not in text


def test_a_change_not_issued_yet_is_a_draft_without_a_day(made):
    made.issued()
    changed(made)
    text = made.office_client().get(address(made, 2, "txt", "plan_notice_file")).content.decode()
    assert "的通知（草稿）" in text and "【待补：成文日期】" in text


def test_the_first_edition_changes_nothing(made):
    made.issued()
    assert made.office_client().get(address(made, 1, "docx", "plan_notice_file")).status_code == 404


def test_an_activity_goes_by_its_new_number():
    before = [row(1, no=1), row(2, no=2), row(3, no=3)]
    after = [row(1, no=1), row(3, no=2)]
    assert aligned(before, after) == [1, None, 2]


def test_the_page_offers_every_kind_of_file(made):
    made.issued()
    page = made.office_client().get(reverse("plan_edition", args=[made.region.code, made.campaign.pk, 1]))
    for ending in ENDINGS:
        assert address(made, 1, ending) in page.content.decode()


def test_a_regions_own_template_is_filled_and_pdf_stays_ours(made):
    made.issued()
    template = sample(official.PLAN, made.region)
    assert check(template, official.PLAN.names(), official.PLAN.columns(made.region)) == ()
    ours = made.office_client().get(address(made, 1, "docx")).content
    pdf = made.office_client().get(address(made, 1, "pdf")).content
    stationery.put(made.office, made.region, "plan", "本区计划表.docx", template)
    own = made.office_client().get(address(made, 1, "docx")).content
    assert own != ours and made.office_client().get(address(made, 1, "pdf")).content == pdf
    (table,) = read_back("plan.docx", own)
    assert [row.theme for row in table.rows] == [
        "走进自来水厂",
        "食品抽检看得见",
        "垃圾去哪儿了",
        "医保政策进社区",
    ]
    stationery.take_ours(made.office, made.region, "plan")
    assert made.office_client().get(address(made, 1, "docx")).content == ours


def test_a_column_of_the_region_is_a_placeholder_but_not_one_of_persons(made):
    made.issued(TABLE.replace("责任单位", "责任单位\t联系人"))
    assert "联系人" not in official.PLAN.columns(made.region)["行"]
    assert "活动时间" in official.PLAN.columns(made.region)["行"]


@pytest.mark.parametrize("rows", [1, 30])
def test_a_paper_costs_the_same_queries_however_many_rows(made, rows: int):
    head, lines = (
        TABLE.splitlines()[:2],
        [f"{n}\t5月\t看水厂{n}\t现场观摩\t区甲局" for n in range(1, rows + 1)],
    )
    edition = made.issued("\n".join([*head, *lines]))
    with CaptureQueriesContext(connection) as queries:
        official.plan(made.campaign, edition, reads.table(edition.pk))
    assert len(queries) <= 4


def test_a_sign_that_no_font_has_is_named_on_the_page(made):
    made.issued(TABLE.replace("垃圾去哪儿了", "垃圾去哪儿了\U000323af"))
    answer = made.office_client().get(address(made, 1, "pdf"), follow=True)
    assert "（U+323AF）在现有字体里找不到字形" in answer.content.decode()
    assert made.office_client().get(address(made, 1, "docx")).status_code == 200
