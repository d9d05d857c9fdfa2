"""Reading and proving the record."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from django.db.models import QuerySet

from kaimen.trail import digests
from kaimen.trail.facts import Break, Verdict
from kaimen.trail.models import Day, Entry, Head
from kaimen.trail.rules.chain import START, day_link, link
from kaimen.trail.sealing import fields_of


def entries(stream: str, subject: str = "") -> QuerySet[Entry]:
    """A stream's entries, newest first; one subject's when given."""
    found = Entry.objects.filter(stream=stream).order_by("-id")
    return found.filter(subject=subject) if subject else found


def verify() -> Verdict:
    """Compute every digest again. Memory stays bounded: entries are read in streams."""
    sealed = Entry.objects.exclude(number=None).order_by("stream", "number").iterator(chunk_size=2_000)
    breaks: list[Break] = []
    counted, ends = 0, {}
    for stream, chain in groupby(sealed, key=lambda entry: entry.stream):
        count, end, found = _verify_stream(stream, chain)
        counted, breaks = counted + count, breaks + found
        ends[stream] = end
    breaks += _verify_heads(ends)
    days = list(Day.objects.order_by("day"))
    breaks += _verify_days(days)
    unsealed = Entry.objects.filter(number=None).order_by("id").values_list("id", flat=True)
    return Verdict(counted, len(days), tuple(breaks), tuple(unsealed))


def _verify_stream(stream: str, chain: Iterator[Entry]) -> tuple[int, tuple[int, str], list[Break]]:
    count, previous, breaks = 0, START, []
    for entry in chain:
        count += 1
        if entry.number != count:
            breaks.append(Break(stream, count, "missing"))
            count = entry.number or count
        elif entry.previous != previous:
            breaks.append(Break(stream, count, "unchained"))
        elif entry.digest != link(partial(digests.digest, entry.algorithm), previous, fields_of(entry)):
            breaks.append(Break(stream, count, "changed"))
        previous = entry.digest
    return count, (count, previous), breaks


def _verify_heads(ends: dict[str, tuple[int, str]]) -> list[Break]:
    """A head ahead of its stream's last entry says that entries at the end were dropped."""
    heads = {head.stream: (head.number, head.digest) for head in Head.objects.exclude(number=0)}
    streams = sorted(heads.keys() | ends.keys())
    return [
        Break(stream, heads.get(stream, (0, ""))[0], "head")
        for stream in streams
        if heads.get(stream) != ends.get(stream)
    ]


def _verify_days(days: list[Day]) -> list[Break]:
    previous, breaks = START, []
    for day in days:
        heads = {stream: (number, head) for stream, (number, head) in day.heads.items()}
        expected = day_link(partial(digests.digest, day.algorithm), previous, day.day.isoformat(), heads)
        if day.previous != previous or day.digest != expected:
            breaks.append(Break(day.day.isoformat(), 0, "day"))
        breaks += _verify_ends(heads)
        previous = day.digest
    return breaks


def _verify_ends(heads: dict[str, tuple[int, str]]) -> list[Break]:
    numbers = {number for number, _ in heads.values()}
    found = Entry.objects.filter(stream__in=list(heads), number__in=numbers)
    stored = {(entry.stream, entry.number): entry.digest for entry in found}
    return [
        Break(stream, number, "day_head")
        for stream, (number, head) in heads.items()
        if stored.get((stream, number)) != head
    ]
