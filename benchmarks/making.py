"""A region's year of 54 activities in invented words, made by the product's own acts alone."""

from pathlib import Path

from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.people import acts as people
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.regions import acts as regions
from kaimen.regions.facts import Level, Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.periods import read_period
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.scheme.scheme import Scheme
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan import reads as plan_reads
from kaimen.stages.plan.facts import SessionFact

CODE, ACTIVITIES = "500000", 54
TEXT = Path(__file__).with_name("invented.toml").read_text(encoding="utf-8")
TRADES = [
    "教育",
    "科技",
    "民政",
    "财政",
    "水利",
    "商务",
    "卫健",
    "应急",
    "审计",
    "统计",
    "医保",
    "林业",
    "信访",
    "城管",
    "住建",
    "交通",
    "文旅",
    "司法",
]
THINGS = ["一件小事怎样办成", "一笔钱怎样花出去", "一份文件怎样定下来"]
PERIODS = [
    "3月",
    "4月",
    "5月",
    "5月中旬",
    "6-8月",
    "第二季度",
    "7月",
    "9月中旬至10月底",
    "9月",
    "10月",
    "11月",
    "全年",
    "6月25日",
    "8月26、27日",
]


def officer(code: str) -> Actor:
    """Who may set a region up and lead it."""
    return Actor("bench", frozenset({Grant(Role.CLOCK), Grant(Role.LEAD_OFFICE, code)}))


def make(code: str = CODE, planned: bool = True) -> Campaign:
    """The campaign, shown to the public; planned: its plan released, every third activity's day confirmed."""
    text, actor = TEXT.replace(CODE, code), officer(code)
    scheme = read_scheme(text, "invented")
    told = scheme.campaign
    region = regions.add_region(actor, code, told.region_name, Level.COUNTY)
    campaign = regions.open_campaign(actor, region, told.year, scheme.brand, mode=Mode.LIVE)
    regions.publish_scheme(actor, campaign, text)
    _units(actor, region)
    if planned:
        _plan(actor, campaign, scheme)
    regions.show_campaign(actor, campaign)
    return campaign


def _plan(actor: Actor, campaign: Campaign, scheme: Scheme) -> None:
    edition = plan.draft(actor, campaign.pk, "")
    formats = [form.name for form in scheme.plan.formats] if scheme.plan else []
    plan.import_table(actor, edition, _table(campaign.year, formats))
    plan.review(actor, edition, "核过原件")
    plan.release(actor, edition)
    _days(actor, edition)


def _units(actor: Actor, region: Region) -> None:
    for trade in TRADES:
        people.add_unit(actor, region, UnitDraft(f"{trade}局", kind=UnitKind.DEPARTMENT))


def _table(year: int, forms: list[str]) -> PlanTable:
    rows = tuple(_row(number, year, forms) for number in range(1, ACTIVITIES + 1))
    return PlanTable("活动计划表", ("序号", "活动时间", "活动主题", "活动形式", "责任单位"), rows)


def _row(number: int, year: int, forms: list[str]) -> PlanRow:
    trade = TRADES[number % len(TRADES)]
    theme = f"走进{trade}，看{THINGS[number % len(THINGS)]}（之{number}）"
    time = PERIODS[number % len(PERIODS)]
    return PlanRow(
        no=number,
        theme=theme,
        units=(Host(f"{trade}局"),),
        formats=(forms[number % len(forms)],),
        period=read_period(time, year),
        place=f"办事大厅{number}号窗口",
        cells=(str(number), time, theme),
    )


def _days(actor: Actor, edition: int) -> None:
    for row in plan_reads.rows(edition)[2::3]:
        assert row.period.start, "every invented time has a first day"
        session = plan.propose_day(actor, row.activity, SessionFact(0, row.period.start, point="窗口"))
        plan.confirm_day(actor, session, 1)
