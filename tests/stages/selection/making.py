"""A campaign with declarations in hand, made by the acts of the selection on made-up rows of the call."""

from datetime import UTC, datetime

from django.test import Client

from kaimen.people import reads as people
from kaimen.people.models import Unit
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.periods import read_period
from kaimen.scheme.roles import THE_CLOCK, Actor, Role
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from tests.people.making import a_member, a_unit, an_office, signed_in
from tests.regions.making import a_region

UNITS = ("区甲局", "区乙局", "区丙街道办事处")
THEMES = (
    ("走进自来水厂看水质检测", "5月", 0),
    ("食品抽检看得见", "5月", 1),
    ("垃圾分类处理全流程观摩", "6-8月", 2),
    ("医保政策进社区", "9月", 1),
)
SCHEME = """
[campaign]
region = "{code}"
region_name = "{name}"
year = 2026
lead_office = "政务公开办"
[campaign.notice]
title = "工作方案"
issuer = "政务公开办"
issued = 2026-03-02
[[campaign.brands]]
name = "政务公开主题日"
clause = {{ section = "一", words = "主题日" }}
[[campaign.focus]]
themes = ["营商环境", "饮水安全"]
clause = {{ section = "一", words = "突出" }}
{selection}
"""
PICKING = """
[selection.picking]
steps = ["梳理", "甄选"]
clause = { section = "三", words = "择优选取" }
"""
CRITERIA = """
[selection.picking]
steps = ["梳理", "甄选"]
criteria = [{ name = "群众关切", points = 60 }, { name = "互动", points = 40 }]
clause = { section = "三", words = "择优选取" }
"""
APPROVAL = """
[selection.approval]
by = "leading_group"
clause = { section = "三", words = "经领导小组同意" }
"""
RECORD = """
[call.themes]
at_least = 1
purpose = "record"
clause = { section = "三", words = "报备案" }
"""


class Made:
    """A region with three units, its lead office, and a campaign with declarations handed in."""

    def __init__(
        self, code: str = "990101", name: str = "云溪区", selection: str = PICKING, themes: tuple = THEMES
    ) -> None:
        self.region: Region = a_region(code, name)
        self.units: list[Unit] = [a_unit(self.region, unit) for unit in UNITS]
        self.office: Actor = an_office(self.region, f"office-{code}")
        self.campaign: Campaign = regions.open_campaign(
            THE_CLOCK, self.region, 2026, "政务公开主题日", mode=Mode.LIVE
        )
        if selection:
            text = SCHEME.format(code=code, name=name, selection=selection)
            regions.publish_scheme(THE_CLOCK, self.campaign, text)
        self.rows = [self.declared(*theme) for theme in themes]

    def declared(self, theme: str, period: str, unit: int = 0, **more: object) -> Declaration:
        """A declaration as the call leaves it once it is handed in."""
        read = read_period(period, 2026)
        last = Declaration.objects.filter(campaign=self.campaign).order_by("-number").first()
        whole = {
            "campaign": self.campaign,
            "unit": self.units[unit],
            "number": last.number + 1 if last else 1,
            "state": DeclarationState.SUBMITTED,
            "theme": theme,
            "period_text": period,
            "period_start": read.start,
            "period_end": read.end,
            "precision": read.precision,
            "formats": ["现场观摩"],
            "entered_by": "user:1",
            "created_at": datetime(2026, 3, 2, tzinfo=UTC),
            "submitted_at": datetime(2026, 3, 3, tzinfo=UTC),
        }
        return Declaration.objects.create(**(whole | more))

    def office_client(self) -> Client:
        return signed_in(people.user_of(self.office.id))

    def reviewer(self, name: str = "reviewer") -> Actor:
        return people.actor_of(a_member(f"{name}-{self.region.code}", Role.REVIEWER, self.region).user)
