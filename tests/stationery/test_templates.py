"""A region's own Word templates: checked before they count, every version kept, back to ours with one press."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document

from kaimen.papers.official.paper import OfficialPaper
from kaimen.people import reads as people
from kaimen.regions.models import Region
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.stationery import acts, reads
from kaimen.stationery.facts import Ending, Made
from kaimen.stationery.giving import give
from kaimen.stationery.kinds import ROWS, Kind, kinds
from kaimen.stationery.models import PaperTemplate
from kaimen.stationery.sample import sample
from kaimen.trail.models import Entry
from tests.people.making import a_member, a_unit, an_office, signed_in
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db
KIND = Kind("told", "通报", {"编号": "3"}, lambda region: {ROWS: {"单位": "区甲局", "结果": "好"}})
MADE = Made(
    OfficialPaper("通报"),
    "通报",
    {"标题": "二季度通报", "编号": "3"},
    {ROWS: [{"单位": "区甲局", "结果": "好"}, {"单位": "区乙局"}]},
)


@pytest.fixture(autouse=True)
def told(monkeypatch):
    """A kind that only these tests know."""
    monkeypatch.setitem(kinds, "told", KIND)


@pytest.fixture
def region() -> Region:
    return a_region("990101", "云溪区")


@pytest.fixture
def office(region):
    return an_office(region, "office")


@pytest.fixture
def client(office) -> Client:
    return signed_in(people.user_of(office.id))


def page(region: Region, name: str = "stationery_kind", *more: object) -> str:
    return reverse(name, args=[region.code, "told", *more])


def template(*paragraphs: str, row: tuple[str, ...] = ()) -> bytes:
    document, out = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    if row:
        table = document.add_table(rows=1, cols=len(row))
        for cell, text in zip(table.rows[0].cells, row, strict=True):
            cell.text = text
    document.save(out)
    return out.getvalue()


GOOD = template("{{标题}}（第{{编号}}号）", row=("{{行.单位}}", "{{行.结果}}"))


def texts(data: bytes) -> list[str]:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text] + cells


def upload(client: Client, region: Region, data: bytes, name: str = "模板.docx"):
    return client.post(page(region), {"file": SimpleUploadedFile(name, data)})


def test_an_uploaded_template_counts_from_now(region, client):
    assert upload(client, region, GOOD).status_code == 302
    data = give(KIND, region, MADE, Ending.DOCX)
    assert texts(data) == ["二季度通报（第3号）", "区甲局", "好", "区乙局", ""]
    assert Entry.objects.filter(act="stationery.put", actor__startswith="user").count() == 1


def test_every_wrong_placeholder_is_named_with_its_place(region, client):
    wrong = template("{{标题}}", "{{负责人}}", row=("{{行.单位}}", "{{行.分数}}"))
    answer = upload(client, region, wrong)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "第2段：不认识占位符 {{负责人}}" in said
    assert "表1第1行第2列：不认识占位符 {{行.分数}}。表“行”可用的栏有：单位、结果。" in said
    assert not PaperTemplate.objects.exists()


def part_added(name: str, text: str) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr(name, text)
    return out.getvalue()


LINK = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r9" Type="t" Target="http://example.invalid/a" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not a Word file at all", "要用 Word 的 .docx 文件"),
        (GOOD[: len(GOOD) // 2], "已损坏"),
        (template("没有占位符"), "一个占位符也没有"),
        (part_added("word/vbaProject.bin", "macro"), "带有宏"),
        (part_added("word/_rels/header9.xml.rels", LINK), "引用了别处的文件"),
        (part_added("word/embeddings/a.bin", "x"), "嵌有别的文件"),
        (template("{{标题"), "花括号没有成对"),
        (b"PK" + b"0" * 5_000_001, "太大"),
        (template(*["{{标题}}"] * 301), "占位符超过300个"),
        (template(row=("{{行.单位}}", *["x"] * 200)), "一行里超过200段"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_with_what_to_do(region, client, data: bytes, said: str):
    answer = upload(client, region, data)
    assert answer.status_code == 422 and said in answer.content.decode()
    assert not PaperTemplate.objects.exists()


def test_one_press_goes_back_to_ours_and_another_takes_the_old_one_again(region, office, client):
    ours = give(KIND, region, MADE, Ending.DOCX)
    upload(client, region, GOOD)
    own = give(KIND, region, MADE, Ending.DOCX)
    client.post(page(region, "stationery_turn"), {"turn": "ours"})
    assert give(KIND, region, MADE, Ending.DOCX) == ours
    client.post(page(region, "stationery_turn"), {"turn": "again", "number": "1"})
    assert give(KIND, region, MADE, Ending.DOCX) == own
    assert [one.name for one in reads.versions(region, "told")] == ["模板.docx", "", "模板.docx"]


def test_the_version_in_force_is_not_thrown_away_and_an_older_one_is(region, office):
    acts.put(office, region, "told", "一.docx", GOOD)
    acts.put(office, region, "told", "二.docx", GOOD)
    with pytest.raises(Refused) as refusal:
        acts.drop(office, region, "told", 2)
    assert [problem.code for problem in refusal.value.problems] == ["stationery.in_force"]
    acts.drop(office, region, "told", 1)
    assert [one.number for one in reads.versions(region, "told")] == [2]


def test_pdf_page_and_text_stay_ours(region, office):
    before = [give(KIND, region, MADE, ending) for ending in (Ending.PDF, Ending.HTML, Ending.TXT)]
    acts.put(office, region, "told", "一.docx", GOOD)
    assert [give(KIND, region, MADE, ending) for ending in (Ending.PDF, Ending.HTML, Ending.TXT)] == before


def test_a_template_of_another_region_is_nobodys(region, office):
    other = a_region("990102", "云岭县")
    acts.put(office, region, "told", "一.docx", GOOD)
    assert reads.in_force(other, "told") is None and reads.version(other, "told", 1) is None
    stranger = signed_in(people.user_of(an_office(other, "other").id))
    assert stranger.get(page(region)).status_code == 403
    assert stranger.get(page(other, "stationery_uploaded", 1)).status_code == 404


@pytest.mark.parametrize("role", [Role.UNIT_CLERK, Role.OBSERVER])
def test_only_the_office_comes_here(region, role: Role):
    unit = a_unit(region, "区甲局") if role is Role.UNIT_CLERK else None
    member = a_member("someone", role, region, unit)
    client, actor = signed_in(member.user), people.actor_of(member.user)
    assert client.get(page(region)).status_code == 403
    with pytest.raises(Refused):
        acts.put(actor, region, "told", "一.docx", GOOD)


def test_the_page_lists_every_placeholder_with_an_example_and_gives_a_file_to_begin_with(region, client):
    said = client.get(page(region)).content.decode()
    for name, example in KIND.names().items():
        assert f"<code>{{{{{name}}}}}</code>" in said and example in said
    assert "<code>{{行.单位}}</code>" in said
    begin = client.get(page(region, "stationery_begin"))
    assert begin["Cache-Control"] == "private, no-store"
    assert upload(client, region, begin.content).status_code == 302


@pytest.mark.parametrize("code", ["plan", "change", "form", "notice"])
def test_what_we_give_to_begin_with_is_a_template_that_fits(region, office, code: str):
    assert acts.problems_of(sample(kinds[code], region), kinds[code], region) == []


def test_the_list_of_kinds_costs_the_same_queries_however_many_versions(region, office, client):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("stationery_home", args=[region.code]))
        return len(queries)

    acts.put(office, region, "told", "一.docx", GOOD)
    asked()  # what a process reads once
    once = asked()
    for number in range(30):
        PaperTemplate.objects.create(
            region=region, kind=f"k{number}", number=1, name="x", by="", at="2026-01-01T00:00Z"
        )
    assert asked() == once


def test_there_is_an_end_to_versions(region, office, monkeypatch):
    monkeypatch.setattr(acts, "MOST", 1)
    acts.put(office, region, "told", "一.docx", GOOD)
    with pytest.raises(Refused) as refusal:
        acts.put(office, region, "told", "二.docx", GOOD)
    assert [problem.code for problem in refusal.value.problems] == ["stationery.too_many"]
    acts.take_ours(office, region, "told")


def test_nobody_from_outside_changes_a_template(region):
    with pytest.raises(Refused):
        acts.put(THE_CLOCK, region, "told", "一.docx", GOOD)
