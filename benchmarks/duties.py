"""Duties of a region's year in pure Python: 54 activities, all stages, 18 units; no database, no Django."""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.figures import Figure
from kaimen.data import load_calendar
from kaimen.scheme.duties.derive import derive
from kaimen.scheme.duties.facts import (
    ActivityFact,
    Deed,
    Evidence,
    Facts,
    HostOf,
    MatterFact,
    State,
    UnitFact,
)
from kaimen.scheme.periods import read_period
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.workdays import Workdays

SCHEME = Path(__file__).parents[1] / "tests/scheme/duties/all_stages.toml"
YEAR, ACTIVITIES, UNITS, TIMES = 2026, 54, 18, 60
TODAY = date(YEAR, 6, 1)
PERIODS = [
    read_period(text, YEAR)
    for text in ["3月", "5月中旬", "6-8月", "第二季度", "9月", "10月", "全年", "6月25日"]
]


def figures() -> Iterator[Figure]:
    """The best of many runs: what else the machine does is not what is asked."""
    scheme, told, workdays = (
        read_scheme(SCHEME.read_text(encoding="utf-8"), "all stages"),
        facts(),
        Workdays(load_calendar()),
    )
    count = len(derive(scheme, told, (), workdays, TODAY))
    taken, yard = best(lambda: derive(scheme, told, (), workdays, TODAY)), best(yardstick)
    fresh = best(lambda: derive(scheme, told, (), Workdays(load_calendar()), TODAY))
    yield Figure(f"{count} duties of a year, pure Python", taken * 1000, "ms", most=5)
    yield Figure("  with a calendar never counted in before", fresh * 1000, "ms")
    yield Figure("  against a plain loop over 10,000 days", taken / yard, "×")


def facts() -> Facts:
    """Every other activity has its day, every fourth was held and filed, some left suggestions."""
    activities = tuple(activity(number) for number in range(ACTIVITIES))
    filed = tuple(Evidence(Deed.FILE, one.day, one.key) for one in activities if one.state is State.HELD)
    left = tuple(MatterFact(f"s{n}", str(n % UNITS), TODAY - timedelta(n)) for n in range(20))
    units = tuple(UnitFact(str(number), f"第{number}局") for number in range(UNITS))
    return Facts(YEAR, units, activities, left, filed)


def activity(number: int) -> ActivityFact:
    day = date(YEAR, 1, 8) + timedelta(6 * number) if number % 2 else None
    return ActivityFact(
        key=str(number + 1),
        units=(HostOf(str(number % UNITS)),),
        period=PERIODS[number % len(PERIODS)],
        day=day,
        state=State.HELD if day and number % 4 == 1 else State.PLANNED,
        formats=("现场观摩",),
    )


def yardstick() -> None:
    """What this machine's Python is worth: days counted one by one."""
    day, one, counted = date(YEAR, 1, 1), timedelta(1), 0
    for _ in range(10_000):
        day += one
        counted += day.weekday() < 5


def best(act: Callable[[], object]) -> float:
    """Seconds of the processor for the quickest of many runs."""
    times = []
    for _ in range(TIMES):
        began = time.process_time()
        act()
        times.append(time.process_time() - began)
    return min(times)
