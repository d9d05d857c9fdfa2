"""A running site for browser tests: the same `kaimen serve` that production uses, on a throw-away installation."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.installations import Installation

PATIENCE = 60.0
"""Seconds that a site may take to answer that all its parts live, on a busy machine."""


@dataclass
class Site:
    """address: as a browser takes it, without a slash at the end; log: what the server printed."""

    address: str
    installation: Installation
    server: subprocess.Popen
    log: Path

    def states(self) -> dict[str, str]:
        """The health page's states by part; empty while nobody answers."""
        try:
            with urllib.request.urlopen(f"{self.address}/health.json", timeout=10) as answer:
                return json.load(answer)["parts"]
        except urllib.error.HTTPError as error:
            return json.load(error)["parts"]
        except OSError:
            return {}

    def wait_for(self, *, patience: float = PATIENCE, **wanted: str) -> dict[str, str]:
        """Wait until parts have the wanted states: wait_for(worker="down")."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            states = self.states()
            if wanted.items() <= states.items():
                return states
            time.sleep(0.2)
        raise AssertionError(f"waited for {wanted}, found {self.states()}\n{self.log.read_text()[-3000:]}")

    def children(self) -> dict[str, int]:
        """Process ids of the server's children by the word that tells them apart."""
        listed = Path(f"/proc/{self.server.pid}/task/{self.server.pid}/children")
        words = {"web": "granian", "worker": "worker", "clock": "clock"}
        found = {pid: spoken(pid) for pid in listed.read_text().split()}
        return {name: int(pid) for pid, said in found.items() for name, word in words.items() if word in said}

    def stop(self) -> int:
        """Stop as an operator does; the exit code."""
        self.server.send_signal(signal.SIGTERM)
        return self.server.wait(30)


@contextmanager
def running(installation: Installation, *words: str) -> Iterator[Site]:
    """Serve a set-up installation on a free port until the end of the block."""
    port = free_port()
    installation.more["KAIMEN_ADDRESS"] = f"127.0.0.1:{port}"
    log = installation.home / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            installation.command("serve", *words), env=installation.environment, stdout=output, stderr=output
        )
    site = Site(f"http://localhost:{port}", installation, server, log)
    try:
        site.wait_for(database="ok", web="ok", worker="ok", clock="ok", sealer="ok")
        yield site
    finally:
        if server.poll() is None:
            site.stop()


def spoken(pid: str) -> list[str]:
    """The words a process was started with; none when it is gone since it was listed."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
