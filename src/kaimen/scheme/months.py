"""Months, their parts and the weeks of a wall calendar. Every function raises ValueError for what no calendar has."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

PARTS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "上中旬": (1, 20),
    "中下旬": (11, 31),
    "上半月": (1, 15),
    "下半月": (16, 31),
    "初": (1, 10),
    "中": (11, 20),
    "底": (21, 31),
    "末": (21, 31),
}


def last_day(year: int, month: int) -> date:
    """The month's last day."""
    return date(year, month, monthrange(year, month)[1])


def whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), last_day(year, month)


def part_of_month(year: int, month: int, part: str) -> tuple[date, date]:
    """The first and last day of a part such as 中旬 or 底 (the last ten days, as notices use it)."""
    first, last = PARTS[part]
    end = last_day(year, month)
    return date(year, month, first), date(year, month, min(last, end.day))


def week_end(first_of_month: date, nth: int) -> date:
    """The Sunday of the month's nth week, in rows of Monday to Sunday; the first row may be short."""
    return first_of_month + timedelta(6 - first_of_month.weekday() + 7 * (nth - 1))


def week_of_month(year: int, month: int, nth: int) -> tuple[date, date]:
    """The days of the month in its nth week. A row that the month does not have raises ValueError."""
    first, last = whole_month(year, month)
    sunday = week_end(first, nth)
    monday = max(first, sunday - timedelta(6))
    if nth < 1 or monday > last:
        raise ValueError("no such week in the month")
    return monday, min(sunday, last)
