"""Pages in memory: bounded by bytes, the one unused for longest goes first."""

import gzip

from kaimen.stages.column.cache.store import OVERHEAD, Store
from tests.stages.column.cache.clocks import a_page


def test_the_page_unused_for_longest_goes_first():
    store = Store(3 * (OVERHEAD + 4))
    for key in "abc":
        store.put(key, a_page("1234"))
    store.get("a")
    store.put("d", a_page("1234"))
    assert [key for key in "abcd" if store.get(key)] == ["a", "c", "d"]
    assert store.bytes == 3 * (OVERHEAD + 4)


def test_a_page_kept_again_takes_the_place_of_the_old_one():
    store = Store(10 * OVERHEAD)
    store.put("a", a_page("1"))
    store.put("a", a_page("22"))
    found = store.get("a")
    assert found and found.body == b"22"
    assert store.bytes == OVERHEAD + 2


def test_a_page_over_the_limit_is_not_kept():
    store = Store(OVERHEAD)
    store.put("a", a_page("1"))
    assert store.get("a") is None
    assert store.bytes == 0


def test_the_packed_body_is_made_once_and_counts():
    store, page = Store(10 * OVERHEAD), a_page("门" * 500)
    store.put("a", page)
    packed = store.packed(page)
    assert gzip.decompress(packed) == page.body
    assert store.packed(page) is packed
    assert store.bytes == OVERHEAD + 1500 + len(packed)


def test_packing_a_page_that_went_meanwhile_counts_nothing():
    store, page = Store(10 * OVERHEAD), a_page("门")
    store.packed(page)
    assert store.bytes == 0


def test_equal_bodies_have_equal_marks():
    assert a_page("a").etag == a_page("a").etag
    assert a_page("a").etag != a_page("b").etag
