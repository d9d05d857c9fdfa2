"""The health page, seen and read."""

from playwright.sync_api import Page, expect

from tests.browser.sites import Site

PARTS = ["数据库", "数据表版本", "网页服务", "后台任务", "定时器", "存证封存", "磁盘空间", "备份"]


def test_the_health_page_names_every_part_and_its_state(page: Page, site: Site, axe):
    site.wait_for(worker="ok", clock="ok", web="ok")
    page.goto("/health/")
    assert page.locator("tbody th").all_inner_texts() == PARTS
    assert page.locator("tbody td").all_inner_texts()[:6] == ["正常"] * 6
    expect(page.locator("main")).not_to_contain_text("0.1")
    axe(page)


def test_no_page_scrolls_sideways(page: Page):
    page.goto("/health/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
