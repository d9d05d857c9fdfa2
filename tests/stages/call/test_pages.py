"""The pages of the call as a unit, its leader and the office use them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import acts
from kaimen.stages.call.models import Declaration, Scan, Turn
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan.rules.editing import Typed as Planned
from tests.people.making import signed_in
from tests.stages.call.making import (
    CLOSED,
    DUE,
    HEAD,
    LEADER,
    PDF,
    RECORD,
    REFUSED,
    SCAN,
    THEMES,
    UNITS,
    WHOLE,
    Made,
    row,
    typed,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    return Made()


def at(made: Made, name: str, **more: int) -> str:
    return reverse(name, kwargs={"region": made.region.code, "campaign": made.campaign.pk} | more)


def new(made: Made, unit: int = 0) -> str:
    return at(made, "call_new", unit=made.units[unit].pk)


def form(**changed: object) -> dict:
    return {
        "theme": "走进自来水厂",
        "period": "5月",
        "formats": ["现场观摩"],
        "brief": "看一滴水怎样变清",
        "extra_0": "专人引导",
        "contact": "张小门",
        "phone": "13800000013",
        "version": 1,
        "press": "save",
        "once": "a" * 32,
    } | changed


@pytest.fixture
def clerk(made: Made) -> Client:
    return made.client(made.clerk())


@pytest.fixture
def office(made: Made) -> Client:
    return made.client(made.office)


def test_the_form_asks_in_the_schemes_own_words(made, clerk):
    page = clerk.get(new(made)).content.decode()
    for heading in ("活动主题", "活动时间（月份）", "活动形式", "活动简介", "安全措施", "联系人", "联系电话"):
        assert f">{heading} " in page or f">{heading}<" in page, heading
    assert "填报单位" not in page and 'name="place"' not in page
    assert "国际消费者权益日" in page


def test_the_record_asks_time_and_theme_alone():
    made = Made(RECORD + DUE)
    page = made.client(made.clerk()).get(new(made)).content.decode()
    names = ("theme", "period", "formats", "brief", "contact")
    assert [name for name in names if f'name="{name}"' in page] == ["theme", "period"]
    assert "不再甄选" in page


def test_a_draft_is_saved_mended_and_handed_in(made, clerk):
    answer = clerk.post(new(made), form(theme="", brief=""))
    kept = Declaration.objects.get()
    assert (answer.url, kept.state) == (at(made, "call_edit", declaration=kept.pk), "draft")
    page = clerk.get(answer.url).content.decode()
    assert "还差2处才能报送" in page and "没有写活动主题" in page
    answer = clerk.post(answer.url, form(press="submit", once="b" * 32))
    kept.refresh_from_db()
    assert (answer.url, kept.state, kept.theme) == (
        at(made, "call_declaration", declaration=kept.pk), "submitted", "走进自来水厂",
    )  # fmt: skip
    assert kept.extra == [["安全措施", "专人引导"]]


def test_two_presses_of_one_form_make_one_declaration(made, clerk):
    for _ in range(2):
        assert clerk.post(new(made), form(press="submit")).status_code == 302
    assert Declaration.objects.count() == 1
    assert Turn.objects.filter(act="call.submit").count() == 1


def test_a_window_that_closes_while_someone_types_keeps_what_was_typed():
    made = Made(WHOLE + REFUSED)
    clerk = made.client(made.clerk())
    draft = made.draft()
    made.on(CLOSED)
    answer = clerk.post(at(made, "call_edit", declaration=draft), form(press="submit", theme="截止时还在写"))
    page = clerk.get(answer.url).content.decode()
    assert (row(draft).state, row(draft).theme) == ("draft", "截止时还在写")
    assert "申报已于2026-03-20 17:30截止" in page and "存成草稿" in page and "联系牵头办" in page
    answer = clerk.post(new(made), form(press="submit", theme="截止后才写", once="c" * 32))
    assert Declaration.objects.filter(theme="截止后才写", state="draft").exists()
    assert 'role="alert"' in clerk.get(answer.url).content.decode()


def test_where_late_ones_are_taken_the_page_says_so_and_marks_them(made, clerk):
    made.on(CLOSED)
    assert "现在报的仍收，注明迟报" in clerk.get(at(made, "call_own")).content.decode()
    clerk.post(new(made), form(press="submit"))
    assert Declaration.objects.get().late
    assert "迟报" in clerk.get(at(made, "call_own")).content.decode()


def test_the_unit_sees_how_many_workdays_are_left_and_how_they_count(made, clerk):
    page = clerk.get(at(made, "call_own")).content.decode()
    assert "<b>8</b><span>个工作日</span>" in page
    assert "3月20日17:30前报" in page and "3月14日 周六" in page


def test_the_second_editor_sees_both_and_may_insist(made):
    draft = made.draft()
    clerk, address = made.client(made.clerk()), at(made, "call_edit", declaration=draft)
    acts.edit(made.leader(), draft, 1, typed(theme="负责人改的"))
    answer = clerk.post(address, form(theme="经办人改的"))
    page = answer.content.decode()
    assert (answer.status_code, row(draft).theme) == (422, "负责人改的")
    assert "负责人改的" in page and ">\n经办人改的</textarea>" in page
    assert '<input type="hidden" name="version" value="2"' in page
    answer = clerk.post(address, form(theme="经办人改的", version=2))
    assert (answer.status_code, row(draft).theme) == (302, "经办人改的")


BOTH = "现在存的和你填的"


@pytest.mark.parametrize(
    "changed", [{"theme": "长" * 301}, {"period": "等天气好，" * 30}, {"extra_0": "长" * 5000}]
)
def test_a_refusal_without_another_editor_offers_no_choice(made, clerk, changed):
    answer = clerk.post(at(made, "call_edit", declaration=made.draft()), form(**changed))
    assert answer.status_code == 422
    assert BOTH not in answer.content.decode()


def test_another_editors_change_offers_the_choice_whatever_else_is_refused(made, clerk):
    draft = made.draft()
    acts.edit(made.leader(), draft, 1, typed(theme="负责人改的"))
    address, long = at(made, "call_edit", declaration=draft), "长" * 301
    page = clerk.post(address, form(theme=long)).content.decode()
    assert BOTH in page and f"<td>负责人改的</td><td>{long}</td>" in page
    again = clerk.post(address, form(theme=long, version=2))
    assert (again.status_code, BOTH in again.content.decode()) == (422, False)


def test_an_address_of_buttons_opened_by_itself_leads_to_its_page(made, clerk):
    draft = made.draft()
    answer = clerk.get(at(made, "call_turn", declaration=draft))
    assert (answer.status_code, answer.url) == (302, at(made, "call_declaration", declaration=draft))


def test_the_leader_confirms_on_a_page_of_their_own():
    made = Made(WHOLE + LEADER)
    clerk, leader = made.client(made.clerk()), made.client(made.leader())
    clerk.post(new(made), form(press="pass_on"))
    kept = Declaration.objects.get()
    assert kept.state == "waiting"
    page = leader.get(at(made, "call_declaration", declaration=kept.pk)).content.decode()
    assert "确认并报送" in page
    assert "确认并报送" not in clerk.get(at(made, "call_declaration", declaration=kept.pk)).content.decode()
    turn = at(made, "call_turn", declaration=kept.pk)
    assert leader.post(turn, {"turn": "send_back", "reason": ""}).status_code == 422
    assert leader.post(turn, {"turn": "send_back", "reason": "再具体些"}).status_code == 302
    assert "再具体些" in clerk.get(at(made, "call_declaration", declaration=kept.pk)).content.decode()
    clerk.post(at(made, "call_edit", declaration=kept.pk), form(press="pass_on", once="b" * 32))
    assert leader.post(turn, {"turn": "confirm"}).status_code == 302
    assert row(kept.pk).state == "submitted"


def test_a_clerk_takes_back_what_waits_for_the_leader():
    made = Made(WHOLE + LEADER)
    clerk = made.client(made.clerk())
    clerk.post(new(made), form(press="pass_on"))
    id = Declaration.objects.get().pk
    assert "收回修改" in clerk.get(at(made, "call_declaration", declaration=id)).content.decode()
    clerk.post(at(made, "call_turn", declaration=id), {"turn": "take_back"})
    assert row(id).state == "draft"


def scan(data: bytes = PDF, name: str = "盖章.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_text_and_stamped_sheet_go_with_one_press():
    made = Made(WHOLE + SCAN)
    clerk = made.client(made.clerk())
    clerk.post(new(made), form(press="submit", scan=scan()))
    assert Declaration.objects.get().state == "submitted"
    kept, id = Scan.objects.get(), Declaration.objects.get().pk
    answer = clerk.get(at(made, "call_scan", declaration=id, scan=kept.pk))
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"].startswith("attachment")
    assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "application/pdf")
    other = made.client(made.clerk(1))
    assert other.get(at(made, "call_scan", declaration=id, scan=kept.pk)).status_code == 404
    assert Client().get(at(made, "call_scan", declaration=id, scan=kept.pk)).status_code == 302


@pytest.mark.parametrize("data", [b"MZ\x90", b"<html>", PDF[:12], b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_hostile_sheet_is_refused_and_the_text_is_kept(data):
    made = Made(WHOLE + SCAN)
    clerk = made.client(made.clerk())
    answer = clerk.post(new(made), form(press="submit", scan=scan(data)))
    page = clerk.get(answer.url).content.decode()
    assert (Declaration.objects.get().theme, Declaration.objects.get().state) == ("走进自来水厂", "draft")
    assert Scan.objects.count() == 0
    assert "扫描" in page and "还没有报出" in page


def test_returned_ones_stand_on_top_with_their_reason(made, clerk, office):
    id = made.handed_in()
    address = at(made, "call_turn", declaration=id)
    assert office.post(address, {"turn": "return", "reason": ""}).status_code == 422
    office.post(address, {"turn": "return", "common": "活动时间请写到月份。"})
    page = clerk.get(at(made, "call_own")).content.decode()
    assert "退回修改" in page and "活动时间请写到月份。" in page
    assert "活动时间请写到月份。" in clerk.get(at(made, "call_edit", declaration=id)).content.decode()
    office.post(
        at(made, "call_turn", declaration=made.handed_in(1)), {"turn": "return", "reason": "只有这一条"}
    )
    assert (
        "只有这一条"
        in office.get(at(made, "call_declaration", declaration=made.handed_in(1))).content.decode()
    )


@pytest.mark.parametrize("told", [{}, {"turn": "fly"}, {"turn": "return", "common": "没有的理由"}])
def test_a_turn_that_is_none_is_refused(made, office, told):
    id = made.handed_in()
    assert office.post(at(made, "call_turn", declaration=id), told).status_code == 422
    assert row(id).state == "submitted"


def test_a_unit_withdraws_and_takes_up_again(made, clerk):
    id = made.handed_in()
    for turn, state in (("withdraw", "withdrawn"), ("take_up", "draft")):
        clerk.post(at(made, "call_turn", declaration=id), {"turn": turn})
        assert row(id).state == state


def test_another_units_declarations_are_not_there(made):
    id = made.draft(0)
    other = made.client(made.clerk(1))
    for name in ("call_declaration", "call_edit", "call_sheet"):
        assert other.get(at(made, name, declaration=id)).status_code == 404
    assert other.get(new(made, 0)).status_code == 404
    assert other.post(at(made, "call_turn", declaration=id), {"turn": "withdraw"}).status_code == 404
    for name in ("call_list", "call_undeclared", "call_enter"):
        assert other.get(at(made, name)).status_code == 403


def test_another_campaigns_id_says_nothing(made, office):
    elsewhere = Made(code="990102")
    id = elsewhere.draft()
    for name in ("call_declaration", "call_edit", "call_sheet"):
        assert office.get(at(made, name, declaration=id)).status_code == 404


def test_the_office_finds_by_words_state_unit_month_and_lateness(made, office):
    made.handed_in(0)
    made.handed_in(1, theme="食品抽检看得见", period=read_period("6-8月", 2026))
    made.draft(1, theme="还在写的")
    made.on(CLOSED)
    made.handed_in(0, theme="晚来的", period=read_period("7月", 2026))

    def found(**asked: object) -> set[str]:
        page = office.get(at(made, "call_list"), asked).content.decode()
        return {theme for theme in ("走进自来水厂", "食品抽检看得见", "还在写的", "晚来的") if theme in page}

    assert len(found()) == 4
    assert found(q="抽检") == {"食品抽检看得见"}
    assert found(q="区乙 抽检") == {"食品抽检看得见"}
    assert found(state="draft") == {"还在写的"}
    assert found(unit=made.units[0].pk) == {"走进自来水厂", "晚来的"}
    assert found(month="7") == {"食品抽检看得见", "晚来的"}
    assert found(late="1") == {"晚来的"}
    assert found(q="没有这样的") == set()
    assert len(found(month="13", unit="x")) == 4


def test_the_office_takes_down_what_a_unit_says(made, office):
    page = office.get(at(made, "call_enter"), {"unit": made.units[1].pk}).content.decode()
    assert f'value="{made.units[1].pk}" selected' in page
    told = form(unit=made.units[1].pk, channel="phone", contact="", phone="", brief="")
    answer = office.post(at(made, "call_enter"), told)
    kept = Declaration.objects.get()
    assert (answer.status_code, kept.unit, kept.channel, kept.state) == (
        302,
        made.units[1],
        "phone",
        "submitted",
    )
    assert "电话" in office.get(answer.url).content.decode()
    assert (
        office.post(at(made, "call_enter"), form(unit="", channel="phone", once="d" * 32)).status_code == 422
    )
    assert (
        office.post(at(made, "call_enter"), form(unit=999999, channel="x", once="e" * 32)).status_code == 422
    )


def test_the_office_sees_who_has_not_declared(made, office):
    made.handed_in(0)
    page = office.get(at(made, "call_undeclared")).content.decode()
    assert "区乙局" in page and "区甲局" not in page.split("未报齐的单位")[1]
    assert f'name="key" value="call.themes:declare/{made.units[1].pk}//"' in page
    made.handed_in(1)
    assert "都报齐了" in office.get(at(made, "call_undeclared")).content.decode()


def test_the_theme_of_another_year_is_a_start(made, clerk):
    last = regions.open_campaign(THE_CLOCK, made.region, 2025, "政务公开主题日")
    scheme = (HEAD.format(code="990101") + WHOLE).replace("2026", "2025")
    regions.publish_scheme(made.office, last, scheme)
    id = acts.declare(
        made.clerk(), last, made.units[0], typed(theme="去年的主题", period=read_period("4月", 2025))
    )
    other = acts.declare(made.clerk(1), last, made.units[1], typed(theme="别家去年的主题"))
    page = clerk.get(new(made)).content.decode()
    assert "去年的主题" in page and "别家去年的主题" not in page
    begun = clerk.get(new(made), {"from": f"d{id}"}).content.decode()
    assert ">\n去年的主题</textarea>" in begun and 'value="4月"' not in begun
    assert "别家" not in clerk.get(new(made), {"from": f"d{other}"}).content.decode()


def test_a_row_of_last_years_plan_is_a_start_for_its_own_unit(made, clerk):
    last = regions.open_campaign(THE_CLOCK, made.region, 2025, "政务公开主题日")
    edition = plan.draft(made.office, last.pk, "首版")
    for name in UNITS:
        hosts = ((name, HostAs.LEAD),)
        row = Planned(f"{name}去年办的", hosts, ("座谈交流",), read_period("4月", 2025))
        plan.add_row(made.office, edition, row)
    page = clerk.get(new(made)).content.decode()
    assert "区甲局去年办的" not in page
    plan.review(made.office, edition, "无涉密内容")
    plan.release(made.office, edition)
    page = clerk.get(new(made)).content.decode()
    assert "区甲局去年办的" in page and "已列入计划" in page and "区乙局去年办的" not in page


def test_pages_of_a_campaign_without_a_call_say_so():
    made = Made("")
    assert "这一年不用申报" in made.client(made.clerk()).get(at(made, "call_own")).content.decode()
    assert "这一年不用申报" in made.client(made.office).get(at(made, "call_list")).content.decode()
    assert made.client(made.clerk()).get(new(made)).status_code == 404


def test_as_printed_nothing_is_taken_in():
    made = Made(mode=Mode.AS_PRINTED)
    page = made.client(made.clerk()).get(at(made, "call_own")).content.decode()
    assert "照原件展示" in page and "申报一个主题" not in page
    assert made.client(made.clerk()).post(new(made), form()).status_code == 422


def test_the_navigation_leads_each_to_the_own_page(made, clerk, office):
    home = reverse("call_home", args=[made.region.code])
    assert clerk.get(home).url == at(made, "call_own")
    assert office.get(home).url == at(made, "call_list")
    assert made.client(made.leader()).get(home).url == at(made, "call_own")


def test_the_sheet_to_stamp_shows_the_form_filled_in():
    made = Made(WHOLE + SCAN)
    page = made.client(made.clerk()).get(at(made, "call_sheet", declaration=made.draft())).content.decode()
    assert "填报单位（公章）：区甲局" in page and "安全措施" in page and "专人引导" in page


@pytest.mark.parametrize("name", ["call_list", "call_undeclared", "call_own"])
def test_a_list_asks_as_often_for_thirty_rows_as_for_one(name):
    made = Made(THEMES.replace("at_most = 2\n", "").replace("at_least = 1", "at_least = 40") + DUE)
    client = made.client(made.clerk() if name == "call_own" else made.office)
    plain = Typed("主题", read_period("5月", 2026), ("座谈",), "简介")

    def asked(wanted: int) -> int:
        while Declaration.objects.count() < wanted:
            acts.enter(made.office, made.campaign, made.units[0], plain, Channel.PHONE)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(made, name)).status_code == 200
        return len(queries)

    asked(1)
    assert asked(1) == asked(30)


def test_staff_on_site_declare_nothing(made):
    client = signed_in(made.member(Role.ON_SITE).user)
    assert client.get(at(made, "call_own")).status_code == 403
    assert client.post(new(made), form()).status_code == 403


@pytest.mark.parametrize(
    "asked", ["unit=²", "month=²", "unit=" + "9" * 23, "unit=" + "9" * 5000, "month=13", "q=%00", "q=a%00b"]
)
def test_an_address_that_asks_nonsense_is_answered(made, asked: str):
    made.handed_in()
    assert made.client(made.office).get(f"{at(made, 'call_list')}?{asked}").status_code == 200
