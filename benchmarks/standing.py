"""What an installation costs: setting up, starting, and the memory of a worker that has served."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.server import PRODUCT, answered, serving
from tests.browser.sites import free_port
from tests.installations import Installation

SERVED = ("/", "/500000/", "/500000/2026/", "/500000/2026/2/", "/500000/2026/plan/", "/500000/2026/scheme/")
STARTS = 3


def figures(site: Installation) -> Iterator[Figure]:
    yield Figure("first page after a warm start", min(start(site) for _ in range(STARTS)), "s", most=3)
    yield Figure("memory of a worker that has served", memory(site), "MiB", most=120)


def start(site: Installation) -> float:
    """Seconds from `kaimen serve` to its first page."""
    address = f"127.0.0.1:{free_port()}"
    environment = {**site.environment, "KAIMEN_ADDRESS": address}
    process = subprocess.Popen(
        site.command("serve"), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        return answered(f"http://{address}/", 0.01)
    finally:
        process.terminate()
        process.wait()


def memory(site: Installation) -> float:
    """MiB of the largest worker, shared pages counted by their share (PSS), after every kind of page."""
    with serving(site, PRODUCT, SERVED[0]) as server:
        for address in SERVED * 50:
            answered(server.address + address)
        return max(pss(worker) for worker in server.workers)


def pss(process: int) -> float:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def set_up(site: Installation) -> Figure:
    """`kaimen setup` with the demo, on an empty home."""
    began = time.monotonic()
    site.ok("setup")
    return Figure("setting up with the demo", time.monotonic() - began, "s")
