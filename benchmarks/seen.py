"""How long a change takes to be seen in every worker process, each asked all the time on a connection of its own.

Asking all the time is the worst case: every worker has just read the region's stamp when the change is committed.
"""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from threading import Thread

from benchmarks.figures import Figure
from benchmarks.server import WATCHED, WORKERS, serving
from tests.installations import Installation

YEAR, CHANGES, PAUSE = "/500000/2026/", 8, 0.01
THEME = re.compile(r"改第\d+次又\d+")
NEVER = 60.0


class Watch(Thread):
    """Asks one worker until it is told to end, and notes when each theme was first shown."""

    def __init__(self, connection: HTTPConnection) -> None:
        super().__init__(daemon=True)
        self.connection, self.ended = connection, False
        self.seen: dict[str, float] = {}
        self.slowest = 0.0

    def run(self) -> None:
        while not self.ended:
            began = time.time()
            page = ask(self.connection)[1]
            self.slowest = max(self.slowest, time.time() - began)
            for theme in set(THEME.findall(page)):
                self.seen.setdefault(theme, time.time())
            time.sleep(PAUSE)


def figures(site: Installation) -> Iterator[Figure]:
    with serving(site, WATCHED, YEAR, KAIMEN_BENCH_RENDERS=str(site.home / "renders")) as server:
        watches = [Watch(one) for one in one_to_each(server.address.removeprefix("http://"))]
        for watch in watches:
            watch.start()
        words = [sys.executable, "-m", "benchmarks.changing", str(CHANGES)]
        told = subprocess.run(words, env=site.environment, capture_output=True, text=True, check=True).stdout
        time.sleep(1)
        for watch in watches:
            watch.ended = True
            watch.join()
    changes = [line.split(maxsplit=1) for line in told.splitlines()]
    themes = [theme for _, theme in changes]
    waits = [waited(watches, float(at), themes[number:]) for number, (at, _) in enumerate(changes)]
    yield Figure("a change is seen in every worker, at the latest", max(waits), "s", most=1)
    yield Figure("  the slowest single answer meanwhile", max(watch.slowest for watch in watches), "s")


def waited(watches: list[Watch], committed: float, themes: list[str]) -> float:
    """Seconds from the commit until the last worker showed the change, or one that followed it."""
    shown = (min(watch.seen.get(theme, committed + NEVER) for theme in themes) for watch in watches)
    return max(shown) - committed


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
