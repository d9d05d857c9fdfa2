"""Whether a kept page still holds, and who makes it anew: one thread a page, the others do not wait long."""

from collections.abc import Callable, Hashable
from threading import Lock

from kaimen.stages.column.cache.stamps import Known, Stamps
from kaimen.stages.column.cache.store import Page, Store

STALE_SECONDS = 1.0
"""No reader sees a page this long after a change, whoever is making the new one."""

Make = Callable[[Known], Page | None]


class Pages:
    """A page by key: from the store while its region's stamp and its day hold, else made by `make`.

    `now`: epoch seconds, for turning moments; `clock`: a clock that only goes forward, for ages.
    """

    def __init__(
        self, store: Store, stamps: Stamps, now: Callable[[], float], clock: Callable[[], float]
    ) -> None:
        self.store, self.stamps = store, stamps
        self._now, self._clock = now, clock
        self._flights: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, region: str, make: Make) -> Page | None:
        """The page; None where there is nothing to keep under this key, and the caller answers by itself."""
        known = self.stamps.of(region)
        if known is None:
            return None
        page = self.store.get(key)
        if page and self._holds(page, known):
            return page
        return self._one_makes(key, region, page, make)

    def _holds(self, page: Page, known: Known) -> bool:
        if page.stamp != known.stamp or self._now() >= page.until:
            return False
        page.good_at = known.at
        return True

    def _one_makes(self, key: Hashable, region: str, old: Page | None, make: Make) -> Page | None:
        with self._lock:
            flight = self._flights.setdefault(key, Lock())
        bearable = old is not None and self._clock() - old.good_at < STALE_SECONDS
        if not flight.acquire(blocking=not bearable):
            return old
        try:
            return self._make(key, region, make)
        finally:
            flight.release()
            with self._lock:
                self._flights.pop(key, None)

    def _make(self, key: Hashable, region: str, make: Make) -> Page | None:
        """The stamp is taken before the page is made: a change in between makes it stale, never wrong."""
        known = self.stamps.of(region)
        if known is None:
            return None
        page = self.store.get(key)
        if page and self._holds(page, known):
            return page
        made = make(known)
        if made is not None:
            self.store.put(key, made)
        return made
