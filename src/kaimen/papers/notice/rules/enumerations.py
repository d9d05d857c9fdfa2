"""Lists as sentences write them, 「人大代表、政协委员和群众代表等」; and the sentences outside of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.tables.columns import column, is_header

Span = tuple[int, int]

PARTING = re.compile(
    r"[、，；/+]|以及|(?<![以参普涉顾危累])及(?![时格其])|(?<![共温缓])和(?![谐平睦解美])|(?<![参给赋])与(?![会者])|或者?|暨"
)
OPEN, CLOSE = "“‘（《〔", "”’）》〕"
MARKS = re.compile(rf"[{OPEN}{CLOSE}]|{PARTING.pattern}")
AFTER_TABLE = re.compile(r"[一二三四五六七八九十]{1,3}、|附件|第[一二三四五六七八九十百]+[章条]")
LINE = re.compile(r"[^\s\n][^\n]*")
CELLS = re.compile(r"\t|\|")


def items(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between the marks and words that part a list, brackets and quotes kept whole."""
    depth, at = 0, start
    for mark in MARKS.finditer(text, start, end):
        if mark[0] in OPEN:
            depth += 1
        elif mark[0] in CLOSE:
            depth = max(0, depth - 1)
            if not depth and mark[0] == "”" and text.startswith("“", mark.end()):
                yield at, mark.end()
                at = mark.end()
        elif not depth:
            if at < mark.start():
                yield at, mark.start()
            at = mark.end()
    if at < end:
        yield at, end


def as_printed(notice: Notice, sentence: Sentence, span: Span) -> str:
    """The words of a stretch of a sentence as the paper has them, without the blanks inside."""
    return "".join(notice.text[place] for place in sentence.flat.at[span[0] : span[1]])


def bare(text: str, span: Span) -> Span:
    """A stretch without the quotation marks around it."""
    start, end = span
    return (start + 1, end - 1) if text[start] in "“‘" and text[end - 1] in "”’" else span


def prose(notice: Notice) -> Iterator[Sentence]:
    """The sentences that are no part of a table, with its cells in one line or one a line."""
    tables = _stacked(notice.text)
    for sentence in notice.sentences:
        start, end = sentence.flat.at[0], sentence.flat.at[-1]
        inside = any(first <= start < last for first, last in tables)
        if not inside and not CELLS.search(_line(notice.text, start, end)):
            yield sentence


@lru_cache(maxsize=1)
def _stacked(text: str) -> tuple[Span, ...]:
    """The stretches that begin with headers of columns one a line, up to the next clause or annex.

    Kept for the last text alone: all finders ask for it one after the other.
    """
    tables: list[Span] = []
    stack: list[re.Match[str]] = []
    begun: int | None = None
    for line in LINE.finditer(text):
        if column(line[0]).holds:
            stack.append(line)
            continue
        if len(stack) > 2 and begun is None and is_header([one[0] for one in stack]):
            begun = stack[0].start()
        if begun is not None and AFTER_TABLE.match(line[0]):
            tables.append((begun, line.start()))
            begun = None
        stack = []
    return (*tables, (begun, len(text))) if begun is not None else tuple(tables)


def _line(text: str, start: int, end: int) -> str:
    stop = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : stop if stop >= 0 else len(text)]
