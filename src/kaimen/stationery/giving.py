"""A paper as bytes: Word by the region's own template where one is in force; all else in our own layout."""

from collections.abc import Callable
from datetime import date

from django.conf import settings

from kaimen.papers.official.closing import written
from kaimen.papers.official.html import write_html
from kaimen.papers.official.paper import OfficialPaper
from kaimen.papers.official.template.filling import fill
from kaimen.papers.official.text import write_txt
from kaimen.papers.official.word.document import write_docx
from kaimen.press.pdf import write_pdf
from kaimen.regions.models import Campaign, Region
from kaimen.stationery import reads
from kaimen.stationery.facts import Ending, Made
from kaimen.stationery.kinds import ROWS, Kind

OWN_FONTS = settings.HOME / "fonts"
"""Where an office lays its licensed fonts."""


def _pdf(paper: OfficialPaper) -> bytes:
    return write_pdf(paper, OWN_FONTS)


WRITERS: dict[Ending, Callable[[OfficialPaper], bytes]] = {
    Ending.DOCX: write_docx,
    Ending.PDF: _pdf,
    Ending.HTML: write_html,
    Ending.TXT: write_txt,
}


def give(kind: Kind, region: Region, made: Made, ending: Ending) -> bytes:
    """The paper's file. Raises PressRefused where a PDF cannot be set, TemplateRefused where a template fails."""
    template = reads.in_force(region, kind.code) if ending is Ending.DOCX else None
    return WRITERS[ending](made.paper) if template is None else filled(template, kind, region, made)


def filled(template: bytes, kind: Kind, region: Region, made: Made) -> bytes:
    """The template with the paper's words; a column that this paper does not have stays blank."""
    values = {name: made.values.get(name, "") for name in kind.names()}
    rows = {
        table: [{column: row.get(column, "") for column in columns} for row in made.rows.get(table, ())]
        for table, columns in kind.columns(region).items()
    }
    return fill(template, values, rows, merged=[f"{ROWS}.{column}" for column in made.merged])


def standard(campaign: Campaign, office: str, title: str, day: date | None) -> dict[str, str]:
    """The placeholders that every paper has."""
    return {
        "地区": campaign.region.name,
        "年度": str(campaign.year),
        "活动名称": campaign.brand,
        "标题": title,
        "发文机关": office,
        "日期": written(day) if day else "",
    }


def named(campaign: Campaign, what: str, *marks: str) -> str:
    """A file's name: region, year, paper; marks such as 草稿 behind it."""
    several = f"“{campaign.brand}”" if campaign.slug else ""
    behind = "".join(f"（{mark}）" for mark in marks if mark)
    return f"{campaign.region.name}{campaign.year}年{several}{what}{behind}"
