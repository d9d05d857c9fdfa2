"""A row of a plan table and its doubts as JSON holds them, wherever they are told."""

from collections.abc import Iterable
from typing import Any

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.table import PlanRow


def row_data(row: PlanRow) -> dict[str, Any]:
    """One row as JSON holds it."""
    period = row.period
    return {
        "no": row.no,
        "theme": row.theme,
        "units": [{"name": host.name, "role": host.role.value} for host in row.units],
        "formats": list(row.formats),
        "period": {
            "text": period.text,
            "start": period.start.isoformat() if period.start else None,
            "end": period.end.isoformat() if period.end else None,
            "precision": period.precision.value,
        },
        "place": row.place,
        "audience": row.audience,
        "headcount": row.headcount,
        "doubts": doubts_data(row.doubts),
    }


def doubts_data(doubts: Iterable[Doubt]) -> list[dict[str, str]]:
    """Each with its code, its sentence and its place in words."""
    return [{"code": one.code, "message": one.message, "where": one.where} for one in doubts]
