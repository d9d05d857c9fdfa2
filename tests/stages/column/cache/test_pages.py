"""Whether a kept page still holds, and who makes it anew."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from kaimen.stages.column.cache.pages import Pages
from kaimen.stages.column.cache.stamps import Stamps
from kaimen.stages.column.cache.store import Store
from tests.stages.column.cache.clocks import Clock, Maker, Region


class Cache:
    """The cache with a clock, a region and a maker under the test's hand."""

    def __init__(self, until: float = 1e12) -> None:
        self.clock, self.region, self.maker = Clock(), Region(), Maker(until)
        stamps = Stamps(self.region.read, self.clock)
        self.pages = Pages(Store(1 << 20), stamps, now=self.clock, clock=self.clock)

    def get(self, key: str = "k") -> str | None:
        page = self.pages.get(key, "990101", self.maker)
        return page.body.decode() if page else None


@pytest.fixture
def cache() -> Cache:
    return Cache()


def test_a_page_is_made_once(cache: Cache):
    assert [cache.get(), cache.get(), cache.get("other")] == ["page 1", "page 1", "page 2"]


def test_the_stamp_is_asked_at_most_four_times_a_second(cache: Cache):
    for _ in range(40):
        cache.get()
        cache.clock.at += 0.05
    assert cache.region.asked in (7, 8)


def test_a_change_is_seen_within_a_second(cache: Cache):
    cache.get()
    cache.region.stamp = 2
    assert cache.get() == "page 1"
    cache.clock.at += 0.26
    assert cache.get() == "page 2"


def test_a_page_turns_at_its_moment_without_any_change():
    cache = Cache(until=110.0)
    assert cache.get() == "page 1"
    cache.clock.at = 109.9
    assert cache.get() == "page 1"
    cache.clock.at, cache.maker.until = 110.0, 1e12
    assert cache.get() == "page 2"


def test_no_region_no_page(cache: Cache):
    cache.region.stamp = None
    assert cache.get() is None
    assert cache.maker.made == 0


def test_while_one_makes_the_page_anew_others_get_the_old_one(cache: Cache):
    cache.get()
    cache.region.stamp = 2
    cache.clock.at += 0.6
    cache.maker.gate, cache.maker.begun = Event(), Event()
    with ThreadPoolExecutor(1) as other:
        first = other.submit(cache.get)
        assert cache.maker.begun.wait(10)
        assert cache.get() == "page 1"
        cache.maker.gate.set()
        assert first.result(10) == "page 2"
    assert cache.maker.made == 2


def test_a_page_older_than_a_second_is_waited_for_and_made_once(cache: Cache):
    cache.get()
    cache.region.stamp = 2
    cache.clock.at += 5
    cache.maker.gate, cache.maker.begun = Event(), Event()
    with ThreadPoolExecutor(8) as others:
        answers = [others.submit(cache.get) for _ in range(8)]
        assert cache.maker.begun.wait(10)
        cache.maker.gate.set()
        assert {answer.result(10) for answer in answers} == {"page 2"}
    assert cache.maker.made == 2


def test_a_failure_leaves_nothing_behind(cache: Cache):
    def fails(known: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        cache.pages.get("k", "990101", fails)
    assert cache.get() == "page 1"


def test_what_is_not_to_be_kept_is_asked_again(cache: Cache):
    assert cache.pages.get("k", "990101", lambda known: None) is None
    assert cache.get() == "page 1"


def test_a_change_while_a_page_is_made_makes_it_stale_not_wrong(cache: Cache):
    def changed_meanwhile(known):
        page = cache.maker(known)
        cache.region.stamp = 2
        return page

    cache.pages.get("k", "990101", changed_meanwhile)
    cache.clock.at += 0.6
    assert cache.get() == "page 2"
