"""Acts on the record: done, refused, pressed twice."""

import pytest

from kaimen.scheme.problem import Problem, Refused, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, once, record
from kaimen.trail.models import Entry, Once
from kaimen.trail.rules.payload import forbidden

pytestmark = pytest.mark.django_db
CLERK = Actor("7")


@act("test.open", stream=lambda region, **_: region)
def open_door(actor: Actor, region: str, *, allowed: bool = True) -> str:
    record(actor, "test.open", subject="door:1", stream=region)
    refuse([] if allowed else [Problem("test.closed"), Problem("test.night", where="hour")])
    return "door:1"


def entries() -> list[tuple]:
    return list(
        Entry.objects.order_by("id").values_list("stream", "act", "outcome", "actor", "subject", "payload")
    )


def test_an_act_leaves_an_unsealed_entry():
    open_door(CLERK, "999901")
    assert entries() == [("999901", "test.open", "done", "7", "door:1", {})]
    assert Entry.objects.get().number is None


def test_a_refused_act_leaves_only_its_refusal_with_every_code():
    with pytest.raises(Refused):
        open_door(CLERK, "999901", allowed=False)
    assert entries() == [
        ("999901", "test.open", "refused", "7", "", {"codes": ["test.closed", "test.night"]}),
    ]


def test_a_refusal_inside_once_survives_the_rolled_back_token():
    with pytest.raises(Refused):
        once("token", lambda: open_door(CLERK, "999901", allowed=False))
    assert [row[2] for row in entries()] == ["refused"]
    assert not Once.objects.exists()


def test_a_second_press_gives_the_first_result_and_writes_nothing():
    results = [once("token", lambda: open_door(CLERK, "999901")) for _ in range(2)]
    assert results == ["door:1", "door:1"]
    assert len(entries()) == 1


def test_a_refused_press_can_be_mended_and_pressed_again():
    with pytest.raises(Refused):
        once("token", lambda: open_door(CLERK, "999901", allowed=False))
    assert once("token", lambda: open_door(CLERK, "999901")) == "door:1"


@pytest.mark.parametrize("value", ["张三", "a sentence", "13" + "0" * 9, ["ok", "某人"], 1.5, {"name": "x"}])
def test_free_text_never_enters_the_record(value):
    with pytest.raises(ValueError, match="ids, codes and digests only"):
        record(CLERK, "test.open", subject="door:1", note=value)
    assert entries() == []


def test_ids_codes_counts_and_digests_do():
    payload = {
        "id": 7,
        "code": "plan.no_unit",
        "on": "2024-03-01",
        "seen": True,
        "digest": "a" * 64,
        "none": None,
    }
    assert forbidden({**payload, "list": ["a", 1, None]}) == []
