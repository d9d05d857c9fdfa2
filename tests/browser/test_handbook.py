"""The handbook's pages are as its pictures show them, and every control that it names is on one of them."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pictures import HANDBOOK, LARGEST, PICTURES, Picture, numberless
from tests.browser.sites import Site
from tests.browser.test_desk import sign_in
from tests.papers.made_notice import NOTICE

Open = Callable[..., Page]
RETAKE = bool(os.environ.get("KAIMEN_HANDBOOK"))
PLAYED = "/desk/990101/"
STALE = "{name}: the page no longer shows what the handbook's picture does; run make handbook to retake the pictures"


def hold(page: Page, picture: Picture) -> None:
    """Retake the picture when told to; else the page has the same headings, labels and buttons as then."""
    expect(page.locator("h1")).to_be_visible()
    if RETAKE:
        picture.take(page)
    then = json.loads(picture.words.read_text("utf-8"))
    assert picture.shown(page) == then, STALE.format(name=picture.name)


def test_the_pages_are_as_the_handbook_shows_them(open_page: Open, site: Site):
    office, unit = open_page(1280), open_page(1280)
    sign_in(office, site, "office-990101")
    ground = begin_a_rehearsal(office)
    while_units_declare(office, ground)
    the_form_on_a_phone(open_page, site, ground)
    office.goto(PLAYED + "rehearsal/")
    hold(office, Picture("rehearsal"))
    office.locator("tbody a").first.click()
    hold(office, Picture("ground", 0))
    office.get_by_role("button", name="过一周").click()
    after_the_call(office, ground)
    after_the_plan(office)
    the_scheme(office)
    a_paper(office)
    sign_in(unit, site, "clerk-990101")
    the_units_desk(unit)


def enter(page: Page, username: str, password: str) -> None:
    page.goto("/account/sign-in/")
    page.fill("input[name=login]", username)
    page.fill("input[name=password]", password)
    page.keyboard.press("Enter")
    expect(page.locator(".dtop")).to_contain_text(username)


def begin_a_rehearsal(page: Page) -> str:
    """A training ground two days before its call ends; the address of its desk."""
    page.goto(PLAYED + "rehearsal/")
    page.select_option("#id_scheme", label="青石县 2026 政务公开主题日")
    page.get_by_role("button", name="开始演练").click()
    page.get_by_role("button", name="过一周").click()
    page.get_by_role("button", name="过一周").click()
    expect(page.locator(".dhead h1 + p")).to_contain_text("3月11日")
    return page.get_by_role("link", name="工作台").last.get_attribute("href").partition("work/")[0]


def while_units_declare(page: Page, ground: str) -> None:
    page.goto(ground + "call/")
    hold(page, Picture("call", 600))
    page.locator("tbody a").first.click()
    hold(page, Picture("declaration", 0))
    page.locator("input[name=common]").first.check()
    page.get_by_role("button", name="退回修改").click()
    page.goto(ground + "letters/")
    hold(page, Picture("drafts", 0))
    page.get_by_role("link", name="封草稿再放出").click()
    hold(page, Picture("release", 0))
    page.goto(ground + "call/")
    page.get_by_role("link", name="谁还没报").click()
    hold(page, Picture("undeclared"))
    page.get_by_role("button", name="催办选中的单位").click()
    hold(page, Picture("remind", without=".remind__l"))


def the_form_on_a_phone(open_page: Open, site: Site, ground: str) -> None:
    """People of a unit of the training ground that has not declared begin to."""
    made = json.loads(site.installation.python(f"code = {ground.split('/')[2]!r}\n{PEOPLE}"))
    pictures = (Picture("unit-form", 1400), Picture("unit-leader", 0))
    for (username, password), picture in zip(made, pictures, strict=True):
        page = open_page(390)
        enter(page, username, password)
        page.goto(ground + "call/")
        page.get_by_role("link", name="申报一个主题").click()
        hold(page, picture)


PEOPLE = """
import json
from kaimen.people import starting
from kaimen.people.models import Unit
from kaimen.regions.models import Region
from kaimen.scheme.roles import Role
region = Region.objects.get(code=code)
unit = Unit.objects.get(region=region, name="县财政局")
roles = (Role.UNIT_CLERK, Role.UNIT_LEADER)
made = [starting.account(f"handbook-{role}", role, region, unit) for role in roles]
print(json.dumps([(one.username, one.password) for one in made]))
"""


def after_the_call(page: Page, ground: str) -> None:
    page.goto(ground + "selection/")
    hold(page, Picture("selection", 600))
    page.get_by_role("link", name="比对").first.click()
    hold(page, Picture("compare", without=".cmp__c h2"))
    page.goto(ground + "selection/")
    page.get_by_role("button", name="选入", exact=True).first.click()
    page.get_by_role("link", name="核对并公布").click()
    hold(page, Picture("announcing", 0))
    page.locator("main").get_by_role("link", name="登记审定", exact=True).click()
    hold(page, Picture("approval", 0))


def after_the_plan(page: Page) -> None:
    page.goto(PLAYED + "work/")
    hold(page, Picture("desk", without=".ruler"))
    page.goto(PLAYED + "plan/")
    hold(page, Picture("editions", 0))
    page.get_by_role("link", name="看现行计划").click()
    page.locator(".pboard").get_by_role("link", name="变更说明").click()
    hold(page, Picture("change"))
    page.goto(PLAYED + "letters/")
    hold(page, Picture("letters", 560))
    a_draft_of_the_plan(page)
    page.goto(PLAYED + "lists/")
    hold(page, Picture("lists"))


def a_draft_of_the_plan(page: Page) -> None:
    """The next edition with one row picked; given up again."""
    page.goto(PLAYED + "plan/")
    page.fill("#id_reason", "场地检修")
    page.get_by_role("button", name="开出空白或照抄的一版").click()
    page.locator(".g-pick").nth(2).click()
    expect(page.locator(".rowbar").last).to_be_visible()
    hold(page, Picture("plan", 900))
    page.get_by_role("button", name="放弃这一版").click()


def the_scheme(page: Page) -> None:
    """A draft that is given up again: one rule, and what fewer days for the reports would move."""
    page.goto(PLAYED + "campaigns/")
    page.get_by_role("link", name="方案", exact=True).click()
    page.get_by_label("现在这一版").check()
    page.get_by_role("button", name="开出下一版").click()
    draft = page.url
    page.goto(draft)
    try:
        hold(page, Picture("scheme", 640))
        page.get_by_role("link", name=re.compile("改 情况报告")).first.click()
        hold(page, Picture("rule", 0))
        page.get_by_label("天数").fill("3")
        page.get_by_role("button", name="保存这一条").click()
        page.get_by_role("link", name="看影响并发布").click()
        hold(page, Picture("moves"))
    finally:
        page.goto(draft)
        page.get_by_text("放弃这一版").click()
        page.get_by_role("button", name="确认放弃，现行方案不变").click()


def a_paper(page: Page) -> None:
    """A notice is pasted, read, and what it proposes looked at; thrown away again."""
    page.goto(PLAYED + "intake/")
    hold(page, Picture("papers", 0))
    page.locator("textarea").fill(NOTICE)
    page.get_by_role("button", name="读这些文件").click()
    expect(page.locator("h1")).to_contain_text("实施方案")
    read = page.url
    try:
        hold(page, Picture("paper", 560))
        page.get_by_role("link", name="拟成方案").click()
        hold(page, Picture("proposal", 700))
    finally:
        page.goto(read)
        page.get_by_text("删去这份来件").click()
        page.get_by_role("button", name="确认删去").click()


def the_units_desk(page: Page) -> None:
    page.goto(PLAYED + "work/")
    hold(page, Picture("unit-desk", without=".door1"))
    page.goto(PLAYED + "letters/")
    hold(page, Picture("unit-letters", 360))


def chapters() -> list[Path]:
    return sorted(path for path in HANDBOOK.glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("chapter", chapters(), ids=lambda path: path.stem)
def test_every_control_that_a_chapter_names_is_on_a_page(chapter: Path):
    """What stands bold in the text is a heading, a field or a button of a page held above."""
    told = [json.loads(path.read_text("utf-8")) for path in PICTURES.glob("*.json")]
    texts = {text for page in told for kind in page.values() for text in kind}
    starts = {text for page in told for text in page["labels"]}
    named = [numberless(word) for word in re.findall(r"\*\*(.+?)\*\*", chapter.read_text("utf-8"))]
    assert named
    unknown = [word for word in named if word not in texts and not any(s.startswith(word) for s in starts)]
    assert unknown == []


def test_every_picture_is_shown_and_small():
    shown = {
        name
        for path in chapters()
        for name in re.findall(r"\(pictures/(.+?)\.png\)", path.read_text("utf-8"))
    }
    there = {path.stem: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert shown == there.keys()
    assert [name for name, size in there.items() if size > LARGEST] == []


def test_the_handbooks_own_page_lists_every_chapter():
    listed = re.findall(r"\]\((\w+\.md)\)", (HANDBOOK / "README.md").read_text("utf-8"))
    assert sorted(listed) == [path.name for path in chapters()]
