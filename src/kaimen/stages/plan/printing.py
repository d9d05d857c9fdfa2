"""An edition's rows in the forms that people and programs take away: text, JSON, CSV, XLSX, iCalendar."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.standing import Standing, marked
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.papers.writing.calendars import write_ics
from kaimen.papers.writing.plan import write_csv, write_json, write_xlsx
from kaimen.regions.models import Campaign
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.private import is_private

WIDEST = 40
"""Display columns of a cell on a terminal."""

Printer = Callable[[Campaign, Edition | None, Sequence[RowFact]], str | bytes]


def printed(form: str, campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> str | bytes:
    """The rows in one of FORMATS; an empty table where there is no edition. Columns of persons are left out."""
    return FORMATS[form](campaign, edition, rows)


def paper_table(edition: Edition | None, rows: Sequence[RowFact]) -> PlanTable:
    """The rows as a paper's table in the region's own columns."""
    columns = [column for column in edition.columns if not is_private(column)] if edition else []
    return PlanTable(
        title=edition.title if edition else "",
        columns=tuple(columns),
        rows=tuple(_paper_row(row) for row in rows),
        gaps=tuple(edition.gaps) if edition else (),
    )


def _paper_row(row: RowFact) -> PlanRow:
    return PlanRow(
        no=row.no,
        theme=row.theme,
        units=tuple(Host(host.name, host.role) for host in row.hosts),
        formats=row.formats,
        period=row.period,
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        remark=row.remark,
        doubts=tuple(Doubt(doubt.code, doubt.message, doubt.where) for doubt in row.doubts),
        extra=tuple(pair for pair in row.extra if not is_private(pair[0])),
        standing=Standing(row.state),
    )


def _json(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> str:
    return write_json(paper_table(edition, rows).rows).decode()


def _csv(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> bytes:
    return write_csv(paper_table(edition, rows))


def _xlsx(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> bytes:
    return write_xlsx(paper_table(edition, rows))


def _merged(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> bytes:
    return write_xlsx(paper_table(edition, rows), merged=True)


def _ics(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> bytes:
    key = f"{campaign.region.code}/{campaign.term}"
    return write_ics(paper_table(edition, rows), stamp=_issued(edition), key=key)


def _issued(edition: Edition | None) -> datetime:
    """The same file for the same edition: its stamp is the day of issue, not of the download."""
    return (edition.released_at if edition else None) or timezone.now()


def _table(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> str:
    if edition is None:
        return _("还没有印发的计划表。")
    heads = [_("序号"), _("时间"), _("主题"), _("形式"), _("单位"), _("存疑")]
    lines = [heads, *(_cells(row) for row in rows)]
    widths = [min(WIDEST, max(width(line[column]) for line in lines)) for column in range(len(heads))]
    padded = [[_padded(cell, wide) for cell, wide in zip(line, widths, strict=True)] for line in lines]
    return "\n".join("  ".join(line).rstrip() for line in padded)


def _cells(row: RowFact) -> list[str]:
    return [
        "" if row.no is None else str(row.no),
        row.period.text,
        marked(row.theme, Standing(row.state)),
        "、".join(row.formats),
        "、".join(host.name for host in row.hosts),
        "；".join(doubt.message for doubt in row.doubts),
    ]


def width(text: str) -> int:
    """Columns that a text takes on a terminal: a full-width character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, wide: int) -> str:
    if width(text) <= wide:
        return text + " " * (wide - width(text))
    kept = ""
    for char in text:
        if width(kept + char) > wide - 2:
            break
        kept += char
    return _padded(kept + "…", wide)


FORMATS: dict[str, Printer] = {
    "json": _json, "csv": _csv, "xlsx": _xlsx, "merged": _merged, "ics": _ics, "table": _table,
}  # fmt: skip
