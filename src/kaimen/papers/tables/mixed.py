"""Cells that hold two things: a time and its place, a unit and whom to ask there."""

from __future__ import annotations

import re

from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.kinds import Vocabulary

APART = re.compile(r"[，,；;、/\n]|\s+")
LABEL = re.compile(r"^(?:时间|地点|日期|联系人|单位)[：:]")
AT = re.compile(r"(?<=[日时分午号旬月])(?:[（(][^)）]*[)）])?[在于]")


def time_and_place(cell: str, words: Vocabulary) -> tuple[str, str]:
    """The time and the place of a cell that holds both in either order; what is no time is place."""
    whole = one_line(cell)
    if not whole or words.is_period(whole):
        return whole, ""
    cuts = [
        (cell[: mark.start()], cell[mark.end() :]) for mark in (*AT.finditer(cell), *APART.finditer(cell))
    ]
    told = [(_bare(head), _bare(tail)) for head, tail in cuts]
    first = [(head, tail) for head, tail in told if head and words.is_period(head)]
    last = [(tail, head) for head, tail in told if tail and words.is_period(tail)]
    return max(first or last, key=lambda pair: len(pair[0]), default=("", whole))


def units_and_contact(cell: str, words: Vocabulary) -> tuple[str, str]:
    """The units of a cell and the rest; without a word built like a unit's name the first word is the unit."""
    pieces = [piece for piece in re.split(r"[\s，,、；;/()（）：:]+", cell) if piece]
    units = [piece for piece in pieces if words.is_unit(piece)] or pieces[:1]
    return "、".join(units), " ".join(piece for piece in pieces if piece not in units)


def _bare(text: str) -> str:
    return LABEL.sub("", one_line(text.strip(" \t\n，,；;、/"))).strip()
