"""Pages in memory, bounded by their bytes: the one unused for longest goes first."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Lock

OVERHEAD = 1024
"""Bytes counted for a page besides its bodies: key, headers, bookkeeping."""


@dataclass(slots=True)
class Page:
    """A rendered page. `stamp`: its region's when it was made; `until`: epoch seconds of its next turning moment;
    `good_at`: the clock of its last check against the stamp."""

    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    stamp: int
    until: float
    good_at: float
    etag: str = field(init=False)
    packed: bytes = b""

    def __post_init__(self) -> None:
        self.etag = hashlib.sha256(self.body).hexdigest()[:24]

    @property
    def size(self) -> int:
        return len(self.body) + len(self.packed) + OVERHEAD


class Store:
    """A bounded map of pages, safe between threads."""

    def __init__(self, limit: int) -> None:
        self.limit, self.bytes = limit, 0
        self._pages: OrderedDict[Hashable, Page] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: Page) -> None:
        """Keep a page, unless it alone is over the limit, and let the oldest go until all fit."""
        with self._lock:
            self._drop(key)
            if page.size <= self.limit:
                self._pages[key] = page
                self.bytes += page.size
            self._shrink()

    def packed(self, page: Page) -> bytes:
        """The page's body in gzip, made at the first call and kept with it."""
        if not page.packed:
            packed = gzip.compress(page.body, 5, mtime=0)
            with self._lock:
                held = any(one is page for one in self._pages.values()) and not page.packed
                page.packed = packed
                self.bytes += len(packed) if held else 0
                self._shrink()
        return page.packed

    def _drop(self, key: Hashable) -> None:
        old = self._pages.pop(key, None)
        if old is not None:
            self.bytes -= old.size

    def _shrink(self) -> None:
        while self.bytes > self.limit and self._pages:
            self._drop(next(iter(self._pages)))
