"""The notice drafted from a scheme, looked at with what is missing and taken away; the command that writes papers."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from docx import Document

from kaimen.people import reads as people
from kaimen.regions.scheming import acts as scheming
from kaimen.scheme.roles import Role
from kaimen.stages.plan import acts as plan
from kaimen.stationery import acts, notices
from kaimen.stationery.sample import sample
from tests.people.making import a_member, signed_in
from tests.stages.call.making import Made
from tests.stages.plan.making import BASIS, read

pytestmark = pytest.mark.django_db
TABLE = """云溪区2026年活动计划表
序号	活动时间	活动主题	活动形式	责任单位
1	5月	走进自来水厂	现场观摩	区甲局
"""


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def client(made) -> Client:
    return signed_in(people.user_of(made.office.id))


def at(made: Made, name: str, *more: object) -> str:
    return reverse(name, args=[made.region.code, made.campaign.pk, *more])


def with_plan(made: Made) -> None:
    edition = plan.draft(made.office, made.campaign.pk, "首版")
    plan.import_table(made.office, edition, read(TABLE))
    plan.review(made.office, edition, BASIS)
    plan.release(made.office, edition)


def test_the_notice_of_a_version_is_shown_with_what_is_missing(made, client):
    page = client.get(at(made, "stationery_notice", 1)).content.decode()
    assert "云溪区主题日通知" in page and "<mark>【待补：发文字号】</mark>" in page
    assert "<li>发文字号</li>" in page and "<li>主送机关</li>" in page
    assert at(made, "stationery_notice_file", 1, "docx") in page


def test_the_page_of_a_version_leads_to_its_notice(made, client):
    assert at(made, "stationery_notice", 1) in client.get(at(made, "regions_version", 1)).content.decode()


@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "txt"])
def test_it_is_taken_away_in_every_kind_of_file(made, client, ending: str):
    answer = client.get(at(made, "stationery_notice_file", 1, ending))
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store" and answer.content


def test_the_draft_has_a_notice_that_says_it_is_a_draft(made, client):
    assert client.get(at(made, "stationery_draft_notice")).status_code == 302
    scheming.start(made.office, made.campaign, "last")
    page = client.get(at(made, "stationery_draft_notice")).content.decode()
    assert "是草稿" in page
    text = client.get(at(made, "stationery_draft_notice_file", "txt")).content.decode()
    assert "云溪区主题日通知（草稿）" in text
    assert at(made, "stationery_draft_notice") in client.get(at(made, "regions_draft")).content.decode()


def test_the_plan_in_force_is_the_notices_annex(made, client):
    with_plan(made)
    assert "走进自来水厂" in client.get(at(made, "stationery_notice_file", 1, "txt")).content.decode()


def test_only_the_office_sees_the_draft_and_whoever_reads_the_scheme_its_notice(made):
    scheming.start(made.office, made.campaign, "last")
    observer = signed_in(a_member("observer", Role.OBSERVER, made.region).user)
    assert observer.get(at(made, "stationery_draft_notice")).status_code == 403
    assert observer.get(at(made, "stationery_notice", 1)).status_code == 200


def test_another_region_gets_neither(made):
    other = Made(code="990102")
    client = signed_in(people.user_of(other.office.id))
    assert client.get(at(made, "stationery_notice", 1)).status_code == 403
    stolen = reverse("stationery_notice", args=[other.region.code, made.campaign.pk, 1])
    assert client.get(stolen).status_code == 404


def test_a_version_or_an_ending_that_is_none_is_not_found(made, client):
    assert client.get(at(made, "stationery_notice", 9)).status_code == 404
    assert client.get(at(made, "stationery_notice_file", 1, "exe")).status_code == 404


def test_the_notice_comes_in_the_regions_own_template(made, client):
    acts.put(made.office, made.region, "notice", "红头.docx", sample(notices.KIND, made.region))
    data = client.get(at(made, "stationery_notice_file", 1, "docx")).content
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)
    assert "云溪区主题日通知" in text and "现就开展云溪区2026年" in text and "{{" not in text


@pytest.mark.parametrize("paper", ["notice", "plan", "form"])
@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "txt"])
def test_a_command_writes_a_paper_into_a_file(made, tmp_path: Path, paper: str, ending: str, capsys):
    with_plan(made)
    out = tmp_path / f"a.{ending}"
    call_command("write", paper, "990101", "2026", "--format", ending, "--out", str(out))
    assert out.stat().st_size > 100 and "已写出" in capsys.readouterr().out


def test_a_command_writes_text_to_the_standard_output(made, capsysbinary):
    with_plan(made)
    call_command("plan", "990101", "2026", "--format", "txt")
    assert "走进自来水厂" in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["plan", "990101", "2026"], "还出不了计划安排表"),
        (["change", "990101", "2026"], "还出不了计划变动通知"),
        (["form", "990101", "2026", "--number", "7"], "没有第7号申报表"),
        (["notice", "999999", "2026"], "没有代码为999999的地区"),
        (["notice", "990101", "2019"], "没有2019年的活动"),
        (["notice", "990101", "2026", "--out", "/no/such/folder/a.docx"], "写不了文件"),
        (["letter", "990101", "2026"], "invalid choice"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(made, told: list[str], said: str):
    with pytest.raises(CommandError) as refused:
        call_command("write", *told)
    assert said in str(refused.value) and refused.value.returncode == 1
