"""A reading as the documented JSON of `kaimen read --json`, version 1; see docs/reading.md and the schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kaimen.papers.carrying import packed
from kaimen.papers.notice.head.head import Head
from kaimen.papers.notice.paths import CANONICAL
from kaimen.papers.tables.several import ReadTable
from kaimen.papers.tables.told import doubts_data, row_data
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
        "doubts": doubts_data([*reading.doubts, *whole]),
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
        "rows": [row_data(row) for row in table.table.rows],
        "gaps": list(table.table.gaps),
    }


def named(contacts: Iterable[Any]) -> list[dict[str, Any]]:
    """Records with their fields by name."""
    return [{name: packed(getattr(one, name)) for name in one.__slots__} for one in contacts]
