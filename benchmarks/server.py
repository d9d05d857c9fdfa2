"""Web servers to measure, started with the words of `kaimen serve` whatever the application."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import django

from tests.browser.sites import free_port
from tests.installations import Installation

PRODUCT = "kaimen.config.wsgi:application"
WATCHED = "benchmarks.watched:application"
YARD = "benchmarks.yard.wsgi:application"
WORKERS = 2
PATIENCE, GRACE = 90.0, 3.0


@dataclass(frozen=True)
class Server:
    """A running web server: its address without a slash at the end, and its main process."""

    address: str
    process: int

    @property
    def workers(self) -> list[int]:
        """Process ids of the workers."""
        task = Path(f"/proc/{self.process}/task/{self.process}/children")
        return [pid for pid in map(int, task.read_text().split()) if b"granian" in _said(pid)]


@contextmanager
def serving(site: Installation, application: str, first: str = "/", **more: str) -> Iterator[Server]:
    """A web server of two workers that has answered at `first`; what goes wrong in it stands in server.log."""
    port = free_port()
    words = [sys.executable, "-m", "benchmarks.server", application, str(port)]
    environment = {**site.environment, **more}
    with (site.home / "server.log").open("a") as log:
        process = subprocess.Popen(words, env=environment, start_new_session=True, stdout=log, stderr=log)
    try:
        answered(f"http://127.0.0.1:{port}{first}")
        yield Server(f"http://127.0.0.1:{port}", process.pid)
    finally:
        stop(process)


def answered(address: str, every: float = 0.05) -> float:
    """Wait for a page; seconds that it took. Raises TimeoutError after PATIENCE."""
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=20):
                return time.monotonic() - began
        except OSError:
            time.sleep(every)
    raise TimeoutError(address)


def stop(process: subprocess.Popen) -> None:
    """The whole group, softly and then not."""
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _said(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def main(application: str, port: int) -> None:
    """Become the product's web server, with another application in its place."""
    django.setup()
    from kaimen.operations.management.commands.serve import web_server  # noqa: PLC0415  # needs the set-up above

    words = web_server("127.0.0.1", port, WORKERS)
    words[words.index(PRODUCT)] = application
    os.execv(words[0], words)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
