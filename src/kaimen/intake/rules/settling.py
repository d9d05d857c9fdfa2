"""What a person settled holds for everything that the paper is used for: mended, left out, or right as printed.

Source: nothing is written anywhere before a person has looked at each doubt.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from kaimen.intake.facts import How, Settled
from kaimen.intake.rules.asked import FIELDS, row_key
from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.papers.understanding import Reading
from kaimen.scheme.periods import read_period
from kaimen.scheme.problem import Problem

LONGEST, LARGEST = 300, 99_999
SEPARATORS = re.compile(r"[、，,；;\n]+")


def applied(reading: Reading, settled: Settled) -> Reading:
    """The reading as settled: doubts that are still open stay at their rows."""
    tables = tuple(
        replace(one, table=_table(one.table, at, settled, reading.year))
        for at, one in enumerate(reading.tables)
    )
    return replace(reading, tables=tables, doubts=_open(reading.doubts, "", settled))


def _table(table: PlanTable, at: int, settled: Settled, year: int) -> PlanTable:
    rows = tuple(
        _row(row, row_key(at, number), settled, year)
        for number, row in enumerate(table.rows)
        if not is_left_out(row, row_key(at, number), settled)
    )
    return replace(table, rows=rows, doubts=_open(table.doubts, f"t{at}.", settled))


def is_left_out(row: PlanRow, key: str, settled: Settled) -> bool:
    """Whether a person said of any doubt of the row that it is not wanted."""
    return any(settled.doubts.get(f"{key}.d{at}") is How.LEAVE_OUT for at in range(len(row.doubts)))


def _row(row: PlanRow, key: str, settled: Settled, year: int) -> PlanRow:
    typed = settled.rows.get(key, {})
    return replace(edited(row, typed, year), doubts=_open(row.doubts, f"{key}.", settled))


def _open(doubts: tuple[Doubt, ...], key: str, settled: Settled) -> tuple[Doubt, ...]:
    return tuple(doubt for at, doubt in enumerate(doubts) if f"{key}d{at}" not in settled.doubts)


def edited(row: PlanRow, typed: Mapping[str, str], year: int) -> PlanRow:
    """The row with what was typed for its fields; a unit that stays keeps its part."""
    text = {name: value.strip() for name, value in typed.items() if name in FIELDS}
    changed = replace(
        row,
        theme=text.get("theme", row.theme),
        place=text.get("place", row.place),
        audience=text.get("audience", row.audience),
    )
    if "no" in text:
        changed = replace(changed, no=_number(text["no"]))
    if "headcount" in text:
        changed = replace(changed, headcount=_number(text["headcount"]))
    if "units" in text:
        parts = {host.name: host for host in row.units}
        changed = replace(changed, units=tuple(parts.get(name, Host(name)) for name in split(text["units"])))
    if "formats" in text:
        changed = replace(changed, formats=split(text["formats"]))
    if "period" in text and text["period"] != row.period.text:
        changed = replace(changed, period=read_period(text["period"], year))
    return changed


def typed_of(row: PlanRow) -> dict[str, str]:
    """A row's fields as a person would type them."""
    return {
        "no": "" if row.no is None else str(row.no),
        "theme": row.theme,
        "units": "、".join(host.name for host in row.units),
        "formats": "、".join(row.formats),
        "period": row.period.text,
        "place": row.place,
        "audience": row.audience,
        "headcount": "" if row.headcount is None else str(row.headcount),
    }


def typed_problems(typed: Mapping[str, str]) -> list[Problem]:
    """Everything typed that cannot be kept, by field."""
    found = [Problem("intake.too_long", name) for name, text in typed.items() if len(text) > LONGEST]
    found += [
        Problem("intake.no_number", name)
        for name in ("no", "headcount")
        if typed.get(name, "").strip() and _number(typed[name].strip()) is None
    ]
    if "theme" in typed and not typed["theme"].strip():
        found.append(Problem("intake.no_theme", "theme"))
    return found + ([] if set(typed) <= set(FIELDS) else [Problem("intake.no_field")])


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,5}", text) and 0 < int(text) <= LARGEST else None


def split(text: str) -> tuple[str, ...]:
    """Names joined by the usual separators, in order, none empty."""
    return tuple(name.strip() for name in SEPARATORS.split(text) if name.strip())
