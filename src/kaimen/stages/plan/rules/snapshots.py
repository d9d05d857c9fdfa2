"""A draft kept as it stands: rows as plain values that a database holds, and back.

Columns of persons are not kept (rules/private.py); going back takes them from the row as it stands.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, Precision, read_period
from kaimen.stages.plan.facts import ActivityState, DoubtFact, HostFact, RowFact
from kaimen.stages.plan.rules.private import is_private

PLAIN = ("number", "declaration", "no", "theme", "place", "audience", "headcount", "remark")


def pack(row: RowFact) -> dict[str, Any]:
    """A row as JSON holds it."""
    period = row.period
    return {name: getattr(row, name) for name in PLAIN} | {
        "state": row.state.value,
        "hosts": [[host.name, host.role.value, host.unit] for host in row.hosts],
        "formats": list(row.formats),
        "period": [period.text, _iso(period.start), _iso(period.end), period.precision.value],
        "doubts": [[doubt.code, doubt.message, doubt.where] for doubt in row.doubts],
        "extra": [[heading, text] for heading, text in row.extra if not is_private(heading)],
    }


def unpack(kept: Mapping[str, Any], year: int, position: int = 0) -> RowFact:
    """The row that was packed; it has no id."""
    return RowFact(
        row=0,
        activity=0,
        state=ActivityState(kept["state"]),
        hosts=tuple(HostFact(name, HostAs(role), unit) for name, role, unit in kept["hosts"]),
        formats=tuple(kept["formats"]),
        period=_period(kept["period"], year),
        doubts=tuple(DoubtFact(*doubt) for doubt in kept["doubts"]),
        extra=tuple((heading, text) for heading, text in kept["extra"]),
        position=position,
        **{name: kept[name] for name in PLAIN},
    )


def unpacked(content: Mapping[str, Any], year: int) -> tuple[RowFact, ...]:
    """All rows of a kept draft in their order."""
    return tuple(unpack(kept, year, position) for position, kept in enumerate(content["rows"], start=1))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _period(kept: list[Any], year: int) -> Period:
    """As it was read when it was kept; its finer points where it still reads so."""
    text, start, end, precision = kept
    again = read_period(text, year)
    if [again.text, _iso(again.start), _iso(again.end), again.precision.value] == kept:
        return again
    return Period(text, _day(start), _day(end), Precision(precision))


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
