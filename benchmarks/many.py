"""150,000 activities in 2,900 regions: one region's pages and duties against their time with that region alone.

Two installations are asked in turns, so that whatever else the machine does meets both alike. Run by itself,
`python -m benchmarks.many` reads names from its input and answers each with seconds.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from statistics import median, quantiles

import django

from benchmarks.figures import Figure
from tests.installations import Installation, installation_at

REGIONS, TIMES = 2_900, 80
TODAY = date(2026, 6, 1)
ASKED = {
    "year page": "/500000/2026/",
    "search in a year": "/500000/2026/?q=医保",
    "search in a region": "/500000/?q=医保",
    "list of regions": "/",
}
NAMES = (*ASKED, "duties")
MULTIPLY = f"""
from benchmarks.bulk import multiply
from kaimen.regions.models import Region
multiply(Region.objects.get(), {REGIONS} - 1)
"""


class Asker:
    """A process in an installation that asks it for one thing at a time."""

    def __init__(self, site: Installation) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.many"],
            env=site.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Asker":
        return self

    def __exit__(self, *raised: object) -> None:
        self.process.communicate()

    def ask(self, name: str) -> float:
        """Seconds that it took."""
        assert self.process.stdin and self.process.stdout
        print(name, file=self.process.stdin, flush=True)
        return float(self.process.stdout.readline())


def figures(site: Installation) -> Iterator[Figure]:
    with ExitStack() as stack:
        cluster = site.database and site.database.rpartition("/")[0] + "/postgres"
        crowded = stack.enter_context(installation_at(site.home.with_name("many"), cluster, like=site))
        crowded.python(MULTIPLY)
        alone, many = (stack.enter_context(Asker(one)) for one in (site, crowded))
        for name in NAMES:
            yield from compared(name, [(alone.ask(name), many.ask(name)) for _ in range(TIMES)][1:])


def compared(name: str, pairs: list[tuple[float, float]]) -> Iterator[Figure]:
    """The ratio of the medians; within 1.5 × or 2 ms. The list of regions is only told: it has more to show."""
    before, after = (median(times) for times in zip(*pairs, strict=True))
    bound = None if name == "list of regions" else max(1.5, 1 + 0.002 / before)
    yield Figure(f"{name}, {REGIONS:,} regions against one", after / before, "×", most=bound)
    p95 = quantiles([after for _, after in pairs], n=20)[-1] * 1000
    yield Figure("  median with all of them", after * 1000, "ms")
    yield Figure("  p95 with all of them", p95, "ms", most=50 if "search" in name else None)


def page(address: str) -> None:
    """A page through Django, without the page cache."""
    from django.test import Client  # noqa: PLC0415  # needs Django set up

    answer = Client(HTTP_HOST="127.0.0.1").get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: {answer.status_code}")


def duties() -> None:
    """Facts gathered from the database, and the duties derived."""
    from kaimen.duties import reads  # noqa: PLC0415  # models load only once Django is set up
    from kaimen.regions.models import Campaign  # noqa: PLC0415  # likewise

    reads.duties(Campaign.objects.select_related("region").get(region__code="500000"), TODAY)


def seconds(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def main() -> None:
    django.setup()
    for name in map(str.strip, sys.stdin):
        print(seconds(duties if name == "duties" else lambda at=name: page(ASKED[at])), flush=True)


if __name__ == "__main__":
    main()
