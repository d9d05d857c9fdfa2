"""The desk in the real browser: signing in, the office's and a clerk's pages, a row mended and seen in public."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sites import Site

REGION = "430500"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OFFICE = ["plan/", "units/", "units/add/", "members/", "calendar/", "campaigns/", "footer/"]
Open = Callable[..., Page]


def password_of(site: Site, username: str) -> str:
    lines = (site.installation.home / "sign-ins.txt").read_text().splitlines()
    return next(line.split()[1] for line in lines if line.split()[0] == username)


def sign_in(page: Page, site: Site, username: str) -> None:
    page.goto("/account/sign-in/")
    page.fill("input[name=login]", username)
    page.fill("input[name=password]", password_of(site, username))
    page.keyboard.press("Enter")
    expect(page.locator(".dtop")).to_contain_text(username)


def plan_address(page: Page) -> str:
    page.goto(f"/desk/{REGION}/plan/")
    return page.locator(".ptabs [aria-current]").get_attribute("href") or ""


@pytest.mark.parametrize("mode", ["", "?mode=elder"])
def test_the_lead_offices_pages_are_accessible_and_fit(
    page: Page, site: Site, axe: Callable[..., None], mode: str
):
    sign_in(page, site, f"office-{REGION}")
    plan = plan_address(page)
    addresses = [f"/desk/{REGION}/{end}" for end in OFFICE]
    for address in [*addresses, plan, f"{plan}1/", f"{plan}1/rows/5/", f"{plan}days/", "/account/"]:
        page.goto(address + mode)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate(OVERFLOW) == 0, address
        axe(page)


def test_the_administrators_pages_are_accessible(open_page: Open, site: Site, axe: Callable[..., None]):
    for username, address in (("security", "accounts"), ("system", "regions"), ("audit", "trail")):
        page = open_page()
        sign_in(page, site, username)
        page.goto(f"/system/{address}/")
        expect(page.locator("h1")).to_be_visible()
        axe(page)
        assert page.goto(f"/desk/{REGION}/plan/").status == 403


def test_a_row_is_mended_by_keyboard_and_the_public_sees_it(open_page: Open, site: Site):
    page = open_page()
    sign_in(page, site, f"office-{REGION}")
    plan = plan_address(page)
    page.goto(f"{plan}1/rows/7/")
    page.fill("#id_place", "县城水厂门口")
    page.fill("#id_reason", "补上地点")
    page.fill("#id_basis", "办公室审查")
    page.locator("#id_basis").press("Enter")
    expect(page.locator(".told")).to_contain_text("7号")
    public = open_page(390)
    for _ in range(10):
        public.goto(f"/{REGION}/2023/7/")
        if "县城水厂门口" in (public.locator("main").text_content() or ""):
            break
        public.wait_for_timeout(200)
    expect(public.locator("main")).to_contain_text("县城水厂门口")


def test_what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(open_page: Open, site: Site, axe):
    page = open_page(390)
    sign_in(page, site, f"office-{REGION}")
    plan = plan_address(page)
    page.goto(f"{plan}1/rows/8/")
    page.fill("#id_period", "等天气好")
    page.fill("#id_reason", "改时间")
    page.fill("#id_basis", "办公室审查")
    page.locator("button[type=submit]", has_text="印发").click()
    expect(page.get_by_role("alert")).to_contain_text("认不出来")
    assert page.input_value("#id_period") == "等天气好"
    axe(page)


def test_a_clerk_proposes_a_day_and_sees_no_other_units_activity(open_page: Open, site: Site, axe):
    page = open_page(390)
    sign_in(page, site, f"clerk-{REGION}")
    plan = plan_address(page)
    page.goto(f"{plan}days/")
    rows = page.locator("tbody tr")
    assert rows.count() == 1
    page.locator("tbody a").first.click()
    axe(page)
    page.fill("#id_day", "2023-12-30")
    page.locator("button", has_text="报这个日子").click()
    expect(page.get_by_role("alert")).to_contain_text("不在计划时间")
