"""Sealing: numbers and chains the unsealed entries a stream, and digests each past day over all streams.

Part of the record's own acts, apart from acts.py so that a hot path never waits for it.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from itertools import groupby

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kaimen.trail import digests
from kaimen.trail.models import Day, Entry, Head
from kaimen.trail.rules.chain import START, day_link, link

BATCH = 2_000


def fields_of(entry: Entry) -> dict:
    """What an entry's digest covers."""
    return {
        "stream": entry.stream,
        "number": entry.number,
        "act": entry.act,
        "outcome": entry.outcome,
        "actor": entry.actor,
        "at": entry.at.isoformat(),
        "subject": entry.subject,
        "payload": entry.payload,
    }


@transaction.atomic
def seal() -> int:
    """Seal what stands unsealed, at most a batch; returns how many. Two sealers at once: one waits.

    Past days are digested first: once a head has moved on, where it stood at midnight is gone.
    """
    digest_days(timezone.localdate())
    entries = list(Entry.objects.select_for_update().filter(number=None).order_by("id")[:BATCH])
    entries.sort(key=lambda entry: entry.stream)
    for stream, group in groupby(entries, key=lambda entry: entry.stream):
        _seal_stream(stream, list(group))
    return len(entries)


def _seal_stream(stream: str, entries: list[Entry]) -> None:
    algorithm = settings.DIGEST_ALGORITHM
    today = timezone.localdate()
    Head.objects.get_or_create(stream=stream, defaults={"number": 0, "digest": START, "day": today})
    head = Head.objects.select_for_update().get(stream=stream)
    for entry in entries:
        head.number += 1
        entry.number, entry.algorithm, entry.previous = head.number, algorithm, head.digest
        entry.digest = link(partial(digests.digest, algorithm), head.digest, fields_of(entry))
        head.digest = entry.digest
    head.day = today
    Entry.objects.bulk_update(entries, ["number", "algorithm", "previous", "digest"], batch_size=100)
    head.save()


@transaction.atomic
def digest_days(today: date) -> list[date]:
    """Digest each day before `today` that saw sealed entries and has no digest yet; returns those days."""
    last = Day.objects.select_for_update().order_by("-day").first()
    moved = Head.objects.filter(day__lt=today)
    if last:
        moved = moved.filter(day__gt=last.day)
    done = []
    for day, heads in groupby(moved.order_by("day", "stream"), key=lambda head: head.day):
        last = _digest_day(day, heads, last)
        done.append(day)
    return done


def _digest_day(day: date, heads: Iterable[Head], last: Day | None) -> Day:
    algorithm = settings.DIGEST_ALGORITHM
    ends = {head.stream: (head.number, head.digest) for head in heads}
    previous = last.digest if last else START
    return Day.objects.create(
        day=day,
        algorithm=algorithm,
        heads={stream: list(end) for stream, end in ends.items()},
        previous=previous,
        digest=day_link(partial(digests.digest, algorithm), previous, day.isoformat(), ends),
    )
