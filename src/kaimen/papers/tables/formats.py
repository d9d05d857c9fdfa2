"""The forms of an activity out of a cell and back, as printed: 「政策宣传、现场答疑」「政策发布+现场观摩」."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from kaimen.papers.sources.paper import one_line

SHORT = 8
OPENING, CLOSING = "（(《“【[", "）)》”】]"
BRACKETED = re.compile(r"[（(《“【\[][^）)》”】\]]*[）)》”】\]]")
LIST_MARKS, STRONG_MARKS = "、，,+＋/\n", "；;"


def read_formats(cell: str, known: Collection[str]) -> tuple[str, ...]:
    """Words apart where marks part them; a sentence stays whole, and 和 parts only two known forms."""
    forms = [form for stretch in _apart(cell, STRONG_MARKS) for form in _stretch(stretch, known)]
    return tuple(form for form in forms if form)


def _stretch(text: str, known: Collection[str]) -> list[str]:
    pieces = [one_line(piece.strip()) for piece in _apart(text, LIST_MARKS)]
    words = [part for piece in pieces for part in _parted(piece, known) if part]
    if all(is_word(word) or word in known for word in words):
        return words
    return [one_line(text.strip())]


def is_word(text: str) -> bool:
    """Whether a form is short enough to stand in a list; what brackets add does not count."""
    return len(BRACKETED.sub("", text)) <= SHORT


def _parted(piece: str, known: Collection[str]) -> list[str]:
    parts = re.split("和|与", piece)
    return parts if len(parts) > 1 and all(part in known for part in parts) else [piece]


def _apart(text: str, marks: str) -> Iterator[str]:
    """Split at the marks that stand outside brackets and quotation marks."""
    depth, piece = 0, ""
    for char in text:
        depth = max(depth + (char in OPENING) - (char in CLOSING), 0)
        if char in marks and not depth:
            yield piece
            piece = ""
        else:
            piece += char
    yield piece


def write_formats(formats: Iterable[str]) -> str:
    """The forms in one cell: short words with 、, sentences with ；."""
    listed = list(formats)
    return ("、" if all(is_word(form) for form in listed) else "；").join(listed)
