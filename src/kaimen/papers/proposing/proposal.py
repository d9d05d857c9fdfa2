"""From a reading to what is suggested for a scheme, in the order of the notice's text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.proposing import afterwards, demands, handing_in, people, tables
from kaimen.papers.proposing.further import afterwards as told_afterwards
from kaimen.papers.proposing.further import hosts, on_site, preparing
from kaimen.papers.proposing.suggested import Background, Suggested, suggested
from kaimen.papers.understanding import Reading

Writer = Callable[[Found, Background], Iterator[Suggested]]
WRITERS: dict[str, Writer] = {
    "brand": handing_in.brand,
    "topics": handing_in.topics,
    "window": handing_in.window,
    "frequency": handing_in.frequency,
    "formats": handing_in.formats,
    "call.deadline": handing_in.deadline,
    "call.min_per_unit": handing_in.least,
    "filing.deadline": handing_in.filing,
    "announce.deadline": handing_in.announcing,
    "classes.in": people.classes,
    "classes.out": people.excluded,
    "quota": people.quota,
    "share": people.share,
    "registration.mode": people.modes,
    "registration.window": people.window,
    "registration.method": people.methods,
    "age": people.conditions,
    "residence": people.conditions,
    "identity.words": afterwards.words,
    "identity.logo": afterwards.logo,
    "report.deadline": afterwards.report,
    "feedback.deadline": afterwards.answering,
    "awards": afterwards.awards,
    "assessment": afterwards.assessment,
    "supervision": afterwards.supervision,
}
"""What each stable path becomes; `filing.kind`, `report.parts` and `columns` are taken up by others."""

FURTHER = (hosts.find, preparing.find, on_site.find, told_afterwards.find)
INSTEAD = {
    "assessment.counts_in.new": "assessment",
    "supervision.checks.new": "supervision",
}
"""What a finer reading says more exactly than a stable path: it counts only with it, and stands instead of it."""


def propose(reading: Reading) -> tuple[Suggested, ...]:
    """Every rule that a notice seems to make, in the order of its text; demands in words come along, unsure.

    () for a paper that is no notice.
    """
    notice = reading.notice
    if notice is None:
        return ()
    first: dict[str, Found] = {}
    for rule in reading.rules:
        first.setdefault(rule.path, rule)
    plain = [one for rule in reading.rules for one in _written(rule, Background(notice, first))]
    finer = [one for one in _finer(notice) if INSTEAD.get(one.address, "") in ("", *first)]
    better = {one.address for one in finer} & INSTEAD.keys()
    rules = [*(one for one in plain if one.address not in better), *finer, *tables.find(reading)]
    rest = demands.find(notice, rules)
    return tuple(sorted(_once([*rules, *rest]), key=lambda one: (one.found.start, one.address)))


def _finer(notice: Notice) -> Iterator[Suggested]:
    for find in FURTHER:
        for found in find(notice):
            yield suggested(found.path, found.value, found)


def _written(rule: Found, back: Background) -> Iterator[Suggested]:
    writer = WRITERS.get(rule.path)
    return writer(rule, back) if writer else iter(())


def _once(suggestions: Iterable[Suggested]) -> list[Suggested]:
    """The same value at the same address once, where it is surest."""
    kept: dict[str, Suggested] = {}
    for one in suggestions:
        values = {name: value for name, value in one.value.items() if name != "clause"}
        key = f"{one.address}|{sorted(values.items(), key=repr)!r}"
        if key not in kept or one.found.confidence > kept[key].found.confidence:
            kept[key] = one
    return list(kept.values())
