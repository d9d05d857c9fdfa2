"""Desks and board of a region with 120 units, 300 declarations and 54 activities: queries of a page, and its time.

Sign-in included; one process asks for one page at a time, as one worker answers. Run by itself,
`python -m benchmarks.desk` makes the region and prints a line for each page: name, queries, milliseconds.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from statistics import quantiles

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.figures import Figure
from benchmarks.likeness import themes
from tests.installations import Installation

CODE, UNITS, DECLARATIONS, TIMES = "510000", 120, 300, 60
MOST_QUERIES, MOST_TIME = 12, 80
CALLED = {
    "office": "the office's desk with its table",
    "call": "  before the plan, a row a unit",
    "board": "the board of the selection",
    "unit": "a unit's desk",
}


def figures(site: Installation) -> Iterator[Figure]:
    """Queries and the 95th percentile of each page."""
    words = [sys.executable, "-m", "benchmarks.desk"]
    done = subprocess.run(words, env=site.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for line in done.stdout.splitlines():
        name, queries, taken = line.split()
        yield Figure(CALLED[name], float(queries), "queries", most=MOST_QUERIES)
        yield Figure("  p95", float(taken), "ms", most=MOST_TIME)


def make() -> dict[str, tuple[Client, str]]:
    """Two regions, one with its plan in force and one still in its call; a signed-in client of each desk."""
    from benchmarks.making import make as made  # noqa: PLC0415  # models load only after the set-up below
    from kaimen.scheme.roles import Role  # noqa: PLC0415  # the same

    pages = {}
    for name, code in (("office", CODE), ("call", str(int(CODE) + 1))):
        campaign = made(code, planned=name == "office")
        units = fill(campaign)
        pages[name] = (_client(campaign, Role.LEAD_OFFICE), f"/desk/{code}/work/")
        if name == "call":
            pages["board"] = (pages[name][0], f"/desk/{code}/selection/{campaign.pk}/")
        if name == "office":
            pages["unit"] = (_client(campaign, Role.UNIT_CLERK, units[0]), f"/desk/{code}/work/")
    return pages


def fill(campaign) -> list:  # a model, loaded only after the set-up
    """More units, and declarations of most of them, straight into their tables."""
    from kaimen.people.models import Unit  # noqa: PLC0415  # models load only after the set-up
    from kaimen.stages.call.models import Declaration  # noqa: PLC0415  # the same

    units = list(Unit.objects.filter(region=campaign.region))
    more = range(len(units), UNITS)
    Unit.objects.bulk_create(
        Unit(region=campaign.region, name=f"第{n}街道办事处", kind="township", sort_key=f"{n:03}")
        for n in more
    )
    units = list(Unit.objects.filter(region=campaign.region).order_by("id"))
    said = themes()
    at = datetime(2026, 1, 20, 2, tzinfo=UTC)
    Declaration.objects.bulk_create(
        Declaration(
            campaign=campaign, unit=units[n % 105], number=n + 1, state="submitted", theme=said[n],
            period_text=f"{n % 8 + 4}月", formats=["现场观摩"], brief=f"{said[n]}。{said[-n]}",
            contact="经办", phone="0700-0000000", entered_by="bench", created_at=at, submitted_at=at,
        )
        for n in range(DECLARATIONS)
    )  # fmt: skip
    return units


def _client(campaign, role, unit=None) -> Client:  # models, loaded only after the set-up
    from kaimen.people import acts  # noqa: PLC0415  # the same
    from kaimen.scheme.roles import THE_CLOCK  # noqa: PLC0415  # the same

    name = f"{role.value}-{campaign.region.code}"
    user = acts.add_user(THE_CLOCK, name, "Doors-open-2026", "张小门", "")
    acts.grant(THE_CLOCK, user, role, campaign.region, unit)
    client = Client(SERVER_NAME="localhost")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def measured(client: Client, address: str) -> tuple[int, float]:
    """Queries of a warm page, and the 95th percentile of its milliseconds."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
        asked = len(queries)
    assert answer.status_code == 200, answer.status_code
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        client.get(address)
        times.append(time.perf_counter() - began)
    return asked, quantiles(times, n=20)[-1] * 1000


def main() -> None:
    django.setup()
    for name, (client, address) in make().items():
        print(name, *measured(client, address), flush=True)


if __name__ == "__main__":
    main()
