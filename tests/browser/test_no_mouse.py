"""The middle of the way once without a mouse: declare, decide, release, issue; the focus can always be seen."""

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page

from tests.browser.keys import Keys
from tests.browser.live import Desk, county_of, printed
from tests.browser.sites import Site

THEME = "走进城北水厂看一杯自来水怎么来的"


def test_declaring_deciding_and_issuing_need_no_mouse(
    site: Site, open_page: Callable[..., Page], axe: Callable[..., None]
):
    county = county_of(site, "990203", "云麦县", opened=True)
    leader = county.sit(open_page(1440), "leader", axe)
    declare_by_keys(leader, Keys(leader.page))
    office = county.sit(open_page(1440), "office", axe)
    keys = Keys(office.page)
    decide_by_keys(office, keys)
    release_by_keys(office, keys)
    issue_by_keys(office, keys)


def declare_by_keys(leader: Desk, keys: Keys) -> None:
    keys.enter("申报")
    keys.skip()
    keys.enter("申报一个主题")
    keys.skip()
    keys.type("活动主题", THEME)
    keys.type("活动时间（月份）", "12月上旬")
    keys.to("现场观摩")
    leader.page.keyboard.press("Space")
    keys.type("活动简介", "看取水、过滤、消毒，问水质。")
    keys.type("联系人", "张三")
    keys.type("联系电话", "0730-0000000")
    keys.enter("确认并报送")
    leader.told("已确认并报送牵头办。")


def decide_by_keys(office: Desk, keys: Keys) -> None:
    keys.enter("甄选")
    keys.skip()
    keys.enter("选入")
    office.told("1号已选，公布之前都可以撤销。")


def release_by_keys(office: Desk, keys: Keys) -> None:
    keys.enter("核对并公布")
    keys.skip()
    keys.enter("登记审定")
    keys.skip()
    keys.type("文件名称", "第3次会议纪要")
    keys.day("审定日期", date.today())
    keys.enter("登记审定")
    office.told("审定已登记。")
    keys.skip()
    keys.enter("公布1项决定")
    office.told("已公布，1封函件在“信件”里待发。")


def issue_by_keys(office: Desk, keys: Keys) -> None:
    keys.enter("计划表")
    keys.skip()
    keys.enter("用选定的主题编草案")
    keys.skip()
    keys.type("审查依据", "办公室保密审查")
    keys.enter("记录审查")
    office.told("审查已记录，可以印发。")
    keys.skip()
    keys.enter("印发，替代现行计划")
    office.says(".dhead h1 + p", "第1版 现行，1项")
    water = f"{office.county.name}水务局"
    assert printed(office.page) == [["1", "12月上旬", THEME, "现场观摩", water]]
