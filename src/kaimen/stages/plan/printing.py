"""An edition's rows in the forms that people and programs take away: text, JSON, CSV, XLSX, iCalendar."""

import json
import unicodedata
from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from kaimen.regions.models import Campaign
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition

WIDEST = 40
"""Display columns of a cell on a terminal."""


def as_json(rows: Sequence[RowFact]) -> list[dict]:
    """Rows in the published shape; see docs."""
    return [_json_row(row) for row in rows]


def _json_row(row: RowFact) -> dict:
    period = row.period
    return {
        "no": row.no,
        "theme": row.theme,
        "units": [{"name": host.name, "role": host.role} for host in row.hosts],
        "formats": list(row.formats),
        "period": {
            "text": period.text,
            "start": period.start.isoformat() if period.start else None,
            "end": period.end.isoformat() if period.end else None,
            "precision": period.precision,
        },
        "place": row.place,
        "headcount": row.headcount,
        "doubts": [
            {"code": doubt.code, "message": doubt.message, "where": doubt.where} for doubt in row.doubts
        ],
    }


def _json(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> str:
    return json.dumps(as_json(rows), ensure_ascii=False, indent=1)


def _table(campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> str:
    if edition is None:
        return _("还没有印发的计划表。")
    heads = [_("序号"), _("时间"), _("主题"), _("形式"), _("单位"), _("存疑")]
    lines = [heads, *(_cells(row) for row in rows)]
    widths = [min(WIDEST, max(width(line[column]) for line in lines)) for column in range(len(heads))]
    return "\n".join(
        "  ".join(_padded(cell, wide) for cell, wide in zip(line, widths, strict=True)) for line in lines
    )


def _cells(row: RowFact) -> list[str]:
    return [
        "" if row.no is None else str(row.no),
        row.period.text,
        row.theme,
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


Printer = Callable[[Campaign, Edition | None, Sequence[RowFact]], str | bytes]
FORMATS: dict[str, Printer] = {"json": _json, "table": _table}


def printed(form: str, campaign: Campaign, edition: Edition | None, rows: Sequence[RowFact]) -> str | bytes:
    """The rows in one of FORMATS; an empty table where there is no edition."""
    return FORMATS[form](campaign, edition, rows)
