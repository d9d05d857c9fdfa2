"""The first half of a year on two desks: from the call that opens to a changed row of the issued plan."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.live import County, Desk, county_of, printed, shut
from tests.browser.sites import Site

Open = Callable[..., Page]
TAP = "看看一杯自来水怎么来的"
BETTER = "走进城北水厂看一杯自来水怎么来的"
BRIDGE = "走进石桥水厂看一杯自来水怎么来的"
BRIEFS = {
    "water": "看取水、过滤、消毒，问水质。",
    "market": "看抽样、检测、出报告，带菜来测。",
    "bridge": "看乡镇水厂怎么净水，问水质。",
}
LAB = "走进食品检测室看蔬菜怎么检"
TALK = "市场监管政策宣传"
WHY_BACK = "主题偏空，请写清群众能看什么、问什么。"
WHY_NOT = "与日常宣传重复，请并入检测室开放时一起讲"
PAST = [
    "开始填写", "修改", "交负责人确认", "负责人确认并报送", "牵头办退回", "修改", "交负责人确认", "负责人确认并报送",
]  # fmt: skip
WHY_LATER = "检测室月初检修"


@pytest.fixture(scope="module")
def county(site: Site) -> Iterator[County]:
    made = county_of(site, "990202", "云禾县")
    yield made
    made.hide(site)


def test_the_whole_way_on_two_desks(county: County, open_page: Open, axe: Callable[..., None]):
    office = county.sit(open_page(1440), "office", axe, widths=(1024, 1440))
    open_the_call(office)
    clerk = county.sit(open_page(390), "clerk", axe, mode="elder")
    leader = county.sit(open_page(390), "leader", axe, mode="elder")
    declare(clerk, leader)
    return_and_mend(office, clerk, leader)
    take_down_by_telephone(office)
    score(county.sit(open_page(1024), "reviewer", axe))
    decide(office)
    approve_and_release(office)
    draft_and_issue(office)
    let_letters_go(office, 10)
    public = open_page(390)
    the_public_sees(public, office)
    change_a_row(office, public)
    only_the_unit_concerned_hears(office, clerk, county.sit(open_page(390), "market", axe, mode="elder"))


def open_the_call(office: Desk) -> None:
    """A year opened, its scheme put in as text, and published: from then on units declare."""
    office.go("campaigns/")
    office.type(id_year=str(office.county.year), id_brand="政务公开主题日")
    office.press("开出这一年")
    office.page.get_by_label("空白方案").check()
    office.press("开出下一版")
    office.follow("改文本")
    office.type(id_text=office.county.scheme)
    office.press("检查并保存")
    office.told("文本已存进下一版。")
    office.look()
    office.follow("看影响并发布")
    office.look()
    office.press("发布第1版")
    office.told("方案第1版已发布。")
    office.go("call/")
    office.says(
        ".dhead h1 + p",
        f"{office.county.name} · {office.county.year} 政务公开主题日 · 已报0项，0个单位报齐，3个单位未报齐",
    )
    office.look()


def declare(clerk: Desk, leader: Desk) -> None:
    """The clerk keeps a draft, lays it before the leader, and the leader's word hands it in."""
    clerk.go("work/")
    clerk.look()
    clerk.go("call/")
    clerk.look()
    clerk.follow("申报一个主题")
    clerk.look()
    clerk.type(id_theme=TAP)
    clerk.press("存草稿")
    clerk.told("草稿已存。")
    clerk.says(".hand__w > b", "还差6处才能报送")
    fill(clerk, "water", TAP, "6月")
    clerk.press("交负责人确认")
    clerk.says(".state", "等负责人确认")
    confirm(leader)


def fill(desk: Desk, unit: str, theme: str, period: str) -> None:
    desk.type(id_theme=theme, id_period=period, id_brief=BRIEFS[unit])
    desk.page.get_by_label("现场观摩").check()
    desk.type(id_contact="张三", id_phone="0730-0000000")


def confirm(leader: Desk) -> None:
    leader.go("call/")
    leader.look()
    leader.follow("打开看")
    leader.look()
    leader.press("确认并报送")
    leader.told("已确认并报送牵头办。")
    leader.says(".state", "已报送")


