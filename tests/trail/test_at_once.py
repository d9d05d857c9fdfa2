"""Truly at the same moment: two presses, two sealers, many writers."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from kaimen.scheme.roles import Actor
from kaimen.trail.acts import once, record
from kaimen.trail.models import Entry
from kaimen.trail.reads import verify
from kaimen.trail.sealing import seal

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(count: int, work) -> list:
    """Run `work(number)` in so many threads that start together, each with its own connection."""
    together = Barrier(count)

    def run(number: int):
        together.wait()
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def test_presses_at_the_same_moment_have_one_result():
    def press(number: int) -> str:
        def open_door() -> str:
            record(Actor(str(number)), "test.open", subject="door:1")
            return f"door:{number}"

        return once("token", open_door)

    results = at_once(6, press)
    assert len(set(results)) == 1
    assert Entry.objects.count() == 1
    assert results[0] == f"door:{Entry.objects.get().actor}"


def test_writers_and_sealers_at_the_same_moment_make_one_chain():
    def work(number: int) -> None:
        for count in range(10):
            if number < 2:
                seal()
            else:
                with transaction.atomic():
                    record(Actor(str(number)), "test.open", subject=f"door:{count}", stream="999901")

    at_once(6, work)
    while seal():
        pass
    assert Entry.objects.count() == 40
    assert list(Entry.objects.order_by("number").values_list("number", flat=True)) == list(range(1, 41))
    assert verify().holds
