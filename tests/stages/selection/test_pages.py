import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.people import reads as people
from kaimen.scheme.roles import Role
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.selection import acts, reads
from kaimen.stages.selection.facts import Decided, DecisionState, Verdict
from kaimen.stages.selection.models import Approval, Release, Score
from tests.people.making import a_member, signed_in
from tests.stages.selection.making import APPROVAL, CRITERIA, PICKING, Made

pytestmark = pytest.mark.django_db
YES = Decided(Verdict.CHOSEN)


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def office(made: Made) -> Client:
    return made.office_client()


def at(made: Made, name: str, **more: int) -> str:
    return reverse(name, kwargs={"region": made.region.code, "campaign": made.campaign.pk} | more)


def text(answer) -> str:
    return answer.content.decode()


def press(client: Client, made: Made, row, act: str, version: int = 0, **more: str):
    address = at(made, "selection_decide", declaration=row.pk)
    return client.post(address, {"act": act, "version": version} | more)


def test_the_whole_way_on_screen():
    made = Made(selection=PICKING + APPROVAL)
    office, (a, b, c, d) = made.office_client(), made.rows
    press(office, made, a, "chosen@7月")
    press(office, made, b, f"merged@{a.pk}")
    press(office, made, c, "returned", reason="写明看什么")
    press(office, made, d, "not_chosen", reason="与3号重复")
    page = text(office.get(at(made, "selection_release")))
    assert "还没有记录领导小组的审定" in page and "并入区甲局的《走进自来水厂看水质检测》，联合承办。" in page
    assert office.post(at(made, "selection_release")).status_code == 422
    paper = {"title": "会议纪要", "day": "2026-03-10", "by": "领导小组"}
    assert office.post(at(made, "selection_approval"), paper).status_code == 302
    assert office.post(at(made, "selection_release")).status_code == 302
    assert [(one.period, len(one.hosts)) for one in reads.chosen(made.campaign.pk)] == [("7月", 2)]
    assert (Release.objects.get().letters, Approval.objects.get().release.number) == (3, 1)


def test_the_board_shows_each_with_what_to_look_at(made, office):
    made.declared("自来水厂水质检测走一走", "5月", 1)
    made.declared("“政务开放，你我同行”活动", "5月", 1)
    page = text(office.get(at(made, "selection_board")))
    assert "与5号《自来水厂水质检测走一走》相近" in page and "同有“" in page
    assert "主题偏空" in page
    assert "“营商环境”没有找到相近的申报" in page
    assert page.index("政务开放") < page.index("医保政策进社区"), "those with more to look at come first"


def test_a_press_comes_back_to_the_same_place(made, office):
    answer = press(office, made, made.rows[1], "chosen", back="f=todo&o=number&page=1")
    address = at(made, "selection_board")
    assert answer.url == f"{address}?f=todo&o=number&page=1#d-{made.rows[1].pk}"
    assert press(office, made, made.rows[1], "undo").url == f"{address}#d-{made.rows[1].pk}"
    assert reads.decision(made.rows[1].pk).state is DecisionState.OPEN


def test_an_address_of_buttons_opened_by_itself_leads_to_its_page(made, office):
    row = made.rows[0].pk
    answer = office.get(at(made, "selection_decide", declaration=row))
    assert (answer.status_code, answer.url) == (302, at(made, "selection_declaration", declaration=row))


def test_what_was_typed_stays_when_it_is_refused(made, office):
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    answer = press(office, made, made.rows[0], "not_chosen", reason="我写的理由")
    page = text(answer)
    assert answer.status_code == 422
    assert "我写的理由" in page and "office-990101" in page and "已选" in page
    again = press(office, made, made.rows[0], "not_chosen", version=1, reason="我写的理由")
    assert (again.status_code, reads.decision(made.rows[0].pk).reason) == (302, "我写的理由")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("fly", "verdict"),
        ("", "verdict"),
        ("not_chosen", "没有写不选的理由"),
        ("chosen@13月", "认不出来"),
        ("merged@999999", "要并入的那一项不在手上"),
        ("merged@abc", "id_into"),
    ],
)
def test_a_press_that_is_none_is_refused(made, office, act, said):
    answer = press(office, made, made.rows[0], act)
    assert answer.status_code == 422 and said in text(answer)
    assert reads.decision(made.rows[0].pk).version == 0


