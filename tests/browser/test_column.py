"""The public column in the real browser: two widths, elder mode, no script, the keyboard, no breach of access."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

YEAR = "/430103/2024/"
PAGES = [
    "/",
    "/430103/",
    YEAR,
    YEAR + "?q=医保",
    YEAR + "50/",
    YEAR + "plan/",
    YEAR + "scheme/",
    YEAR + "editions/",
    "/371323/2023/",
]

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("address", PAGES)
def test_no_breach_of_access_and_no_sideways_scroll(page: Page, axe: Callable[..., None], address: str):
    page.goto(address)
    assert page.evaluate(OVERFLOW) == 0
    axe(page)


@pytest.mark.parametrize("address", [YEAR, YEAR + "50/", YEAR + "plan/", "/"])
def test_elder_mode_holds_the_same_and_fits(page: Page, axe: Callable[..., None], address: str):
    page.goto(address)
    plain = page.locator("main a").count()
    page.goto(f"{address}?mode=elder")
    assert page.locator("main a").count() == plain
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "24px"
    assert page.evaluate(OVERFLOW) == 0
    axe(page)


def test_elder_mode_is_switched_by_its_link_and_stays(open_page: Callable[..., Page]):
    page = open_page(1440)
    page.goto(YEAR)
    page.get_by_role("link", name="适老版").click()
    page.goto(YEAR + "27/")
    expect(page.locator("html")).to_have_attribute("data-mode", "elder")
    page.get_by_role("link", name="标准版").click()
    expect(page.locator("html")).not_to_have_attribute("data-mode", "elder")


def test_the_street_is_one_stop_and_arrows_walk_it(open_page: Callable[..., Page]):
    page = open_page(1440)
    page.goto(YEAR)
    assert page.locator(".year a.door").count() == 54
    assert page.locator(".year a.door[tabindex='0']").count() == 1
    page.locator(".year a.door").first.focus()
    walked = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home"):
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.textContent"))
    assert walked == ["2", "3", "2", "54", "54", "1"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{YEAR}2/")


def test_the_first_stop_leads_to_the_text(open_page: Callable[..., Page]):
    page = open_page(390)
    page.goto(YEAR)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_everything_works_without_script(open_page: Callable[..., Page]):
    page = open_page(390, java_script_enabled=False)
    page.goto(YEAR)
    page.get_by_role("link", name="9月 9场").click()
    expect(page.locator(".months .act")).to_have_count(9)
    page.get_by_label("活动里有").fill("医保")
    page.get_by_role("button", name="筛选").click()
    expect(page.locator(".months .act")).to_have_count(1)
    page.locator(".months .act a").click()
    expect(page.locator("h1")).to_contain_text("医保")
    page.locator(".ahead .bigplate").wait_for()
    page.goto(YEAR + "?month=9&mode=elder")
    expect(page.locator("html")).to_have_attribute("data-mode", "elder")


def test_a_door_lights_its_name_under_the_pointer(open_page: Callable[..., Page]):
    page = open_page(1440)
    page.goto(YEAR)
    tip = "getComputedStyle(document.querySelector('.year a.door'), '::before').visibility"
    assert page.evaluate(tip) == "hidden"
    page.locator(".year a.door").first.hover()
    assert page.evaluate(tip) == "visible"


def test_the_focus_ring_is_seen(open_page: Callable[..., Page]):
    page = open_page(1440)
    page.goto(YEAR)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    ring = page.evaluate(
        "(style => [style.outlineStyle, style.outlineWidth])(getComputedStyle(document.activeElement))"
    )
    assert ring == ["solid", "3px"]


def test_paper_leaves_out_what_only_serves_the_screen(open_page: Callable[..., Page]):
    page = open_page(1440)
    page.goto(YEAR + "plan/")
    page.emulate_media(media="print")
    assert not page.locator(".site__nav").is_visible()
    assert not page.locator(".pbar").is_visible()
    assert page.locator("table.gov").is_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.gov thead')).display")
        == "table-header-group"
    )
