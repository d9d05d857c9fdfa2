"""The pure chain: each digest covers the entry and the one before."""

from hashlib import sha256

from kaimen.trail.rules.chain import START, canonical, link


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_the_same_fields_in_another_order_give_the_same_bytes():
    assert canonical({"b": 1, "a": "x"}) == canonical({"a": "x", "b": 1}) == b'{"a":"x","b":1}'


def test_a_changed_field_changes_the_digest():
    assert link(digest, START, {"act": "plan.release"}) != link(digest, START, {"act": "plan.cancel"})


def test_the_digest_covers_the_one_before():
    assert link(digest, "a", {"act": "plan.release"}) != link(digest, "b", {"act": "plan.release"})
