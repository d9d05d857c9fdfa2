"""150,000 activities in 2,900 regions: one region's pages and duties against their time with that region alone.

Run by `python -m benchmarks.many` in an installation that holds the one region; prints times as JSON.
"""

import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from statistics import quantiles

import django

from benchmarks.figures import Figure
from tests.installations import Installation

REGIONS, TIMES = 2_900, 60
TODAY = date(2026, 6, 1)
ASKED = {
    "year page": "/500000/2026/",
    "search in a year": "/500000/2026/?q=医保",
    "search in a region": "/500000/?q=医保",
    "list of regions": "/",
}
Times = dict[str, list[float]]


def figures(site: Installation) -> Iterator[Figure]:
    """Ratios of the quicker quarters: what else the machine does is not what is asked."""
    alone, many = json.loads(site.python("from benchmarks import many; many.main()"))
    for name, times in many.items():
        before, after = quantiles(alone[name], n=4)[0], quantiles(times, n=4)[0]
        bound = max(1.5, (before + 0.002) / before) if name != "list of regions" else None
        yield Figure(f"{name}, {REGIONS:,} regions against one", after / before, "×", most=bound)
        yield Figure("  p95", quantiles(times, n=20)[-1] * 1000, "ms", most=50 if "search" in name else None)


def main() -> None:
    from benchmarks.bulk import multiply  # noqa: PLC0415  # models load only once Django is set up
    from kaimen.regions.models import Region  # noqa: PLC0415  # likewise

    alone = measured()
    multiply(Region.objects.get(), REGIONS - 1)
    print(json.dumps([alone, measured()]))


def measured() -> Times:
    """Seconds of each page through Django, without the page cache, and of the duties from the database."""
    from django.test import Client  # noqa: PLC0415  # likewise

    client = Client(HTTP_HOST="127.0.0.1")
    told = {name: timed(lambda at=address: page(client, at)) for name, address in ASKED.items()}
    return told | {"duties": timed(duties)}


def page(client: "django.test.Client", address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: {answer.status_code}")


def duties() -> None:
    from kaimen.duties import reads  # noqa: PLC0415  # likewise
    from kaimen.regions.models import Campaign  # noqa: PLC0415  # likewise

    reads.duties(Campaign.objects.select_related("region").get(region__code="500000"), TODAY)


def timed(act: Callable[[], None]) -> list[float]:
    """Once unmeasured, so that templates and schemes are read, and then often."""
    act()
    return [_seconds(act) for _ in range(TIMES)]


def _seconds(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
