"""Making each shipped scheme stand: region, campaign, scheme, and the printed table read by the importer."""

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from kaimen.demo.kinds import kind_of
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.table import PlanTable
from kaimen.people import acts as people
from kaimen.people.facts import UnitDraft
from kaimen.people.reads import match_units
from kaimen.regions import acts as regions
from kaimen.regions import reads as regions_reads
from kaimen.regions.facts import Level, Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.roles import THE_CLOCK
from kaimen.scheme.scheme import Scheme
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan.paper import table_of

REASON = "按印发件录入"
BASIS = "原件已由发文机关公开印发"


@dataclass(frozen=True, slots=True)
class Paper:
    """A shipped notice: its scheme's TOML and, where the notice prints one, its table's text."""

    name: str
    toml: str
    table: str


def shipped() -> list[Paper]:
    """All shipped notices in the order of their names."""
    tomls = sorted(_named(files("kaimen.schemes"), ".toml"), key=lambda named: named[0])
    tables = {path.name.partition(".")[0]: path for path in (files("kaimen.demo") / "printed").iterdir()}
    return [Paper(name, path.read_text("utf-8"), _text(tables.get(name))) for name, path in tomls]


def stand(paper: Paper) -> Campaign:
    """The paper's campaign, made where it is not there yet."""
    scheme = read_scheme(paper.toml, paper.name)
    region = _region(scheme)
    told = scheme.campaign
    known = regions_reads.campaign(region, told.year, told.slug)
    return known or _campaign(region, scheme, paper)


def _region(scheme: Scheme) -> Region:
    told = scheme.campaign
    known = regions_reads.region(told.region)
    return known or regions.add_region(THE_CLOCK, told.region, told.region_name, level_of(told.region))


def level_of(code: str) -> Level:
    """GB/T 2260: two digits a level; GB/T 10114 adds three for a township."""
    if len(code) > 6:
        return Level.TOWNSHIP
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY


def _campaign(region: Region, scheme: Scheme, paper: Paper) -> Campaign:
    told = scheme.campaign
    campaign = regions.open_campaign(THE_CLOCK, region, told.year, scheme.brand, told.slug, Mode.AS_PRINTED)
    regions.publish_scheme(THE_CLOCK, campaign, paper.toml)
    if paper.table:
        _issue(campaign, table_of(source_from_text(paper.table), told.year, scheme, []))
    regions.show_campaign(THE_CLOCK, campaign)
    return campaign


def _issue(campaign: Campaign, table: PlanTable) -> None:
    _add_units(campaign.region, table)
    edition = plan.draft(THE_CLOCK, campaign.pk, REASON)
    plan.import_table(THE_CLOCK, edition, table)
    plan.review(THE_CLOCK, edition, BASIS)
    plan.release(THE_CLOCK, edition)


def _add_units(region: Region, table: PlanTable) -> None:
    names = dict.fromkeys(host.name for row in table.rows for host in row.units)
    for name in names:
        if match_units(region, [name]).get(name) is None:
            people.add_unit(THE_CLOCK, region, UnitDraft(name, kind=kind_of(name)))


def _named(folder: Traversable, ending: str) -> list[tuple[str, Traversable]]:
    return [(path.name.removesuffix(ending), path) for path in folder.iterdir() if path.name.endswith(ending)]


def _text(path: Traversable | None) -> str:
    return path.read_text("utf-8") if path else ""
