"""Starts the processes of an installation, starts again what dies, and stops all of them in good order."""

import ctypes
import logging
import signal
import subprocess
import time
from collections.abc import Iterable
from types import FrameType

from kaimen.operations.rules.patience import next_wait

log = logging.getLogger(__name__)
LOOK_EVERY = 0.2
GRACE = 25.0
"""Seconds that the processes have to finish what they are at."""
PR_SET_PDEATHSIG = 1


class Child:
    """One process by name, and the words that start it; `later`: seconds that the others start alone."""

    def __init__(self, name: str, words: list[str], later: float = 0.0) -> None:
        self.name, self.words = name, words
        self.process: subprocess.Popen | None = None
        self.started = 0.0
        self.start_at = time.monotonic() + later
        self.wait = 0.0

    def start(self, now: float) -> None:
        """In a session of its own: a Ctrl-C in the terminal reaches the supervisor only."""
        self.process = subprocess.Popen(self.words, start_new_session=True, preexec_fn=_die_with_parent)
        self.started = now

    def look(self, now: float) -> None:
        """Start it when its time has come; note its death and when to start it again."""
        if self.process is None:
            if now >= self.start_at:
                self.start(now)
        elif (code := self.process.poll()) is not None:
            self.wait = next_wait(self.wait, now - self.started)
            log.error("%s ended with %s; starting again in %.0f s", self.name, code, self.wait)
            self.process, self.start_at = None, now + self.wait


class Supervisor:
    """Runs children until SIGTERM or SIGINT."""

    def __init__(self, children: Iterable[Child]) -> None:
        self.children = list(children)
        self.stopping = False

    def run(self) -> None:
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        while not self.stopping:
            for child in self.children:
                child.look(time.monotonic())
            time.sleep(LOOK_EVERY)
        self._end()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def _end(self) -> None:
        running = [child.process for child in self.children if child.process]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE
        for process in running:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                log.error("process %s did not stop in time and was killed", process.pid)
                process.kill()


def _die_with_parent() -> None:
    """A killed supervisor leaves no orphan that holds the port. Linux tells the child; elsewhere nothing is done."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "prctl"):
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