def test_two_presses_of_one_button_decide_once(made, office):
    for _ in range(2):
        assert press(office, made, made.rows[0], "chosen", once="a" * 32).status_code == 302
    assert reads.decision(made.rows[0].pk).version == 1


def test_filters_search_and_order(made, office):
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    board = at(made, "selection_board")
    assert "走进自来水厂" not in text(office.get(board, {"f": "todo"}))
    assert "医保政策进社区" not in text(office.get(board, {"f": "in"}))
    found = text(office.get(board, {"q": "垃圾 丙街道"}))
    assert "垃圾分类处理" in found and "食品抽检" not in found
    assert "没有找到" in text(office.get(board, {"q": "航天"}))
    page = text(office.get(board, {"o": "number"}))
    assert page.index("走进自来水厂") < page.index("医保政策进社区")
    for odd in (
        {"f": "nothing"},
        {"o": "nothing"},
        {"page": "x"},
        {"try": "1-2-3"},
        {"try": "9"},
        {"try": "٣-4"},
    ):
        assert office.get(board, odd).status_code == 200, odd


def test_a_move_is_tried_before_it_is_written():
    themes = [(f"走进第{n}座水厂", "5月", 0) for n in range(8)] + [("外贸讲堂", "5月（时间可调）", 1)]
    made = Made(themes=tuple(themes))
    office, board = made.office_client(), at(made, "selection_board")
    page = text(office.get(board))
    assert "把9号从5月移到" in page and "5月变为8场" in page
    tried = text(office.get(board, {"try": f"{made.rows[8].pk}-7"}))
    assert "5月变为8场、7月变为1场" in tried and "还没有写入" in tried
    assert reads.decision(made.rows[8].pk).version == 0
    press(office, made, made.rows[8], "chosen@7月")
    assert reads.decision(made.rows[8].pk).period == "7月"
    assert "try=" not in text(office.get(board))


def test_two_side_by_side_with_what_is_alike_marked(made, office):
    other = made.declared("自来水厂水质检测开放", "5月", 1)
    query = {"d": [made.rows[0].pk, other.pk]}
    page = text(office.get(at(made, "selection_compare"), query))
    assert "<mark>自来水厂</mark>" in page and "<mark>水质检测</mark>" in page and "<mark>5月</mark>" in page
    answer = press(office, made, other, "chosen", back=f"d={made.rows[0].pk}&d={other.pk}")
    assert answer.url.startswith(at(made, "selection_compare") + "?d=")
    for odd in ({}, {"d": "1"}, {"d": ["x", "y"]}, {"d": [made.rows[0].pk, 999_999]}):
        assert office.get(at(made, "selection_compare"), odd).status_code == 404, odd


def test_a_declaration_whole_with_its_form(made, office):
    page = text(office.get(at(made, "selection_declaration", declaration=made.rows[0].pk)))
    assert "走进自来水厂看水质检测" in page and "记下决定" in page


def test_a_reviewer_keeps_own_sheets_and_sees_no_others():
    made = Made(selection=CRITERIA)
    judge, other = made.reviewer(), made.reviewer("another")
    acts.score(other, made.rows[0].pk, {"群众关切": 11, "互动": 13})
    client = signed_in(people.user_of(judge.id))
    assert client.get(reverse("selection_home", args=[made.region.code])).url == at(made, "selection_sheets")
    sheet = at(made, "selection_sheet", declaration=made.rows[0].pk)
    assert ">24<" not in text(client.get(at(made, "selection_sheets")))
    assert client.post(sheet, {"mark0": 70, "mark1": 10}).status_code == 422
    assert client.post(sheet, {"mark0": 50, "mark1": 30, "comment": "好"}).status_code == 302
    assert Score.objects.get(reviewer=judge.id).marks == {"群众关切": 50, "互动": 30}
    away = {"unit": made.units[0].pk, "reason": "亲属在该单位"}
    assert client.post(at(made, "selection_conflict"), away).status_code == 302
    assert client.post(sheet, {"mark0": 50, "mark1": 30}).status_code == 422
    assert "你已声明回避这个单位" in text(client.get(sheet))
    assert client.post(at(made, "selection_conflict"), {"unit": 0}).status_code == 422
    assert client.get(at(made, "selection_board")).status_code == 403
    board = text(made.office_client().get(at(made, "selection_board")))
    assert "群众关切11/60" in board and "1人评分" in board


