"""A region's stamp as this process knows it: read again after a quarter of a second, by one thread at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

FRESH_SECONDS = 0.25
MOST_REGIONS = 5000


@dataclass(frozen=True, slots=True)
class Known:
    """A stamp and the clock just before it was read."""

    stamp: int
    at: float


class Stamps:
    """Asks `read` (region's code to stamp, None for no such region) at most once in FRESH_SECONDS a region."""

    def __init__(self, read: Callable[[str], int | None], clock: Callable[[], float]) -> None:
        self._read, self._clock = read, clock
        self._known: dict[str, Known] = {}
        self._lock = Lock()

    def of(self, region: str) -> Known | None:
        """The stamp, at most a quarter of a second old; twice that while another thread is reading it."""
        known, now = self._known.get(region), self._clock()
        if known and now - known.at < FRESH_SECONDS:
            return known
        patient = known is None or now - known.at >= 2 * FRESH_SECONDS
        if not self._lock.acquire(blocking=patient):
            return known
        try:
            return self._again(region)
        finally:
            self._lock.release()

    def _again(self, region: str) -> Known | None:
        known, at = self._known.get(region), self._clock()
        if known and at - known.at < FRESH_SECONDS:
            return known
        stamp = self._read(region)
        if stamp is None:
            self._known.pop(region, None)
            return None
        if len(self._known) >= MOST_REGIONS:
            self._known.clear()
        self._known[region] = Known(stamp, at)
        return self._known[region]
