"""Sealing numbers and chains; verifying finds whatever was done to the record afterwards."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from kaimen.scheme.roles import Actor
from kaimen.trail.acts import record
from kaimen.trail.models import Day, Entry, Head
from kaimen.trail.reads import verify
from kaimen.trail.sealing import digest_days, seal

pytestmark = pytest.mark.django_db


def write(count: int, stream: str = "999901") -> None:
    for number in range(count):
        record(Actor("7"), "test.open", subject=f"door:{number}", stream=stream, count=number)


@pytest.fixture
def sealed() -> None:
    write(5)
    write(3, "999902")
    seal()


def breaks() -> set[tuple[str, int, str]]:
    return {(found.stream, found.number, found.code) for found in verify().breaks}


def test_each_stream_is_numbered_and_chained_by_itself(sealed):
    chains = {
        stream: list(
            Entry.objects.filter(stream=stream).order_by("number").values_list("number", "previous", "digest")
        )
        for stream in ("999901", "999902")
    }
    assert [number for number, *_ in chains["999901"]] == [1, 2, 3, 4, 5]
    assert [number for number, *_ in chains["999902"]] == [1, 2, 3]
    for chain in chains.values():
        assert [previous for _, previous, _ in chain] == ["", *[digest for *_, digest in chain[:-1]]]


def test_an_untouched_record_holds_and_its_unsealed_tail_is_named(sealed):
    write(2)
    verdict = verify()
    assert (verdict.entries, verdict.breaks) == (8, ())
    assert verdict.unsealed == tuple(
        Entry.objects.filter(number=None).order_by("id").values_list("id", flat=True)
    )
    assert len(verdict.unsealed) == 2


def test_sealing_goes_on_where_it_stopped(sealed):
    write(2)
    assert seal() == 2
    assert seal() == 0
    assert verify().holds
    assert Head.objects.get(stream="999901").number == 7


@pytest.mark.parametrize("field", ["act", "outcome", "actor", "subject", "payload", "at"])
def test_a_changed_entry_is_found(sealed, field: str):
    value = {"payload": {"count": 99}, "at": timezone.now() + timedelta(microseconds=1)}.get(field, "other")
    Entry.objects.filter(stream="999901", number=3).update(**{field: value})
    assert breaks() == {("999901", 3, "changed")}


def test_a_dropped_entry_is_found(sealed):
    Entry.objects.get(stream="999901", number=3).delete()
    assert ("999901", 3, "missing") in breaks()


def test_an_entry_put_in_is_found(sealed):
    Entry.objects.filter(stream="999901", number__gt=3).update(number=None)
    fourth = Entry.objects.get(stream="999901", number=3)
    Entry.objects.create(
        stream="999901",
        act="forged",
        outcome="done",
        actor="7",
        at=timezone.now(),
        subject="door:9",
        number=4,
        algorithm="sha256",
        previous=fourth.digest,
        digest="f" * 64,
    )
    assert ("999901", 4, "changed") in breaks()


def test_a_tail_cut_off_is_found(sealed):
    Entry.objects.filter(stream="999901", number__gt=3).delete()
    assert breaks() == {("999901", 5, "head")}


def test_a_stream_taken_away_whole_is_found(sealed):
    Entry.objects.filter(stream="999902").delete()
    assert breaks() == {("999902", 3, "head")}


def test_two_entries_exchanged_are_found(sealed):
    second, third = (Entry.objects.get(stream="999901", number=number) for number in (2, 3))
    Entry.objects.filter(pk=second.pk).update(number=None)
    Entry.objects.filter(pk=third.pk).update(number=2)
    Entry.objects.filter(pk=second.pk).update(number=3)
    assert {code for *_, code in breaks()} == {"unchained"}


@pytest.fixture
def digested(sealed) -> Day:
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert digest_days(tomorrow) == [timezone.localdate()]
    assert digest_days(tomorrow) == []
    return Day.objects.get()


def test_a_day_digests_every_stream_that_moved(digested):
    heads = {head.stream: [head.number, head.digest] for head in Head.objects.all()}
    assert digested.heads == heads
    assert verify().days == 1
    assert verify().holds


def test_a_changed_day_is_found(digested):
    Day.objects.update(heads={**digested.heads, "999902": [2, "0" * 64]})
    assert ("999902", 2, "day_head") in breaks()
    assert (digested.day.isoformat(), 0, "day") in breaks()


def test_a_record_forged_whole_is_found_by_its_day(digested):
    """Whoever recomputes a chain and its head still meets the day's digest."""
    Entry.objects.filter(stream="999902").delete()
    Head.objects.filter(stream="999902").delete()
    write(3, "999902")
    seal()
    assert breaks() == {("999902", 3, "day_head")}


def test_the_digest_algorithm_is_a_setting_and_old_entries_stay_provable(sealed, settings):
    settings.DIGEST_ALGORITHM = "sm3"
    write(2)
    seal()
    assert set(Entry.objects.values_list("algorithm", flat=True)) == {"sha256", "sm3"}
    assert verify().holds


def test_the_command_tells_what_it_found(sealed, capsys):
    write(1)
    call_command("trail", "verify")
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "查了 8 条、0 日。"
    assert printed[1].startswith("尚未封存 1 条")
    assert printed[-1] == "存证完好。"


def test_the_command_ends_with_1_where_the_record_does_not_hold(sealed, capsys):
    Entry.objects.filter(stream="999901", number=3).update(actor="8")
    with pytest.raises(SystemExit) as ended:
        call_command("trail", "verify")
    assert ended.value.code == 1
    assert "999901#3 内容被改过" in capsys.readouterr().out
