"""A plan as an iCalendar file: an event for every activity whose days are known at least roughly.

A day gives that day, or its hours; several named days give one event each; a month or another span gives one
all-day event over it that says so in its title and keeps nobody busy. What has no dates is left out.
A cancelled activity stays as a cancelled event, so that a calendar that took it in strikes it out.
Times are UTC, so that no time zone rules need to travel along.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

from icalendar import Calendar, Event

from kaimen.papers.tables.standing import Standing, marked
from kaimen.papers.tables.table import PlanRow, PlanTable
from kaimen.scheme.periods import Period, Precision

LOCAL = timezone(timedelta(hours=8))
EXACT = {Precision.DAY, Precision.DAYS}


def write_ics(table: PlanTable, *, stamp: datetime, key: str) -> bytes:
    """The file. `stamp`: when it is written, with its zone; `key`: names the campaign and keeps events' ids apart."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kaimen//plan//ZH")
    calendar.add("version", "2.0")
    if table.title:
        calendar.add("x-wr-calname", table.title)
    for event in _events(table.rows, stamp, key):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(rows: Iterable[PlanRow], stamp: datetime, key: str) -> Iterator[Event]:
    for row in rows:
        for first, last in spans(row.period):
            yield _event(row, first, last, stamp, key)


def spans(period: Period) -> list[tuple[date, date]]:
    """The stretches of days that a period names: each named day, or the whole span; none without dates."""
    if period.days:
        return [(day, day) for day in period.days]
    return [(period.start, period.end)] if period.start and period.end else []


def _event(row: PlanRow, first: date, last: date, stamp: datetime, key: str) -> Event:
    event = Event()
    name = f"{key}|{row.no}|{row.theme}|{first}"
    event.add("uid", f"{hashlib.sha256(name.encode()).hexdigest()[:32]}@kaimen")
    event.add("dtstamp", stamp.astimezone(UTC))
    exact = row.period.precision in EXACT
    theme = marked(row.theme, row.standing)
    event.add("summary", theme if exact else f"{theme}（{row.period.text}）")
    event.add("description", _description(row))
    if row.place:
        event.add("location", row.place)
    cancelled = row.standing is Standing.CANCELLED
    if cancelled or not exact:
        event.add("transp", "TRANSPARENT")
    if cancelled or row.period.provisional:
        event.add("status", "CANCELLED" if cancelled else "TENTATIVE")
    _when(event, row.period, first, last)
    return event


def _when(event: Event, period: Period, first: date, last: date) -> None:
    if first == last and period.clock_start:
        event.add("dtstart", _utc(first, period.clock_start))
        if period.clock_end and period.clock_end > period.clock_start:
            event.add("dtend", _utc(last, period.clock_end))
        return
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(1))


def _utc(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, LOCAL).astimezone(UTC)


def _description(row: PlanRow) -> str:
    units = "、".join(host.name for host in row.units)
    parts = {"时间": row.period.text, "单位": units, "形式": "、".join(row.formats)}
    return "\n".join(f"{name}：{text}" for name, text in parts.items() if text)
