"""The clock's loop: keeps the lease, signs, and runs each job when it is due."""

import logging
import time
from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import close_old_connections
from django.utils import timezone

from kaimen.operations import reads
from kaimen.operations.acts import beat, job_failed, job_ran, stop_beating
from kaimen.operations.clock import Periodic
from kaimen.operations.facts import BEAT_EVERY
from kaimen.operations.lease import Held
from kaimen.operations.rules.due import due

log = logging.getLogger(__name__)
STEP = 0.25
"""Seconds between two looks at what is due."""


class Clock:
    """One clock. `now` gives monotonic seconds; tests pass their own."""

    def __init__(self, jobs: Iterable[Periodic], now: Callable[[], float] = time.monotonic) -> None:
        self.jobs = list(jobs)
        self.now = now
        self.lease = Held("clock")
        self.next: dict[str, float] = {}
        self.sound: set[str] = set()

    def run(self, stopped: Callable[[], bool]) -> None:
        """Tick until stopped; the lease is given back at the end."""
        while not stopped():
            try:
                self.tick()
            except Exception:
                log.exception("the clock could not tick")
            close_old_connections()
            time.sleep(STEP)
        self._sign_off()

    def _sign_off(self) -> None:
        """Only whoever holds the lease has signed."""
        if self.lease.until:
            stop_beating("clock")
        self.lease.release()

    def tick(self) -> list[str]:
        """Run what is due if the lease is ours; returns the names of the jobs run."""
        if not self.lease.keep():
            return []
        if self._passed("beat", BEAT_EVERY.total_seconds()):
            beat("clock")
        return [periodic.name for periodic in self.jobs if self._due(periodic) and self._run(periodic)]

    def _due(self, periodic: Periodic) -> bool:
        if periodic.at is None:
            return self._passed(periodic.name, periodic.seconds)
        return self._passed(periodic.name, 30) and due(
            periodic.at, _local(reads.last_run(periodic.name)), timezone.localtime()
        )

    def _passed(self, name: str, seconds: float) -> bool:
        now = self.now()
        if now < self.next.get(name, 0):
            return False
        self.next[name] = now + seconds
        return True

    def _run(self, periodic: Periodic) -> bool:
        """A failing job stops neither the clock nor the other jobs; the health page shows it."""
        try:
            periodic.job()
        except Exception:
            log.exception("job %s failed", periodic.name)
            job_failed(periodic.name)
            self.sound.discard(periodic.name)
            return False
        if periodic.at or periodic.name not in self.sound:
            job_ran(periodic.name)
            self.sound.add(periodic.name)
        return True


def _local(moment: datetime | None) -> datetime | None:
    return timezone.localtime(moment) if moment else None
