"""The pages where papers come in, as the office and others meet them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kaimen.intake import acts
from kaimen.intake.models import Paper
from kaimen.intake.refusals import NotRead
from kaimen.intake.taking import read_waiting
from kaimen.intake.views import coming, reading
from kaimen.scheme.roles import Role
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan import reads as plans
from kaimen.stages.plan.models import Edition
from tests.intake.making import Made, a_zip
from tests.papers.made_notice import NOTICE
from tests.people.making import a_member, signed_in

pytestmark = pytest.mark.django_db
NO_UNIT = "t0.r1.d0"


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def office(made) -> Client:
    return made.client()


def bring(made: Made, client: Client, *files: tuple[str, bytes], text: str = "", **more: object):
    held = [SimpleUploadedFile(name, data) for name, data in files]
    return client.post(made.at("intake_home"), {"papers": held, "text": text, "campaign": "", **more})


def page(made: Made, client: Client, paper: Paper, query: str = "") -> str:
    answer = client.get(made.at("intake_paper", paper.pk) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def turn(made: Made, client: Client, paper: Paper, **told: object):
    version = Paper.objects.get(pk=paper.pk).version
    return client.post(made.at("intake_turn", paper.pk), {"version": version, **told}, follow=True)


def test_a_file_dropped_leads_to_its_page(made, office):
    answer = bring(made, office, ("notice.txt", NOTICE.encode()), campaign=made.campaign.pk)
    paper = Paper.objects.get()
    assert answer.url == made.at("intake_paper", paper.pk)
    assert (paper.campaign, paper.name) == (made.campaign, "notice.txt")
    shown = page(made, office, paper)
    for word in (
        "云政公开办发〔2026〕3号",
        "活动前5个工作日",
        "走进自来水厂",
        "本行没有责任单位",
        "0000-1234567",
    ):
        assert word in shown


def test_pasted_text_is_read_too(made, office):
    assert bring(made, office, text=NOTICE).status_code == 302
    assert Paper.objects.get().kind == "txt"


def test_the_same_file_opens_the_earlier_reading(made, office):
    paper = made.paper()
    assert bring(made, office, ("again.txt", NOTICE.encode())).url == made.at("intake_paper", paper.pk)
    assert Paper.objects.count() == 1


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 cut", b"\x89PNG\r\n\x1a\n" + b"0" * 99, b"%PDF-1.4 nothing"]
)
def test_what_cannot_be_read_is_said_and_nothing_is_written(made, office, data):
    answer = bring(made, office, ("a.docx", data or b"\n"))
    assert answer.status_code == 422
    assert "没有提交成功" in answer.content.decode()
    assert not Paper.objects.exists()


def test_nothing_at_all_is_said(made, office):
    answer = bring(made, office)
    assert answer.status_code == 422
    assert "没有文件也没有文字" in answer.content.decode()


def test_a_zip_of_many_waits_on_the_list(made, office):
    many = a_zip(**{"a.txt": NOTICE.encode(), "b.txt": NOTICE.replace("5月", "9月").encode()})
    assert bring(made, office, ("all.zip", many)).url == made.at("intake_home")
    assert sorted(Paper.objects.values_list("name", "state")) == [("a.txt", "waiting"), ("b.txt", "waiting")]
    shown = office.get(made.at("intake_home")).content.decode()
    assert "http-equiv" in shown and "等待读取" in shown


def test_several_files_wait_too(made, office):
    bring(made, office, ("a.txt", b"1"), ("b.txt", b"2"))
    assert Paper.objects.filter(state="waiting").count() == 2


def test_an_empty_file_is_kept_and_keeps_no_other_back(made, office):
    answer = bring(made, office, ("a.txt", NOTICE.encode()), ("none.docx", b""), ("nothing.docx", b""))
    assert answer.url == made.at("intake_home")
    assert sorted(Paper.objects.values_list("name", "size")) == [
        ("a.txt", len(NOTICE.encode())),
        ("none.docx", 0),
    ]
    said = office.get(answer.url).content.decode()
    assert "收到2个新文件" in said
    assert "和“none.docx”内容一样，只留一份：nothing.docx。" in said
    read_waiting(Paper.objects.get(size=0).pk)
    assert "文件里没有内容" in office.get(answer.url).content.decode()


def test_an_empty_file_in_a_zip_does_not_vanish(made, office):
    bring(made, office, ("all.zip", a_zip(**{"a.txt": NOTICE.encode(), "b.txt": b""})), ("none.zip", a_zip()))
    assert sorted(Paper.objects.values_list("name", flat=True)) == ["a.txt", "b.txt"]
    assert "和“b.txt”内容一样，只留一份：none.zip。" in office.get(made.at("intake_home")).content.decode()


def test_the_same_again_is_told_as_such(made, office):
    files = ("a.txt", NOTICE.encode()), ("b.txt", b"")
    bring(made, office, *files)
    office.get(made.at("intake_home"))
    read_waiting(Paper.objects.get(size=0).pk)
    bring(made, office, *files)
    said = office.get(made.at("intake_home")).content.decode()
    assert "1个上次读不了，再读一次：b.txt。" in said
    assert "1个以前收过，不再重复：a.txt。" in said
    assert "个新文件" not in said


def test_files_and_a_text_are_both_taken(made, office):
    bring(made, office, ("a.txt", b"1"), text=NOTICE)
    assert Paper.objects.count() == 2


def test_doubts_are_settled_from_the_page(made, office):
    paper = made.paper()
    assert "还有2处要你定" in page(made, office, paper)
    answer = turn(made, office, paper, turn="edit", key=NO_UNIT, units="区乙局", query="source=1")
    assert answer.redirect_chain[0][0].endswith("?source=1#doubts")
    assert "还有1处要你定" in answer.content.decode()
    answer = turn(made, office, paper, turn="confirm_all", code="number_missing")
    assert "都定过了" in answer.content.decode()
    answer = turn(made, office, paper, turn="reopen", key=NO_UNIT)
    assert "还有1处要你定" in answer.content.decode()


def test_a_refusal_is_said_on_the_page(made, office):
    paper = made.paper()
    answer = turn(made, office, paper, turn="edit", key=NO_UNIT, no="x")
    assert "这里要填1至99999的整数" in answer.content.decode()
    assert "没有这种办理" in turn(made, office, paper, turn="nonsense").content.decode()


def test_a_paper_is_thrown_away_from_its_page(made, office):
    paper = made.paper()
    assert "已删去这份来件" in turn(made, office, paper, turn="discard").content.decode()
    assert not Paper.objects.exists()


def test_the_original_is_a_download_that_no_browser_opens(made, office):
    paper = made.paper(name="通知.html")
    answer = office.get(made.at("intake_original", paper.pk))
    assert b"".join(answer.streaming_content) == NOTICE.encode()
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"


def test_the_json_is_as_settled_and_has_no_contact(made, office):
    paper = made.paper()
    turn(made, office, paper, turn="leave_out", key=NO_UNIT)
    told = office.get(made.at("intake_data", paper.pk)).json()
    assert [row["no"] for row in told["tables"][0]["rows"]] == [1, 4]
    assert "contacts" not in told


def test_text_of_a_paper_is_never_markup(made, office):
    paper = made.paper(NOTICE.replace("走进自来水厂", "<script>alert(1)</script>"))
    shown = page(made, office, paper)
    assert "<script>alert" not in shown and "&lt;script&gt;alert" in shown


def test_a_paper_thrown_away_in_another_window_is_told_so(made, office):
    paper = made.paper()
    acts.discard(made.office, paper.pk)
    for route in ("intake_paper", "intake_original", "intake_proposal"):
        answer = office.get(made.at(route, paper.pk), follow=True)
        assert answer.redirect_chain[-1][0] == made.at("intake_home")
        assert "这份来件已经不在了" in answer.content.decode()
    answer = office.post(made.at("intake_turn", paper.pk), {"turn": "discard"}, follow=True)
    assert "这份来件已经不在了" in answer.content.decode()


def test_a_used_paper_says_where_it_went(made, office):
    paper = made.paper()
    acts.use(made.office, paper.pk, "plan", made.campaign.pk)
    target = f'href="{made.at("plan_editions", made.campaign.pk)}">写进计划草稿</a>'
    shown = office.get(made.at("intake_home")).content.decode()
    assert target in shown and "存疑2处" in shown
    assert target in page(made, office, paper)


def test_papers_without_a_title_are_told_apart_by_their_first_line(made, office):
    made.paper("我们请各位\n五月来看水厂", "粘贴的文字.txt")
    assert "我们请各位" in office.get(made.at("intake_home")).content.decode()


@pytest.mark.parametrize(("code", "said"), [("busy", "正忙，稍后刷新再看"), ("too_hard", "文件太复杂")])
def test_why_a_reading_is_not_made_again_is_said(made, office, monkeypatch, code, said):
    def refuse(paper: Paper) -> None:
        raise NotRead(code)

    paper = made.paper()
    Paper.objects.update(shape="older")
    monkeypatch.setattr(reading, "read_again", refuse)
    shown = page(made, office, paper)
    assert said in shown and "原文件已删去" not in shown


@pytest.mark.parametrize("role", [Role.UNIT_CLERK, Role.OBSERVER])
def test_only_the_office_sees_papers(made, role):
    paper = made.paper()
    unit = made.units[0] if role is Role.UNIT_CLERK else None
    other = signed_in(a_member("other", role, made.region, unit).user)
    for route, more in (("intake_home", ()), ("intake_paper", (paper.pk,)), ("intake_original", (paper.pk,))):
        assert other.get(made.at(route, *more)).status_code == 403


def test_another_region_s_paper_is_not_found(made):
    paper, other = made.paper(), Made("990102", "白石县")
    client = other.client()
    for route in ("intake_paper", "intake_original", "intake_data", "plan_take"):
        assert client.get(other.at(route, paper.pk)).status_code == 404
    assert client.post(other.at("intake_turn", paper.pk), {"turn": "discard"}).status_code == 404


def test_the_list_asks_the_same_of_the_database_for_one_and_for_thirty(made, office):
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert office.get(made.at("intake_home")).status_code == 200
        return len(queries)

    made.paper()
    office.get(made.at("intake_home"))
    few = asked()
    for number in range(30):
        made.paper(f"第{number}份\n" + NOTICE)
    assert asked() == few


def test_a_reading_of_an_older_version_is_read_again_from_its_file(made, office):
    paper = made.paper()
    Paper.objects.filter(pk=paper.pk).update(shape="older", reading='["old"]')
    assert "走进自来水厂" in page(made, office, paper)


class TestThePlanSDoor:
    def test_it_stands_on_the_page_of_a_plan_and_of_no_other(self, made, office):
        address = made.at("plan_take", made.paper().pk)
        assert address in page(made, office, Paper.objects.get())
        Paper.objects.all().delete()
        assert (
            "/plan/"
            not in page(made, office, made.paper("关于天气的通知\n今天天气很好。\n")).split("<main")[1]
        )

    def test_the_first_plan_is_written_into_a_draft(self, made, office):
        paper = made.paper()
        shown = office.get(made.at("plan_take", paper.pk)).content.decode()
        assert "走进自来水厂" in shown and "3项有差别" in shown
        office.post(
            made.at("plan_take", paper.pk), {"campaign": made.campaign.pk, "table": "0", "reason": ""}
        )
        edition = Edition.objects.get(campaign=made.campaign)
        assert [row.no for row in plans.table(edition.pk)] == [1, 2, 4]
        assert Paper.objects.get().state == "used"

    def test_a_reason_is_asked_for_where_a_plan_is_in_force(self, made, office):
        shown = office.get(made.at("plan_editions", made.campaign.pk)).content.decode()
        assert "第一版不用写" in shown and "必须写" not in shown
        Edition.objects.create(campaign=made.campaign, number=1, state="released", released_at=timezone.now())
        shown = office.get(made.at("plan_editions", made.campaign.pk)).content.decode()
        assert "第一版不用写" not in shown and "必须写" in shown

    def test_the_same_file_again_changes_nothing(self, made, office):
        paper = made.paper()
        told = {"campaign": made.campaign.pk, "table": "0", "reason": ""}
        office.post(made.at("plan_take", paper.pk), told)
        before = list(plans.table(Edition.objects.get().pk))
        shown = office.get(made.at("plan_take", paper.pk)).content.decode()
        assert "没有差别" in shown and "把3行写进草稿" not in shown
        answer = office.post(made.at("plan_take", paper.pk), told)
        assert answer.status_code == 422
        assert "和现在的计划一样" in answer.content.decode()
        assert list(plans.table(Edition.objects.get().pk)) == before

    def test_an_edited_file_shows_its_difference_from_the_plan_in_force(self, made, office):
        clean = NOTICE.replace("现场观摩、座谈交流\n", "现场观摩、座谈交流\t区甲局\n").replace(
            "\n4\t", "\n3\t"
        )
        first = made.paper(clean)
        plan.take_paper(made.office, made.campaign.pk, first_table(first), first.pk)
        edition = Edition.objects.get()
        plan.review(made.office, edition.pk, "办公室审查")
        plan.release(made.office, edition.pk)
        changed = made.paper(clean.replace("6-8月\t医保政策进社区", "9月\t医保政策进社区"))
        shown = office.get(made.at("plan_take", changed.pk)).content.decode()
        assert "1项有差别" in shown
        assert "<del>6-8月</del>" in shown and "<ins>9月</ins>" in shown
        told = {"campaign": made.campaign.pk, "table": "0", "reason": "改期"}
        assert office.post(made.at("plan_take", changed.pk), told).status_code == 302
        assert plans.edition_in_force(made.campaign.pk) == edition
        assert plans.table(plans.open_edition(made.campaign.pk).pk)[2].period.text == "9月"

    def test_rows_without_numbers_keep_their_plates(self, made, office):
        text = "云溪区2026年活动计划表\n活动时间\t活动主题\t责任单位\n5月\t走进水厂\t区甲局\n6月\t走进法庭\t区乙局\n"
        paper = made.paper(text)
        plan.take_paper(made.office, made.campaign.pk, first_table(paper), paper.pk)
        assert plans.changes_by(made.campaign.pk, first_table(paper).rows) == []
        turned = text.replace("5月\t走进水厂\t区甲局\n6月\t走进法庭", "6月\t走进法庭\t区乙局\n7月\t走进水厂")
        again = first_table(made.paper(turned))
        assert {change.field for change in plans.changes_by(made.campaign.pk, again.rows)} <= {
            "units",
            "period",
        }


def first_table(paper: Paper):
    from kaimen.intake.reads import reading_of  # noqa: PLC0415  # beside its only user

    return reading_of(paper.pk).tables[0].table


def test_a_paper_that_finds_others_reading_waits_on_the_list(made, office, monkeypatch):
    def busy(*_: object) -> None:
        raise NotRead("busy")

    monkeypatch.setattr(coming, "read_here", busy)
    answer = bring(made, office, ("notice.txt", NOTICE.encode()))
    assert answer.url == made.at("intake_home")
    assert Paper.objects.get().state == "waiting"
