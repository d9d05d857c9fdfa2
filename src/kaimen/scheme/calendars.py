"""The national calendar as data: the holiday schedules that were published, and the rule for years without one.

Source: 全国年节及纪念日放假办法 as amended for 2025 (thirteen days), and each year's notice of the State Council.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

SATURDAY = 5
FIXED_FEASTS = {
    (1, 1): "元旦",
    (5, 1): "劳动节",
    (5, 2): "劳动节",
    (10, 1): "国庆节",
    (10, 2): "国庆节",
    (10, 3): "国庆节",
}
MOVING_FEASTS = {"除夕": ("春节", 4), "清明": ("清明节", 1), "端午": ("端午节", 1), "中秋": ("中秋节", 1)}

# Every published schedule so far that reached back into the year before touched only these last days of it.
DAYS_A_NEXT_YEAR_MAY_CHANGE = 3


@dataclass(frozen=True, slots=True)
class Calendar:
    """published: years whose schedule is known; off: days off with their names; make_up: weekend days worked.

    moving: for each year the days (除夕, 清明, 端午, 中秋) that follow the moon or the sun.
    """

    published: frozenset[int] = frozenset()
    off: Mapping[date, str] = field(default_factory=dict)
    make_up: Mapping[date, str] = field(default_factory=dict)
    moving: Mapping[int, Mapping[str, date]] = field(default_factory=dict)

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Calendar:
        """From the packaged data: {"years": {"2026": {"off", "make_up"}}, "moving": {"2026": {"除夕": "02-16"}}}."""
        years: Mapping[str, Any] = data.get("years", {})
        return cls(
            published=frozenset(int(year) for year in years),
            off=dict(_named(years, "off")),
            make_up=dict(_named(years, "make_up")),
            moving={
                int(y): {n: _day(y, d) for n, d in days.items()} for y, days in data.get("moving", {}).items()
            },
        )

    def provisional(self, day: date) -> bool:
        """Whether a schedule still to be published may change this day."""
        if day.year not in self.published:
            return True
        left = date(day.year, 12, 31) - day
        return left.days < DAYS_A_NEXT_YEAR_MAY_CHANGE and day.year + 1 not in self.published

    def feasts(self, year: int) -> dict[date, str]:
        """The thirteen statutory days by rule; without those that move where the table does not reach."""
        days = {date(year, *month_day): name for month_day, name in FIXED_FEASTS.items()}
        for key, first in self.moving.get(year, {}).items():
            name, length = MOVING_FEASTS[key]
            days |= {first + timedelta(n): name for n in range(length)}
        return days


def _named(years: Mapping[str, Any], kind: str) -> Iterator[tuple[date, str]]:
    for year, marks in years.items():
        for day, name in marks.get(kind, {}).items():
            yield _day(year, day), name


def _day(year: str, month_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_day}")
