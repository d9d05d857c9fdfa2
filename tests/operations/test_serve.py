"""`kaimen serve` keeps its processes alive and stops all of them."""

import os
import signal
import time

from tests.browser.sites import Site, exists, running
from tests.installations import Installation


def wait_until(true, patience: float = 30.0) -> None:
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_killed_process_is_started_again_and_all_stop_together(installation: Installation):
    with running(installation) as site:
        before = site.children()
        assert before.keys() == {"web", "worker", "clock"}
        for name in ("worker", "clock", "web"):
            os.kill(before[name], signal.SIGKILL)
        wait_until(
            lambda: (
                site.children().keys() == before.keys()
                and not set(site.children().values()) & set(before.values())
            )
        )
        site.wait_for(web="ok", worker="ok", clock="ok")
        last = site.children()
        assert site.stop() == 0
    assert [pid for pid in last.values() if exists(pid)] == []
    assert beats(installation) == "1", "the killed worker could not sign off, its successor did"


def differ(some: dict[str, int], others: dict[str, int]) -> bool:
    return not set(some.values()) & set(others.values())


def beats(installation: Installation) -> str:
    return installation.python(
        "from kaimen.operations.models import Beat; print(Beat.objects.filter(name__startswith='worker').count())"
    )


def test_a_clean_stop_is_known_at_once(installation: Installation):
    with running(installation) as site:
        site.wait_for(web="ok", worker="ok", clock="ok")
        assert site.stop() == 0
    assert (
        installation.python(
            "from kaimen.operations import reads; from django.utils import timezone;"
            "print(sorted(reads.living('', timezone.now())))"
        )
        == "[]"
    )


def test_the_record_is_sealed_while_it_serves(installation: Installation):
    with running(installation) as site:
        installation.python(
            "from kaimen.trail.acts import record; from kaimen.scheme.roles import Actor;"
            "record(Actor('1'), 'test.open', subject='door:1')"
        )
        wait_until(lambda: unsealed(site) == "0", 15)
    assert installation.run("trail", "verify").returncode == 0


def unsealed(site: Site) -> str:
    return site.installation.python(
        "from kaimen.trail.models import Entry; print(Entry.objects.filter(number=None).count())"
    )
