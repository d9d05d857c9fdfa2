"""From a file of any kind to a plan table, with what the campaign's scheme knows of it."""

from dataclasses import replace

from kaimen.intake.taking import read_here
from kaimen.papers.sources.paper import Paper
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.several import ReadTable, read_table
from kaimen.papers.tables.table import PlanTable
from kaimen.papers.understanding import Reading
from kaimen.regions.models import Campaign
from kaimen.scheme.scheme import Scheme


def read_paper(campaign: Campaign, name: str, data: bytes) -> PlanTable:
    """The table in an uploaded file, or in pasted text named .txt, read apart. Raises PaperRefused."""
    reading = read_here(campaign.region, campaign, name, data)
    found = plans_of(reading)
    if not found:
        raise PaperRefused("no_table")
    first, *others = (one.table for one in found)
    told = tuple(doubt("other_table", others[0].rows[0].where) for _ in others[:1])
    return replace(first, doubts=(*first.doubts, *told))


def plans_of(reading: Reading) -> list[ReadTable]:
    """The tables that a plan can be made of: plans; where there is none, whatever else lists activities."""
    filled = [one for one in reading.tables if one.table.rows]
    return [one for one in filled if one.kind == "plan"] or filled


def table_of(source: Paper, year: int, scheme: Scheme | None, units: list[str]) -> PlanTable:
    """The table in a source, read with the scheme's own columns and forms where it tells them."""
    plan = scheme.plan if scheme else None
    return read_table(
        source,
        year=year,
        known_units=units,
        known_forms=[form.name for form in plan.formats] if plan else (),
        columns=[column.heading for column in plan.table.columns] if plan and plan.table else None,
    )
