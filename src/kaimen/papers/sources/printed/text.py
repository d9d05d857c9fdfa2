"""Glyphs side by side become lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from kaimen.papers.sources.printed.page import Glyph

LATIN = re.compile(r"[0-9A-Za-z]")
LETTER = re.compile(r"[A-Za-z]")
SAME_LINE, WORD_GAP, WIDE_GAP, NUDGE = 0.5, 0.18, 1.6, 0.25
NO_START = set("，。、；：！？”’）》】〉」』％,.;:!?)]}…—")
NO_END = set("“‘（《【〈「『([{")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of glyphs from left to right."""

    glyphs: tuple[Glyph, ...]
    page: int = 0

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return median(glyph.size for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """Its text; a blank stands where two Latin words lie apart, or where a wide gap is."""
        return joined_glyphs(self.glyphs)

    @property
    def chunks(self) -> list[str]:
        """Its text cut at wide gaps."""
        pieces: list[list[Glyph]] = [[self.glyphs[0]]]
        for before, glyph in zip(self.glyphs, self.glyphs[1:], strict=False):
            if glyph.x0 - before.x1 > WIDE_GAP * min(before.size, glyph.size):
                pieces.append([])
            pieces[-1].append(glyph)
        return [joined_glyphs(piece) for piece in pieces]

    @property
    def first_run(self) -> float:
        """The width of what cannot be parted at its start: a Latin word, or a character with the marks on it."""
        end = 1
        while end < len(self.glyphs) and _sticks(self.glyphs[end - 1].text, self.glyphs[end]):
            end += 1
        return max(glyph.x1 for glyph in self.glyphs[:end]) - self.x0


def _sticks(before: str, glyph: Glyph) -> bool:
    both_latin = bool(LATIN.match(before[-1:]) and LATIN.match(glyph.text))
    return both_latin or glyph.text in NO_START or before in NO_END


def joined_glyphs(glyphs: Sequence[Glyph]) -> str:
    """Glyphs of one line as text."""
    text = glyphs[0].text
    for before, glyph in zip(glyphs, glyphs[1:], strict=False):
        gap = (glyph.x0 - before.x1) / max(min(before.size, glyph.size), 1.0)
        latin = bool(LATIN.match(text[-1:]) and LATIN.match(glyph.text))
        text += (" " if gap > (WORD_GAP if latin else WIDE_GAP) else "") + glyph.text
    return text


def joined_texts(before: str, after: str) -> str:
    """Two lines as one: a blank between Latin words only; a number may be broken anywhere."""
    return before + (" " if LETTER.match(before[-1:]) and LETTER.match(after) else "") + after


def rows_of(glyphs: Iterable[Glyph], page: int = 0) -> list[Row]:
    """Lines from top to bottom; a glyph belongs to the line whose highest middle is near its own."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: (one.middle, one.x0)):
        if rows and glyph.middle - rows[-1][0].middle <= SAME_LINE * min(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [Row(tuple(_once(sorted(row, key=lambda one: one.x0))), page) for row in rows]


def _once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Without the second of two equal glyphs in one place, which is how some programs print bold."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        if not (kept and _is_double(kept[-1], glyph)):
            kept.append(glyph)
    return kept


def _is_double(before: Glyph, glyph: Glyph) -> bool:
    """Whether it lies on an equal one; two narrow letters such as ll lie close, but beside each other."""
    near = min(NUDGE * glyph.size, (before.x1 - before.x0) / 2)
    return before.text == glyph.text and glyph.x0 - before.x0 < near