def return_and_mend(office: Desk, clerk: Desk, leader: Desk) -> None:
    """What the office returns stands first on the unit's desk, with the reason; mended, it comes again."""
    office.go("call/")
    office.follow(TAP)
    office.look()
    office.page.get_by_label(WHY_BACK).check()
    office.press("退回修改")
    office.told("已退回，理由已写进给单位的信，在发件箱里。")
    clerk.go("work/")
    clerk.says(".returned", f"“{TAP}”被退回{WHY_BACK}去改好再报")
    clerk.look()
    clerk.follow("去改好再报")
    clerk.follow("去改")
    clerk.says(".notice--act div", f"牵头办退回修改{WHY_BACK}")
    clerk.look()
    fill(clerk, "water", BETTER, "12月上旬")
    clerk.press("交负责人确认")
    confirm(leader)
    office.go("call/")
    office.follow(BETTER)
    office.says(".past b", *PAST)


def take_down_by_telephone(office: Desk) -> None:
    """What comes by telephone or on paper, the office enters; it counts as handed in and says so."""
    for unit, theme, period in (
        ("market", LAB, "12月中旬"),
        ("bridge", BRIDGE, "12月"),
        ("market", TALK, "12月"),
    ):
        office.go("call/")
        office.follow("代单位录入")
        office.page.select_option("#id_unit", str(office.county.units[unit]))
        fill(office, unit, theme, period)
        office.press("录入并报送")
        office.told("已代为录入，给单位的信在发件箱里。")
    office.go("call/")
    assert office.cells(1, 2, 3, 4, 6) == [
        ["1", BETTER, f"{office.county.name}水务局", "12月上旬", "已报送"],
        ["2", LAB, f"{office.county.name}市场监管局", "12月中旬", "已报送"],
        ["3", BRIDGE, "石桥镇人民政府", "12月", "已报送"],
        ["4", TALK, f"{office.county.name}市场监管局", "12月", "已报送"],
    ]


def score(reviewer: Desk) -> None:
    reviewer.go("selection/")
    reviewer.look()
    reviewer.follow(BETTER)
    reviewer.look()
    reviewer.type(id_mark0="36", id_mark1="28", id_mark2="20")
    reviewer.press("保存评分")
    reviewer.told("1号的评分已保存。")
    assert reviewer.cells(1, 4) == [["1", "84"], ["2", "—"], ["3", "—"], ["4", "—"]]


def decide(office: Desk) -> None:
    """Two chosen, a near-duplicate merged into one of them, one not chosen with a reason."""
    office.go("selection/")
    office.look()
    office.press("选入", row(1))
    office.told("1号已选，公布之前都可以撤销。")
    office.follow("比对", row(3))
    office.look()
    office.says(".cmp__c h2", "3 石桥镇人民政府", f"1 {office.county.name}水务局")
    office.says(".cmp__c:first-child .cmp__t mark", "走进", "水厂看一杯自来水怎么来的")
    office.follow("回到甄选")
    office.press("并入1号", row(3))
    office.told("3号已并入，公布之前都可以撤销。")
    office.press("选入", row(2))
    office.page.locator(row(4)).get_by_text("不选、退回").click()
    office.page.locator(f"{row(4)} input[name=reason]").fill(WHY_NOT)
    office.press("不选", row(4))
    office.told("4号未选，公布之前都可以撤销。")
    office.says(".de__st", "已选", "已选", "已并入", "未选")


def row(number: int) -> str:
    """A declaration on the board of selection."""
    return f".decl > li:has(.plate:text-is('{number}'))"


def approve_and_release(office: Desk) -> None:
    """Without the leading group's paper nothing is announced; with it each unit gets one letter."""
    office.follow("核对并公布")
    office.says(".sel__gate li", "还没有记录领导小组的审定。请先登记审定文件。")
    office.look()
    office.follow("登记审定")
    office.type(
        id_by="政务公开领导小组", id_title="第3次会议纪要", id_number="第3期", id_day=date.today().isoformat()
    )
    office.look()
    office.press("登记审定")
    office.told("审定已登记。")
    office.says(
        ".sel__let li > b", f"{office.county.name}水务局", f"{office.county.name}市场监管局", "石桥镇人民政府"
    )
    office.look()
    office.press("公布4项决定")
    office.told("已公布，3封函件在“信件”里待发。")


def draft_and_issue(office: Desk) -> None:
    """The chosen themes stand in the official table; the check is recorded, and the table issued."""
    office.go("plan/")
    office.look()
    office.press("用选定的主题编草案")
    office.look()
    assert printed(office.page) == issued(office.county)
    office.type(id_basis="办公室保密审查，主任签批")
    office.press("记录审查")
    office.told("审查已记录，可以印发。")
    office.look()
    office.press("印发，替代现行计划")
    office.told("已印发，公众现在看到的是这一版。给单位的信写好了，到“信件”里看过再发。")
    office.says(".dhead h1 + p", "第1版 现行，2项")
    office.look()


