"""Checks across parts of a scheme: names that must be defined, times that must read, days in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from kaimen.scheme.limits import OnDate
from kaimen.scheme.periods import Precision, read_period
from kaimen.scheme.reading.finding import Fault
from kaimen.scheme.reading.lines import Path
from kaimen.scheme.reading.local import repeated
from kaimen.scheme.reading.reader import near
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import fields_of
from kaimen.scheme.walk import parts, rule_at

_DEFINED = {
    "group": ("单位类别", "hosts.groups"),
    "format": ("活动形式", "plan.formats"),
    "class": ("人员类别", "participants.classes"),
}

_NAMED_LISTS = ("hosts.groups", "awards.awards", "assessment.sheets")

_PERIODS = (("campaign.window", "when"), ("call.ideas", "begins"), ("call.ideas", "closes"))

_BEFORE_THE_END = (
    "call.due",
    "selection.announced",
    "plan.issue",
    "registration.closes",
    "registration.roster",
)

_AFTER_THE_NOTICE = ("call.due", "plan.issue", "report.reporting", "awards.awards", "supervision.put_right")


def cross_faults(scheme: Scheme, found: Iterable[Fault]) -> Iterator[Fault]:
    """Faults between parts. Sections where a fault was already found are left out: they may lack a part."""
    broken = {fault.path[0] for fault in found if fault.path}
    for fault in _all(scheme, broken):
        if fault.path[0] not in broken:
            yield fault


def _all(scheme: Scheme, broken: set[str | int]) -> Iterator[Fault]:
    yield from _empty_stages(scheme)
    yield from _undefined(scheme, broken)
    for listed in _NAMED_LISTS:
        yield from repeated(rule_at(scheme, listed) or (), "name", *listed.split("."))
    yield from _unreadable(scheme)
    yield from _too_late(scheme)
    yield from _too_early(scheme)
    yield from _closes_first(scheme)


def _empty_stages(scheme: Scheme) -> Iterator[Fault]:
    for field in fields_of(Scheme):
        value = getattr(scheme, field.name)
        if not field.required and value is not None and value != field.default and value == type(value)():
            yield Fault("stage.empty", (field.name,), {"key": field.name})


def _undefined(scheme: Scheme, broken: set[str | int]) -> Iterator[Fault]:
    for path, part in parts(scheme):
        for field in fields_of(type(part)):
            if field.say.refers:
                value = getattr(part, field.name)
                yield from _refer(scheme, field.say.refers, _names((*path, field.name), value), broken)


def _names(path: Path, value: Any) -> list[tuple[Path, str]]:
    if isinstance(value, tuple):
        return [((*path, number), name) for number, name in enumerate(value)]
    return [(path, value)]


def _refer(
    scheme: Scheme, kind: str, names: list[tuple[Path, str]], broken: set[str | int]
) -> Iterator[Fault]:
    what, where = _DEFINED[kind]
    known = [item.name for item in rule_at(scheme, where) or ()]
    for path, name in names:
        if name not in known and where.split(".")[0] not in broken:
            yield Fault("name.undefined", path, {"name": name[:40], "what": what, "near": near(name, known)})


def _found(scheme: Scheme, where: str) -> Iterator[tuple[Path, Any]]:
    """The rule or rules at a dotted path, each with its full path."""
    value, path = rule_at(scheme, where), (*where.split("."),)
    if isinstance(value, tuple):
        yield from zip(((*path, number) for number in range(len(value))), value, strict=True)
    elif value is not None:
        yield path, value


def _unreadable(scheme: Scheme) -> Iterator[Fault]:
    for where, name in _PERIODS:
        for path, rule in _found(scheme, where):
            text = getattr(rule, name)
            if text and read_period(text, scheme.campaign.year).precision is Precision.UNKNOWN:
                yield Fault("period.unreadable", (*path, name), {"text": text[:40]})


def _window_end(scheme: Scheme) -> date | None:
    window = scheme.campaign.window
    return read_period(window.when, scheme.campaign.year).end if window else None


def _too_late(scheme: Scheme) -> Iterator[Fault]:
    end = _window_end(scheme)
    for where in _BEFORE_THE_END if end else ():
        for path, rule in _found(scheme, where):
            if isinstance(rule.due, OnDate) and end and rule.due.day > end:
                yield Fault("limit.late", (*path, "due"), {"due": str(rule.due.day), "end": str(end)})


def _too_early(scheme: Scheme) -> Iterator[Fault]:
    issued = scheme.campaign.notice.issued
    for where in _AFTER_THE_NOTICE:
        for path, rule in _found(scheme, where):
            if isinstance(rule.due, OnDate) and rule.due.day < issued:
                yield Fault("limit.early", (*path, "due"), {"due": str(rule.due.day), "issued": str(issued)})


def _closes_first(scheme: Scheme) -> Iterator[Fault]:
    """A call that closes before it opens lets nobody in."""
    call = scheme.call
    begins, due = call and call.opens and call.opens.begins, call and call.due and call.due.due
    if isinstance(begins, OnDate) and isinstance(due, OnDate) and due.day < begins.day:
        yield Fault("limit.crossed", ("call", "due", "due"), {"due": str(due.day), "begins": str(begins.day)})
