"""From a file of any kind that the importer takes to a plan table, with what the campaign's scheme knows of it."""

from kaimen.papers.sources.paper import Paper
from kaimen.papers.sources.text import source_from_csv, source_from_text
from kaimen.papers.sources.workbook import source_from_xlsx
from kaimen.papers.tables.several import read_table
from kaimen.papers.tables.table import PlanTable
from kaimen.people.models import Unit
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.scheme import Scheme


def read_paper(campaign: Campaign, name: str, data: bytes) -> PlanTable:
    """The table in an uploaded file, or in pasted text named .txt. Raises PaperRefused."""
    units = Unit.objects.filter(region=campaign.region_id, closed_on=None).values_list("name", flat=True)
    scheme = scheme_in_force(campaign, today(campaign))
    return table_of(source_of(name, data), campaign.year, scheme, list(units))


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


def source_of(name: str, data: bytes) -> Paper:
    """Lines of cells, by what the name says the file is; what it is not is refused by its reader."""
    ending = name.rpartition(".")[2].lower()
    if ending in ("xlsx", "xlsm", "xls", "et"):
        return source_from_xlsx(data)
    if ending in ("txt", "tsv", "md"):
        return source_from_text(data.decode("utf-8-sig", "replace"))
    return source_from_csv(data)
