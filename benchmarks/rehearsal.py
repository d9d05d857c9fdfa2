"""A rehearsal of 54 units from the notice to the issued plan, through every act, on each database."""

from collections.abc import Iterator

from benchmarks.figures import Figure
from tests.installations import Installation

UNITS = 54
PLAY = f"""
import time
from kaimen.rehearsal.facts import Until, Wanted
from kaimen.rehearsal.running import play_until, start_alone
from kaimen.rehearsal.stock import county
from kaimen.trail.models import Entry
before, began, busy = Entry.objects.count(), time.monotonic(), time.process_time()
played = start_alone(Wanted(county(), 1, {UNITS}))
assert play_until(played.campaign, Until.PLAN) == []
print(time.monotonic() - began, time.process_time() - busy, Entry.objects.count() - before)
"""


def figures(site: Installation) -> Iterator[Figure]:
    """One run: a seed plays the same year each time."""
    seconds, busy, entries = map(float, site.python(PLAY).split())
    yield Figure(f"rehearsal of {UNITS} units to an issued plan", seconds, "s", most=10)
    yield Figure("  of it the processor's own", busy, "s")
    yield Figure("  acts on the record", entries, "acts")
