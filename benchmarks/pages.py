"""Public pages against the yardstick: from the cache, with the cache off, and with one change a second."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.load import Load, load
from benchmarks.server import PRODUCT, WATCHED, WORKERS, YARD, serving
from tests.installations import Installation

YEAR, ACTIVITY = "/500000/2026/", "/500000/2026/2/"
ROUNDS, CHANGES = 2, 5
Round = dict[str, Load]


def figures(site: Installation) -> Iterator[Figure]:
    """Ratios of each round to its own yardstick; the median of the rounds."""
    notes = site.home / "renders"
    with ExitStack() as servers:
        yard = servers.enter_context(serving(site, YARD)).address
        cached = servers.enter_context(serving(site, PRODUCT, YEAR)).address
        plain = servers.enter_context(serving(site, PRODUCT, YEAR, KAIMEN_PAGE_CACHE="0")).address
        watched = servers.enter_context(serving(site, WATCHED, YEAR, KAIMEN_BENCH_RENDERS=str(notes))).address
        rounds, renders = [], []
        for _ in range(ROUNDS):
            told = {"yard": load(yard), "year": load(cached + YEAR), "activity": load(cached + ACTIVITY)}
            told["plain"] = load(plain + YEAR)
            told["changing"], rendered = while_changing(site, watched, notes)
            rounds.append(told)
            renders.append(rendered)
    yield from _told(rounds)
    yield Figure("  pages rendered a change and worker", max(renders), "pages", most=1.5)


def while_changing(site: Installation, address: str, notes: Path) -> tuple[Load, float]:
    """Load with one change a second; pages rendered for each change in each worker."""
    words = [sys.executable, "-m", "benchmarks.changing", str(CHANGES)]
    with subprocess.Popen(words, env=site.environment, stdout=subprocess.PIPE, text=True) as changing:
        assert changing.stdout and changing.stdout.readline(), "no change was made"
        before = notes.stat().st_size
        told = load(address + YEAR, CHANGES)
        changed = 1 + len(changing.stdout.readlines())
    return told, (notes.stat().st_size - before) / changed / WORKERS


def _told(rounds: list[Round]) -> Iterator[Figure]:
    yield Figure("yardstick: 54 rows by Django", median(told["yard"].rate for told in rounds), "a second")
    for name, said, least in (
        ("year", "year page from the cache", 30),
        ("plain", "year page with the cache off", 0.4),
        ("changing", "year page with one change a second", 10),
        ("activity", "activity page from the cache", 30),
    ):
        yield Figure(said, median(told[name].rate / told["yard"].rate for told in rounds), "×", least=least)
        yield Figure("  p99", median(told[name].p99 for told in rounds), "ms")