def issued(county: County, lab: str = "12月中旬") -> list[list[str]]:
    """The rows of the table: number, time, theme, form, units."""
    water, market = f"{county.name}水务局、石桥镇人民政府", f"{county.name}市场监管局"
    return [["1", "12月上旬", BETTER, "现场观摩", water], ["2", lab, LAB, "现场观摩", market]]


def let_letters_go(office: Desk, count: int) -> None:
    """The office looks at every draft and lets all of them go."""
    office.go("letters/")
    office.follow(f"草稿 {count}")
    office.look()
    assert len(office.cells(2)) == count
    office.follow(f"看{count}封草稿再放出")
    office.look()
    office.press("放出勾着的信")
    office.told(f"{count}封已放出。")


def the_public_sees(public: Page, office: Desk) -> None:
    """Nothing before the office shows the year; then the table as it was issued."""
    address = f"/{office.county.code}/{office.county.year}/plan/"
    assert public.goto(address).status == 404
    office.go("campaigns/")
    office.press("向公众公开")
    shows(public, address, issued(office.county))


def shows(public: Page, address: str, rows: list[list[str]]) -> None:
    """The public page has these rows as soon as its cache has heard of the change."""
    public.goto(address)
    for _ in range(20):
        if printed(public) == rows:
            break
        public.wait_for_timeout(200)
        public.goto(address)
    assert printed(public) == rows


def change_a_row(office: Desk, public: Page) -> None:
    """A row of the plan in force changes with its reason: the second edition, and its notice."""
    office.go("plan/")
    office.follow("看现行计划")
    office.follow(LAB)
    office.look()
    office.type(id_period="12月下旬", id_reason=WHY_LATER, id_basis="办公室审查")
    office.press("审查并印发这处变更")
    office.told("2号已保存。")
    office.says(".dhead h1 + p", "第2版 现行，2项")
    assert printed(office.page) == issued(office.county, "12月下旬")
    office.follow("变更说明", ".pboard")
    office.look()
    office.says("table.gov td", LAB, f"{office.county.name}市场监管局", "活动时间", "12月中旬", "12月下旬")
    office.go("plan/")
    assert office.cells(1, 2, 3, 4) == [
        ["第2版", "现行", WHY_LATER, "办公室审查"],
        ["第1版", "已被替代", "", "办公室保密审查，主任签批"],
    ]
    shows(public, f"/{office.county.code}/{office.county.year}/plan/", issued(office.county, "12月下旬"))


def only_the_unit_concerned_hears(office: Desk, clerk: Desk, market: Desk) -> None:
    """The change writes one letter; its unit finds it on its own desk, and no other unit does."""
    let_letters_go(office, 1)
    brand = f"{office.county.year}年政务公开主题日"
    both = (f"{brand}计划已印发，贵单位1项", f"{brand}活动主题甄选结果")
    clerk.go("letters/")
    clerk.look()
    clerk.says(".inbox a", *(f"没看 {subject}" for subject in (*both, "申报1号请修改后重报")))
    market.go("letters/")
    entered = ("已代贵单位录入申报4号", "已代贵单位录入申报2号")
    subjects = (f"{brand}计划有变更，涉及贵单位1项", *both, *entered)
    market.says(".inbox a", *(f"没看 {subject}" for subject in subjects))
    market.page.locator(".inbox a").first.click()
    market.look()
    changed = f"2号 {LAB}：活动时间由“12月中旬”改为“12月下旬”"
    expect(market.page.locator(".letter")).to_contain_text(changed)
    expect(market.page.locator(".letter")).to_contain_text(f"变更理由：{WHY_LATER}")


def test_a_window_that_closes_while_someone_types_keeps_the_draft(
    site: Site, open_page: Open, axe: Callable[..., None]
):
    county = county_of(site, "990204", "云粟县", opened=True, late="refused")
    leader = county.sit(open_page(390), "leader", axe)
    leader.go("call/")
    leader.follow("申报一个主题")
    fill(leader, "water", BETTER, "12月上旬")
    shut(site, county)
    leader.press("确认并报送")
    day = date.today() - timedelta(days=1)
    leader.look()
    expect(leader.page.get_by_role("alert")).to_contain_text(f"申报已于{day:%Y-%m-%d} 24:00截止")
    expect(leader.page.get_by_role("alert")).to_contain_text("请电话联系牵头办，由牵头办代为收下")
    assert leader.page.input_value("#id_theme") == BETTER
    leader.go("call/")
    leader.says(".decls__t", BETTER)
    leader.says(".decls__s", "草稿")
