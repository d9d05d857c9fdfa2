"""A reading as the documented JSON of `kaimen read --json`, version 1; see docs/reading.md and the schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kaimen.papers.carrying import packed
from kaimen.papers.doubt import Doubt
from kaimen.papers.notice.head.head import Head
from kaimen.papers.notice.paths import CANONICAL
from kaimen.papers.tables.several import ReadTable
from kaimen.papers.tables.table import PlanRow
from kaimen.papers.understanding import Reading

VERSION = 1


def as_data(name: str, sha256: str, reading: Reading, *, with_contacts: bool = False) -> dict[str, Any]:
    """The reading as plain data. Contacts are persons' and only told when asked for."""
    whole = [doubt for table in reading.tables for doubt in table.table.doubts]
    told: dict[str, Any] = {
        "version": VERSION,
        "source": {"name": name, "kind": reading.paper.kind.value, "sha256": sha256},
        "notice": _notice(reading.head),
        "rules": [
            {
                "path": rule.path,
                "value": packed(rule.value),
                "quote": rule.quote,
                "start": rule.start,
                "end": rule.end,
                "confidence": rule.confidence,
            }
            for rule in reading.rules
            if rule.path in CANONICAL
        ],
        "tables": [_table(table) for table in reading.tables],
        "doubts": _doubts([*reading.doubts, *whole]),
        "text": reading.paper.text,
    }
    return told | ({"contacts": named(reading.contacts)} if with_contacts else {})


def _notice(head: Head | None) -> dict[str, Any] | None:
    if head is None:
        return None
    return {
        "title": head.title,
        "number": head.number,
        "issued": head.issued.isoformat() if head.issued else None,
        "office": head.office,
        "brand": head.brand,
        "year": head.year,
        "region_code": head.region_code,
        "region_name": head.region_name,
    }


def _table(table: ReadTable) -> dict[str, Any]:
    return {
        "kind": table.kind,
        "columns": list(table.table.columns),
        "rows": [_row(row) for row in table.table.rows],
        "gaps": list(table.table.gaps),
    }


def _row(row: PlanRow) -> dict[str, Any]:
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
        "doubts": _doubts(row.doubts),
    }


def _doubts(doubts: Iterable[Doubt]) -> list[dict[str, str]]:
    return [{"code": one.code, "message": one.message, "where": one.where} for one in doubts]


def named(contacts: Iterable[Any]) -> list[dict[str, Any]]:
    """Records with their fields by name."""
    return [{name: packed(getattr(one, name)) for name in one.__slots__} for one in contacts]
