"""Every rule of a notice: each finder reads its sentences; what is found twice is told once, the surest first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.rules import (
    age,
    announce,
    assessment,
    awards,
    call,
    choosing,
    classes,
    columns,
    feedback,
    filing,
    formats,
    frequency,
    identity,
    quota,
    registration,
    report,
    residence,
    share,
    signing,
    supervision,
    topics,
    window,
)

Finder = Callable[[Notice], Iterator[Found]]

FINDERS: list[Finder] = [
    call.find,
    window.find,
    frequency.find,
    filing.find,
    announce.find,
    report.find,
    feedback.find,
    awards.find,
    assessment.find,
    supervision.find,
    formats.find,
    topics.find,
    columns.find,
    registration.find,
    signing.find,
    choosing.find,
    quota.find,
    share.find,
    classes.find,
    age.find,
    residence.find,
    identity.find,
]


def find_rules(notice: Notice) -> tuple[Found, ...]:
    """What a notice asks, in the order of the words it rests on; of one path the surest is told first.

    Two places that say the same are one rule: the surer place is kept, the earlier where both are as sure.
    """
    surest: dict[tuple[str, str], Found] = {}
    for find in FINDERS:
        for found in find(notice):
            key = (found.path, json.dumps(found.value, ensure_ascii=False, sort_keys=True))
            known = surest.get(key)
            if known is None or (found.confidence, -found.start) > (known.confidence, -known.start):
                surest[key] = found
    return _in_order(list(surest.values()))


def _in_order(rules: list[Found]) -> tuple[Found, ...]:
    """By the place of each path's surest rule; a path's others stand right after it."""
    best: dict[str, Found] = {}
    for found in rules:
        known = best.get(found.path)
        if known is None or (-found.confidence, found.start) < (-known.confidence, known.start):
            best[found.path] = found
    return tuple(sorted(rules, key=lambda one: (best[one.path].start, one.path, -one.confidence, one.start)))
