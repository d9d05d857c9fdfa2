"""From Markdown to lines: pipe tables become ruled tables, marks of headings, lists and stress fall away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of, trimmed
from kaimen.papers.sources.refusing import MAX_CELL

MARK = re.compile(r"^\s{0,8}(?:#{1,6}\s+|[-*+]\s+|>\s?)+")
CLOSING = re.compile(r"\s+#+\s*$")
LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\s]{0,2000}\)")
RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*")
BETWEEN = re.compile(r"(?<!\\)\|")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
SEPARATOR = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*")


def source_from_markdown(text: str) -> Paper:
    """Its text is its lines: what a mark stood for is no part of it."""
    return paper_of(FileKind.MD, _lines(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def _lines(rows: list[str]) -> Iterator[Line]:
    table = number = 0
    inside = False
    for at, row in enumerate(rows):
        begins = "|" in row and at + 1 < len(rows) and _is_rule(rows[at + 1]) and not inside
        if begins:
            table, number, inside = table + 1, 0, True
        inside = inside and "|" in row
        if not inside:
            yield Line(at + 1, tuple(trimmed(cell) for cell in _plain(row).split("\t")))
        elif not _is_rule(row):
            number += 1
            yield Line(number, _cells(row), table=table)


def _is_rule(row: str) -> bool:
    return "|" in row and "-" in row and bool(RULE.fullmatch(row))


def _cells(row: str) -> tuple[str, ...]:
    whole = row.strip().removeprefix("|")
    whole = whole[:-1] if whole.endswith("|") and not whole.endswith("\\|") else whole
    return tuple(trimmed(BREAK.sub("\n", _stressed(cell))) for cell in BETWEEN.split(whole))


def _plain(row: str) -> str:
    if SEPARATOR.fullmatch(row):
        return ""
    return _stressed(CLOSING.sub("", MARK.sub("", row)) if MARK.match(row) else row)


def _stressed(text: str) -> str:
    if len(text) > MAX_CELL:
        return text
    return ESCAPED.sub(r"\1", LINK.sub(r"\1", text).replace("**", "").replace("`", ""))
