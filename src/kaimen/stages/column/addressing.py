"""From an address to what it names; an address that names nothing public is a 404, whatever stands behind it."""

from dataclasses import dataclass

from django.http import Http404
from django.urls.converters import StringConverter

from kaimen.regions.models import Campaign, Region
from kaimen.regions.reads import region as region_by_code
from kaimen.stages.column import reads
from kaimen.stages.column.remembering import once_a_copy
from kaimen.stages.plan import reads as plan
from kaimen.stages.plan.facts import EditionState, RowFact
from kaimen.stages.plan.models import Edition


@dataclass(frozen=True, slots=True)
class Year:
    """A public campaign with its issued editions, the one in force and that one's rows; none where none is issued."""

    campaign: Campaign
    issued: tuple[Edition, ...] = ()
    edition: Edition | None = None
    rows: tuple[RowFact, ...] = ()


class CodeConverter(StringConverter):
    """A region's code by GB/T 2260."""

    regex = "[0-9]{2,12}"


class TermConverter:
    """A year, or a year and a brand's slug: (2024, ""), (2024, "slug")."""

    regex = "[0-9]{4}(?:-[a-z][a-z0-9-]*)?"

    def to_python(self, value: str) -> tuple[int, str]:
        year, _, slug = value.partition("-")
        return int(year), slug

    def to_url(self, value: tuple[int, str] | str) -> str:
        return value if isinstance(value, str) else "-".join(str(part) for part in value if part)


@once_a_copy
def region_at(code: str) -> Region:
    found = region_by_code(code)
    if found is None:
        raise Http404
    return found


@once_a_copy
def campaign_at(code: str, term: tuple[int, str]) -> Campaign:
    found = reads.campaign_at(code, *term)
    if found is None:
        raise Http404
    return found


@once_a_copy
def year_at(code: str, term: tuple[int, str]) -> Year:
    """A year with the rows in force, gaps in the numbering told at the row after them."""
    campaign = campaign_at(code, term)
    issued = tuple(plan.issued_editions(campaign.pk))
    edition = next((one for one in issued if one.state == EditionState.RELEASED), None)
    if edition is None:
        return Year(campaign)
    rows = plan.rows(edition.pk)
    return Year(campaign, issued, edition, plan.with_gaps(edition, rows) if edition.gaps else rows)
