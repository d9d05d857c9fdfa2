"""A living process signs every few seconds, from a thread of its own, until it ends."""

import logging
import os
import threading
from collections.abc import Callable

from django.db import DatabaseError, connection

from kaimen.operations.acts import beat, stop_beating
from kaimen.operations.facts import BEAT_EVERY, machine

log = logging.getLogger(__name__)


def process_name(kind: str) -> str:
    """A name that no other living process of the installation has."""
    return f"{kind}:{machine()}.{os.getpid()}"


class Beating:
    """Signs from construction to `stop`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"beat {name}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Sign off, so that nobody waits for the silence to be noticed."""
        self._ended.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._ended.is_set():
            self._try(beat)
            self._ended.wait(BEAT_EVERY.total_seconds())
        self._try(stop_beating)
        connection.close()

    def _try(self, act: Callable[[str], None]) -> None:
        try:
            act(self.name)
        except DatabaseError:
            log.exception("%s could not sign", self.name)
            connection.close()