def test_without_declarations_or_campaign_the_pages_say_so(made):
    empty = Made("990102", "雨溪区", themes=())
    client = empty.office_client()
    assert "还没有报来的主题" in text(client.get(at(empty, "selection_board")))
    assert "没有待公布的决定" in text(client.get(at(empty, "selection_release")))


def test_another_regions_ids_never_answer(made, office):
    other = Made("990102", "雨溪区")
    for name, more in (
        ("selection_board", {}),
        ("selection_declaration", {"declaration": other.rows[0].pk}),
        ("selection_release", {}),
        ("selection_approval", {}),
    ):
        mixed = reverse(name, kwargs={"region": made.region.code, "campaign": other.campaign.pk} | more)
        assert office.get(mixed).status_code == 404, name
        assert office.get(at(other, name, **more)).status_code == 403, name
    assert press(office, made, other.rows[0], "chosen").status_code == 404
    query = {"d": [made.rows[0].pk, other.rows[0].pk]}
    assert office.get(at(made, "selection_compare"), query).status_code == 404


@pytest.mark.parametrize("selection", [PICKING, CRITERIA])
@pytest.mark.parametrize("name", ["selection_board", "selection_release"])
def test_a_list_asks_as_often_for_thirty_rows_as_for_one(name, selection):
    counts = []
    for code, rows in (("990101", 1), ("990102", 30)):
        themes = tuple((f"走进第{n}座水厂看第{n}道工序", "5月", n % 3) for n in range(rows))
        made = Made(code, f"云{code[-1]}区", selection, themes)
        for row in made.rows:
            acts.decide(made.office, row.pk, 0, YES)
        client = made.office_client()
        client.get(at(made, name))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(made, name)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[1] <= 14, [query["sql"][:90] for query in queries]


AWAY = (
    DeclarationState.DRAFT,
    DeclarationState.WAITING,
    DeclarationState.RETURNED,
    DeclarationState.WITHDRAWN,
)


@pytest.mark.parametrize("state", AWAY)
def test_what_is_with_its_unit_is_nobody_elses_to_read(state):
    made = Made(selection=CRITERIA)
    row = made.declared("没有报来的草稿", "5月", state=state)
    reviewer = signed_in(people.user_of(made.reviewer().id))
    seated = a_member("observer", Role.OBSERVER, made.region)
    observer, office = signed_in(seated.user), made.office_client()
    sheet = at(made, "selection_sheet", declaration=row.pk)
    page = at(made, "selection_declaration", declaration=row.pk)
    assert [reviewer.get(sheet).status_code, reviewer.post(sheet, {}).status_code] == [404, 404]
    assert [observer.get(page).status_code, office.get(page).status_code] == [404, 404]
    assert press(office, made, row, "chosen").status_code == 404
    in_hand = made.rows[0].pk
    assert reviewer.get(at(made, "selection_sheet", declaration=in_hand)).status_code == 200
    assert observer.get(at(made, "selection_declaration", declaration=in_hand)).status_code == 200


def test_more_hints_than_three_are_folded(made, office):
    for _ in range(8):
        made.declared("“政务开放，你我同行”活动", "5月", 1, late=True, place="社区广场", audience="居民")
    page = text(office.get(at(made, "selection_board"), {"o": "number"}))
    last = page[page.rindex('class="de de--') :]
    shown, folded = last.split('<details class="de__more">')
    folded = folded[: folded.index("</details>")]
    assert shown.count('class="warn') == 3 and "主题偏空" in shown
    count = folded.count('class="warn')
    assert "迟报。" in folded and f"还有{count}处提示" in folded
    assert '<details class="de__more">' not in page[: page.index("医保政策进社区")]


def test_announcing_is_the_main_button_once_something_is_pending(made, office):
    link = f'href="{at(made, "selection_release")}">'
    assert f'class="btn btn--quiet" {link}' in text(office.get(at(made, "selection_board")))
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    assert f'class="btn" {link}' in text(office.get(at(made, "selection_board")))
