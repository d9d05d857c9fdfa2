"""A campaign with a plan, made by the acts alone; every name is invented."""

from django.test import Client

from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.table import PlanTable
from kaimen.people import reads as people
from kaimen.people.models import Unit
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.roles import THE_CLOCK, Actor, Role
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.paper import table_of
from kaimen.stages.plan.rules.editing import Typed
from tests.people.making import a_member, a_unit, an_office, signed_in
from tests.regions.making import a_region

TABLE = """云溪区2026年活动计划表
序号	活动时间	活动主题	活动形式	责任单位
1	5月	走进自来水厂	现场观摩	区甲局
2		食品抽检看得见	现场观摩、座谈交流	区乙局
3	6月	垃圾去哪儿了	现场观摩	区甲局
4	6-8月	医保政策进社区	政策宣传	区乙局
"""
UNITS = ("区甲局", "区乙局")
BASIS = "办公室审查，无涉密和个人信息"


class Made:
    """A region with two units, a live campaign, its lead office and the edition in force."""

    def __init__(self, code: str = "990101", name: str = "云溪区", mode: Mode = Mode.LIVE) -> None:
        self.region: Region = a_region(code, name)
        self.units: list[Unit] = [a_unit(self.region, unit) for unit in UNITS]
        self.office: Actor = an_office(self.region, f"office-{code}")
        self.campaign: Campaign = regions.open_campaign(
            THE_CLOCK, self.region, 2026, "政务公开主题日", mode=mode
        )
        regions.show_campaign(THE_CLOCK, self.campaign)

    def drafted(self, text: str = TABLE) -> Edition:
        number = acts.draft(self.office, self.campaign.pk, "首版")
        acts.import_table(self.office, number, read(text))
        return Edition.objects.get(pk=number)

    def issued(self, text: str = TABLE) -> Edition:
        edition = self.drafted(text)
        acts.review(self.office, edition.pk, BASIS)
        acts.release(self.office, edition.pk)
        return Edition.objects.get(pk=edition.pk)

    def in_force(self) -> Edition:
        edition = reads.edition_in_force(self.campaign.pk)
        assert edition is not None
        return edition

    def office_client(self) -> Client:
        return signed_in(people.user_of(self.office.id))

    def clerk(self, unit: int = 0) -> Actor:
        name = f"clerk-{self.units[unit].pk}"
        return people.actor_of(a_member(name, Role.UNIT_CLERK, self.region, self.units[unit]).user)


def read(text: str) -> PlanTable:
    return table_of(source_from_text(text), 2026, None, list(UNITS))


def typed(**changed: object) -> Typed:
    whole = {
        "theme": "走进新水厂",
        "hosts": (("区甲局", HostAs.LEAD),),
        "formats": ("现场观摩",),
        "period": read_period("7月", 2026),
        "no": 1,
    }
    return Typed(**(whole | changed))  # type: ignore[arg-type]  # fields by name
