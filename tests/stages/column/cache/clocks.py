"""A clock that goes when told, and a region whose stamp a test raises."""

from threading import Event

from kaimen.stages.column.cache.stamps import Known
from kaimen.stages.column.cache.store import Page

LATER = 1e12


class Clock:
    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


class Region:
    """What the database would say; counts how often it was asked."""

    def __init__(self) -> None:
        self.stamp: int | None = 1
        self.asked = 0

    def read(self, region: str) -> int | None:
        self.asked += 1
        return self.stamp


class Maker:
    """Makes pages that tell their turn; may be held up at a gate."""

    def __init__(self, until: float = LATER) -> None:
        self.made, self.until = 0, until
        self.gate: Event | None = None
        self.begun = Event()

    def __call__(self, known: Known) -> Page:
        self.begun.set()
        if self.gate:
            assert self.gate.wait(10)
        self.made += 1
        return a_page(f"page {self.made}", known.stamp, self.until, known.at)


def a_page(text: str, stamp: int = 1, until: float = LATER, good_at: float = 0.0) -> Page:
    return Page("200 OK", (("Content-Type", "text/html"),), text.encode(), stamp, until, good_at)
