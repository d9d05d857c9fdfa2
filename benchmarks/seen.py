"""How long a change takes to be seen in every worker process, told by polling each on a connection of its own."""

import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection

from benchmarks.figures import Figure
from benchmarks.server import WATCHED, WORKERS, serving
from tests.installations import Installation

YEAR, CHANGES, PAUSE = "/500000/2026/", 5, 0.01
PATIENCE = 10.0


def figures(site: Installation) -> Iterator[Figure]:
    notes = str(site.home / "renders")
    with serving(site, WATCHED, YEAR, KAIMEN_BENCH_RENDERS=notes) as server:
        workers = one_to_each(server.address.removeprefix("http://"))
        words = [sys.executable, "-m", "benchmarks.changing", str(CHANGES)]
        with subprocess.Popen(words, env=site.environment, stdout=subprocess.PIPE, text=True) as changing:
            assert changing.stdout
            waits = [wait(workers, line) for line in changing.stdout]
    yield Figure("a change is seen in every worker, at the latest", max(waits), "s", most=1)


def one_to_each(host: str) -> list[HTTPConnection]:
    """An open connection to each worker: new ones until the kernel has given one to all."""
    found: dict[str, HTTPConnection] = {}
    for _ in range(200):
        connection = HTTPConnection(host, timeout=20)
        worker, _ = ask(connection)
        found.setdefault(worker, connection)
        if len(found) == WORKERS:
            return list(found.values())
    raise RuntimeError(f"only {len(found)} of {WORKERS} workers answered")


def ask(connection: HTTPConnection) -> tuple[str, str]:
    """Which worker answered, and its page."""
    connection.request("GET", YEAR)
    answer = connection.getresponse()
    return answer.headers["X-Worker"], answer.read().decode()


def wait(workers: list[HTTPConnection], line: str) -> float:
    """Seconds from the commit until the last worker shows the theme."""
    committed, theme = line.split(maxsplit=1)
    blind, end = list(workers), time.time() + PATIENCE
    while blind and time.time() < end:
        blind = [one for one in blind if theme.strip() not in ask(one)[1]]
        seen = time.time()
        time.sleep(PAUSE)
    return seen - float(committed)
