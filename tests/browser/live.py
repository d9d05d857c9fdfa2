"""A made-up county that is live and not played: its people's passwords, and a scheme whose days lie around today."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.sites import Site

UNITS = {
    "water": ("水务局", "department"),
    "market": ("市场监管局", "department"),
    "bridge": ("石桥镇人民政府", "township"),
}
PEOPLE = {
    "office": ("lead_office", ""), "reviewer": ("reviewer", ""), "clerk": ("unit_clerk", "water"),
    "leader": ("unit_leader", "water"), "market": ("unit_clerk", "market"),
}  # fmt: skip
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True)
class County:
    """passwords: by the person's part; units: ids by their short English name; scheme: TOML, not yet published."""

    code: str
    name: str
    year: int
    scheme: str
    passwords: dict[str, str]
    units: dict[str, int]

    def sit(self, page: Page, part: str, check: Callable[..., None], **more: Any) -> "Desk":
        """Sign a person in, by keyboard alone; widths and mode as Desk takes them."""
        username = f"{part}-{self.code}"
        page.goto("/account/sign-in/")
        page.focus("input[name=login]")
        page.keyboard.type(username)
        page.keyboard.press("Tab")
        page.keyboard.type(self.passwords[part])
        page.keyboard.press("Enter")
        expect(page.locator(".dtop")).to_contain_text(username)
        return Desk(self, page, check, **more)

    def hide(self, site: Site) -> None:
        """Take its years out of the public's sight, so that other tests find the site as it was."""
        site.installation.python(f"code = {self.code!r}\n{HIDING}")


@dataclass
class Desk:
    """One person's page. check: axe; widths: in px, at which each page is looked at; mode: "elder" for 适老."""

    county: County
    page: Page
    check: Callable[..., None]
    widths: tuple[int, ...] = ()
    mode: str = ""

    def go(self, end: str) -> None:
        """Open a page of the region's desk."""
        self.page.goto(f"/desk/{self.county.code}/{end}")
        expect(self.page.locator("h1")).to_be_visible()

    def look(self) -> None:
        """The page is accessible and fits, at each width and in the person's mode."""
        here = self.page.url
        if self.mode:
            self.page.goto(f"{here}{'&' if '?' in here else '?'}mode={self.mode}")
        for width in self.widths or (self.page.viewport_size["width"],):
            self.page.set_viewport_size({"width": width, "height": 900})
            assert self.page.evaluate(OVERFLOW) == 0, f"{here} at {width}"
            self.check(self.page)

    def type(self, **texts: str) -> None:
        """Fill fields by their id."""
        for field, text in texts.items():
            self.page.fill(f"#{field}", text)

    def press(self, words: str, within: str = "main") -> None:
        """Press the one button with exactly these words."""
        self.page.locator(within).get_by_role("button", name=words, exact=True).click()

    def follow(self, words: str, within: str = "main") -> None:
        """Follow the one link with exactly these words."""
        self.page.locator(within).get_by_role("link", name=words, exact=True).click()

    def told(self, words: str) -> None:
        """The page says, at its head, exactly this of what was just done."""
        expect(self.page.locator(".told p")).to_have_text(words)

    def says(self, where: str, *texts: str) -> None:
        """Every element there, in order, says exactly this."""
        expect(self.page.locator(where)).to_have_text(list(texts))

    def cells(self, *columns: int) -> list[list[str]]:
        """What the page's table says in these columns, counted from 1, row by row."""
        rows = self.page.locator("main table.tbl").first.locator("tbody tr").all()
        told = [[cell.inner_text().strip() for cell in row.locator("th,td").all()] for row in rows]
        return [[row[column - 1] for column in columns] for row in told]


def printed(page: Page) -> list[list[str]]:
    """The official table as it is shown, without what stands in the margin."""
    rows = page.locator("table.gov tbody tr:not(.rowbar)").all()
    return [[cell.inner_text().strip() for cell in row.locator("th,td").all()][:5] for row in rows]


def county_of(site: Site, code: str, name: str, *, opened: bool = False, late: str = "") -> County:
    """Make region, units and people by their acts. opened: with its year and scheme; late: of its call."""
    today = date.today()
    year = (today + timedelta(days=20)).year
    scheme = scheme_of(code, name, today, year, late)
    told = {"code": code, "name": name, "units": UNITS, "people": PEOPLE, "year": year}
    if opened:
        told["scheme"] = scheme
    made = json.loads(site.installation.python(f"told = {told!r}\n{MAKING}"))
    return County(code, name, year, scheme, **made)


def shut(site: Site, county: County) -> None:
    """Publish a version of the scheme by which the call ended yesterday."""
    today = date.today()
    text = scheme_of(county.code, county.name, today, county.year, "refused", due=-1)
    told = {"code": county.code, "scheme": text}
    site.installation.python(f"told = {told!r}\n{SHUTTING}")


HIDING = """
from kaimen.regions import acts
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import THE_CLOCK
for campaign in Campaign.objects.filter(region__code=code, public=True).select_related("region"):
    acts.hide_campaign(THE_CLOCK, campaign)
"""
MAKING = """
import json
from kaimen.people import acts, starting
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.regions import acts as regions
from kaimen.regions.facts import Level
from kaimen.scheme.roles import THE_CLOCK, Role

region = regions.add_region(THE_CLOCK, told["code"], told["name"], Level.COUNTY)
named = {key: (told["name"] * (kind == "department") + name, kind) for key, (name, kind) in told["units"].items()}
units = {
    key: acts.add_unit(THE_CLOCK, region, UnitDraft(name, kind=UnitKind(kind)))
    for key, (name, kind) in named.items()
}
signs = {
    part: starting.account(f"{part}-{region.code}", Role(role), region, units.get(unit)).password
    for part, (role, unit) in told["people"].items()
}
if "scheme" in told:
    campaign = regions.open_campaign(THE_CLOCK, region, told["year"], "政务公开主题日")
    regions.publish_scheme(THE_CLOCK, campaign, told["scheme"])
print(json.dumps({"passwords": signs, "units": {key: unit.pk for key, unit in units.items()}}))
"""
SHUTTING = """
from kaimen.regions import acts
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import THE_CLOCK
campaign = Campaign.objects.select_related("region").get(region__code=told["code"])
acts.publish_scheme(THE_CLOCK, campaign, told["scheme"])
"""


def scheme_of(code: str, name: str, today: date, year: int, late: str = "", due: int = 5) -> str:
    """The rehearsal's county made over: notice of yesterday, themes due in some days, plan due in twenty."""
    text = (files("kaimen.rehearsal") / "county.toml").read_text("utf-8")
    days = {"2026-02-26": -1, "2026-03-13": due, "2026-03-31": 20}
    words = {"990101": code, "青石县": name, "青政务": f"{name[0]}政务", "year = 2026": f"year = {year}"}
    words |= {day: (today + timedelta(days=count)).isoformat() for day, count in days.items()}
    words |= {
        "3月13日前": f"{_spoken(today, due)}前",
        "3月底前": f"{_spoken(today, 20)}前",
        "2026年": f"{year}年",
        "〔2026〕": f"〔{year}〕",
    }
    for old, new in words.items():
        assert old in text, old
        text = text.replace(old, new)
    clause = '{ section = "二", words = "逾期不予受理" }'
    return text + (f'\n[call.late]\nlate = "{late}"\nclause = {clause}\n' if late else "")


def _spoken(today: date, count: int) -> str:
    day = today + timedelta(days=count)
    return f"{day.month}月{day.day}日"
