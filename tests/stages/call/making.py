"""A campaign whose scheme calls for declarations, made by the acts alone; every name is invented."""

from datetime import date, datetime

from django.test import Client
from django.utils import timezone

from kaimen.people import reads as people
from kaimen.people.models import Membership, Unit
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.periods import read_period
from kaimen.scheme.roles import THE_CLOCK, Actor, Role
from kaimen.stages.call import acts
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.rules.editing import Typed
from tests.people.making import a_member, a_unit, an_office, signed_in
from tests.regions.making import a_region

UNITS = ("区甲局", "区乙局")
OPEN = date(2026, 3, 10)
CLOSED = date(2026, 3, 21)

HEAD = """
[campaign]
region = "{code}"
region_name = "云溪区"
year = 2026
lead_office = "云溪区政务公开办公室"

[campaign.notice]
title = "云溪区主题日通知"
issuer = "云溪区政务公开办公室"
issued = 2026-03-02

[[campaign.brands]]
name = "政务公开主题日"
clause = {{ section = "一", words = "政务公开主题日" }}
"""
CLAUSE = 'clause = { section = "二", words = "要词" }\n'
THEMES = "[call.themes]\nat_least = 1\nat_most = 2\n" + CLAUSE
RECORD = '[call.themes]\nat_least = 1\npurpose = "record"\n' + CLAUSE
DUE = "[call.due]\ndue = { day = 2026-03-20 }\nhour = 17:30:00\n" + CLAUSE
REFUSED = '[call.late]\nlate = "refused"\n' + CLAUSE
FORM = (
    '[call.form]\ncolumns = ["序号", "活动主题", "活动时间（月份）", "活动形式", "活动简介", "安全措施"]\n'
    'head = ["填报单位（公章）", "联系人", "联系电话"]\n' + CLAUSE
)
LEADER = '[call.confirmation]\nby = "leader"\n' + CLAUSE
SCAN = '[call.confirmation]\nby = "scan"\n' + CLAUSE
FORMATS = '[[plan.formats]]\nname = "现场观摩"\n' + CLAUSE + '[[plan.formats]]\nname = "座谈交流"\n' + CLAUSE
WHOLE = THEMES + DUE + FORM + FORMATS
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def moment(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour, minute))


class Made:
    """A rehearsal on a day of its own, with two units, its lead office, and a scheme that calls for themes."""

    def __init__(self, rules: str = WHOLE, code: str = "990101", mode: Mode = Mode.REHEARSAL) -> None:
        self.region: Region = a_region(code, "云溪区" if code == "990101" else "云岭县")
        self.units: list[Unit] = [a_unit(self.region, unit) for unit in UNITS]
        self.office: Actor = an_office(self.region, f"office-{code}")
        self.campaign: Campaign = regions.open_campaign(
            THE_CLOCK, self.region, 2026, "政务公开主题日", mode=mode
        )
        regions.publish_scheme(self.office, self.campaign, HEAD.format(code=code) + rules)
        if mode is Mode.REHEARSAL:
            self.on(OPEN)

    def on(self, day: date, hour: int = 9, minute: int = 0) -> None:
        regions.turn_clock(self.office, self.campaign, moment(day, hour, minute))

    def member(self, role: Role = Role.UNIT_CLERK, unit: int = 0) -> Membership:
        found = Membership.objects.filter(region=self.region, role=role, unit=self.units[unit]).first()
        name = f"{role.value.replace('_', '-')}-{self.units[unit].pk}"
        return found or a_member(name, role, self.region, self.units[unit])

    def clerk(self, unit: int = 0) -> Actor:
        return people.actor_of(self.member(Role.UNIT_CLERK, unit).user)

    def leader(self, unit: int = 0) -> Actor:
        return people.actor_of(self.member(Role.UNIT_LEADER, unit).user)

    def client(self, actor: Actor) -> Client:
        return signed_in(people.user_of(actor.id))

    def draft(self, unit: int = 0, **changed: object) -> int:
        return acts.declare(self.clerk(unit), self.campaign, self.units[unit], typed(**changed))

    def handed_in(self, unit: int = 0, **changed: object) -> int:
        made = self.draft(unit, **changed)
        acts.submit(self.clerk(unit), made)
        return made


def row(id: int) -> Declaration:
    return Declaration.objects.select_related("campaign__region", "unit").get(pk=id)


def typed(**changed: object) -> Typed:
    whole = {
        "theme": "走进自来水厂",
        "period": read_period("5月", 2026),
        "formats": ("现场观摩",),
        "brief": "看一滴水怎样变清",
        "extra": (("安全措施", "专人引导"),),
        "contact": "张小门",
        "phone": "13800000013",
    }
    return Typed(**(whole | changed))  # type: ignore[arg-type]  # fields by name
