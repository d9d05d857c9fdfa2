"""The papers that a notice rests on, by title and number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.notice.head.rows import Row
from kaimen.papers.notice.head.shapes import number_of
from kaimen.papers.notice.sentences import LEVELS, level

RESTS = re.compile(r"根据|按照|依据|依照|遵照|贯彻|落实|按")
BEHIND = re.compile(r"（(?P<in>[^（）]*)）")
OWN = re.compile(r"见附|附后|以下简称")
ARTICLE = 0
"""The level of 第一条, which the preamble of a standing rule is."""


@dataclass(frozen=True, slots=True)
class Document:
    """number: with 〔〕, empty where none stands behind the title; start, end: in the paper's text."""

    title: str
    number: str
    start: int
    end: int


def documents_of(rows: Sequence[Row], own: str) -> tuple[Document, ...]:
    """What the preamble is based on; `own`: the notice's title, whose inner scheme is no basis."""
    found: dict[tuple[str, str], Document] = {}
    for row in _preamble(rows):
        for one in _named(row):
            if one.title not in own:
                found.setdefault((one.title, one.number), one)
    return tuple(found.values())


def _preamble(rows: Sequence[Row]) -> Iterator[Row]:
    """Words before the first clause, and the first article of a standing rule."""
    for row in rows:
        depth = level(row.text)
        if row.dust or row.table:
            continue
        if depth is not None and depth != ARTICLE:
            return
        yield row
        if depth == ARTICLE and "条" in str(LEVELS[ARTICLE].match(row.text)):
            return


def _named(row: Row) -> Iterator[Document]:
    text = row.text
    for start, end in _titles(text):
        rests = RESTS.search(text[text.rfind("。", 0, start) + 1 : start])
        behind = BEHIND.match(text, end)
        if rests and not (behind and OWN.search(behind["in"])):
            number = number_of(behind["in"]) if behind else ""
            at = row.whole.origin(start, behind.end() if behind and number else end)
            yield Document(text[start + 1 : end - 1], number, *at)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Each outermost 《…》."""
    depth = begun = 0
    for at, char in enumerate(text):
        if char == "《":
            begun = at if not depth else begun
            depth += 1
        elif char == "》" and depth:
            depth -= 1
            if not depth:
                yield begun, at + 1
