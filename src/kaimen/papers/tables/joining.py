"""A table that a page or its maker cut in two is one: the same header again, or none, and numbers that go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import plain_header
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.heads import Head
from kaimen.papers.tables.ordinals import number_of
from kaimen.papers.tables.stretches import Stretch
from kaimen.papers.tables.titles import ENDS, lone_text

LONGEST_FURNITURE = 20


def whole_tables(found: Iterable[Found]) -> list[Found]:
    """The tables, those that go on in the next put together."""
    kept: list[Found] = []
    for table in found:
        if kept and _goes_on(kept[-1], table):
            kept[-1] = _together(kept[-1], table)
        else:
            kept.append(table)
    return kept


def _goes_on(first: Found, then: Found) -> bool:
    if not (first.ruled and then.ruled and first.head and not first.upright and not then.upright):
        return False
    if not then.body.lines or not first.body.lines or then.body.lines[0].sheet or _is_titled(then):
        return False
    if then.head is None:
        width = max(len(line.cells) for line in first.body.lines)
        alike = width == max(len(line.cells) for line in then.body.lines)
    else:
        alike = _plain(first.head) == _plain(then.head)
    return alike and _numbers_go_on(first.body.lines, then.body.lines)


def _is_titled(then: Found) -> bool:
    return any(ENDS.search(lone_text(line)) for line in then.above if not line.table)


def _plain(head: Head) -> list[str]:
    return [plain_header(name) for name in head.names]


def _numbers_go_on(first: Sequence[Line], then: Sequence[Line]) -> bool:
    before = [number for line in first if (number := _number(line)) is not None]
    after = next((number for line in then if (number := _number(line)) is not None), None)
    return bool(before) and after is not None and after > before[-1]


def _number(line: Line) -> int | None:
    return number_of(line.cells[0]) if line.cells and line.cells[0] else None


def _together(first: Found, then: Found) -> Found:
    body = Stretch(first.body.at + then.body.at, first.body.lines + then.body.lines, ruled=True)
    return replace(first, body=body)
