"""Workdays of a region: the national calendar with the lead office's own days laid over it, and counts shown by day.

Rule: the first day is not counted; a limit ends at 24:00 of its last day. A day that stands on the rule only,
because no schedule is published yet, makes every count through it provisional.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from kaimen.scheme.calendars import SATURDAY, Calendar

ONE = timedelta(1)
WEEKEND = ("周六", "周日")


@dataclass(frozen=True, slots=True)
class Step:
    """One day of a count: whether it counted, and why (周六, 国庆节, 调休上班, 工作日, 本地放假, 本地上班)."""

    day: date
    counted: bool
    reason: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A count shown day by day: from `start` (not counted) over `steps` to `result`; `number` counted days.

    provisional: a step may still change; told once, since many duties share a count.
    """

    start: date
    number: int
    result: date
    steps: tuple[Step, ...]
    provisional: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "provisional", any(step.provisional for step in self.steps))


@dataclass(frozen=True, slots=True)
class Workdays:
    """Answers for one region. `overrides`: day -> is it a workday here; they win over the calendar."""

    calendar: Calendar = field(default_factory=Calendar)
    overrides: Mapping[date, bool] = field(default_factory=dict)
    _years: dict[int, tuple[tuple[Step, ...], tuple[int, ...], int]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _counts: dict[tuple[date, int], Count] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    _natural: dict[tuple[date, int], Count] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @classmethod
    def of(cls, national: Mapping[str, Any], overrides: Mapping[date, bool] | None = None) -> Workdays:
        """From the packaged data as it stands in its file."""
        return cls(Calendar.of(national), overrides or {})

    def is_workday(self, day: date) -> bool:
        return self.step(day).counted

    def provisional(self, day: date) -> bool:
        """Whether the day may still change when a schedule is published."""
        return self.step(day).provisional

    def step(self, day: date) -> Step:
        """The day as a step of a count."""
        steps, _, before = self._year(day.year)
        return steps[day.toordinal() - before]

    def add(self, day: date, number: int) -> date:
        """The `number`th workday after the day, before it if negative. Raises OverflowError beyond the calendar."""
        return self.adding(day, number).result

    def adding(self, day: date, number: int) -> Count:
        """`add`, shown day by day; each count is worked out once."""
        known = self._counts.get((day, number))
        if known is None:
            known = self._counts[day, number] = self._adding(day, number)
        return known

    def _adding(self, day: date, number: int) -> Count:
        steps, left, at, stride = [], abs(number), day, ONE if number > 0 else -ONE
        while left:
            at += stride
            steps.append(self.step(at))
            left -= steps[-1].counted
        return Count(day, number, at, tuple(steps))

    def between(self, first: date, last: date) -> int:
        """Workdays after `first` up to and with `last`; negative when `last` has passed."""
        if last < first:
            return -self.between(last, first)
        whole = sum(self._year(year)[1][-1] for year in range(first.year, last.year))
        return whole + self._tally(last) - self._tally(first)

    def counting(self, first: date, last: date) -> Count:
        """`between`, shown day by day."""
        stride = ONE if first <= last else -ONE
        steps = (self.step(first + stride * n) for n in range(1, abs((last - first).days) + 1))
        return Count(first, self.between(first, last), last, tuple(steps))

    def adding_days(self, day: date, number: int) -> Count:
        """The `number`th natural day after the day, before it if negative, shown day by day; worked out once."""
        known = self._natural.get((day, number))
        if known is None:
            stride = ONE if number > 0 else -ONE
            steps = tuple(Step(day + stride * n, True, "自然日", False) for n in range(1, abs(number) + 1))
            known = self._natural[day, number] = Count(day, number, steps[-1].day, steps)
        return known

    def first_from(self, day: date) -> date:
        """The day itself if it is a workday, else the next one."""
        return day if self.is_workday(day) else self.add(day, 1)

    def last_until(self, day: date) -> date:
        """The day itself if it is a workday, else the one before."""
        return day if self.is_workday(day) else self.add(day, -1)

    def _tally(self, day: date) -> int:
        _, tally, before = self._year(day.year)
        return tally[day.toordinal() - before]

    def _year(self, year: int) -> tuple[tuple[Step, ...], tuple[int, ...], int]:
        """The year's days as steps, the workdays so far on each, and the ordinal of its first day."""
        # Worked out once a year: duties ask thousands of times, and a sum over days would cost them their speed.
        if year not in self._years:
            first, feasts = date(year, 1, 1), self.calendar.feasts(year)
            days = [date.fromordinal(n) for n in range(first.toordinal(), date(year, 12, 31).toordinal() + 1)]
            steps = tuple(self._step(day, feasts) for day in days)
            tally = tuple(accumulate(step.counted for step in steps))
            self._years[year] = steps, tally, first.toordinal()
        return self._years[year]

    def _step(self, day: date, feasts: Mapping[date, str]) -> Step:
        if day in self.overrides:
            works = self.overrides[day]
            return Step(day, works, "本地上班" if works else "本地放假", False)
        return Step(day, *self._national(day, feasts), self.calendar.provisional(day))

    def _national(self, day: date, feasts: Mapping[date, str]) -> tuple[bool, str]:
        off = self.calendar.off if day.year in self.calendar.published else feasts
        if day in self.calendar.make_up:
            return True, "调休上班"
        if day in off:
            return False, off[day]
        if day.weekday() >= SATURDAY:
            return False, WEEKEND[day.weekday() - SATURDAY]
        return True, "工作日"
