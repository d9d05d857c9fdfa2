"""One page's content: text objects, paths and images, moved from millimetres to points."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from kaimen.papers.sources.ofd.deltas import advances, numbers
from kaimen.papers.sources.package import local, told
from kaimen.papers.sources.printed.page import Glyph, Stroke, stroke
from kaimen.papers.sources.refusing import MAX_PAGE_MARKS, PaperRefused

POINTS = 72 / 25.4
ASCENT, DESCENT = 0.86, 0.14
"""How far a Chinese glyph reaches above and below its baseline, in parts of its size."""

DEFAULT_SIZE, THIN = 4.2, 0.6
Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class Content:
    """glyphs, strokes: in points; biggest: the area of the largest image."""

    glyphs: list[Glyph] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    biggest: float = 0.0


def read_content(page: etree._Element, into: Content) -> None:
    """Add what a page or a template shows. Raises PaperRefused for more marks than a page can show."""
    for one in page.iter():
        if local(one) == "TextObject":
            into.glyphs += _glyphs(one)
        elif local(one) == "PathObject":
            into.strokes += _strokes(one)
        elif local(one) == "ImageObject":
            x0, y0, x1, y1 = _boundary(one)
            into.biggest = max(into.biggest, (x1 - x0) * (y1 - y0) * POINTS**2)
        if len(into.glyphs) + len(into.strokes) > MAX_PAGE_MARKS:
            raise PaperRefused("too_big")


def _boundary(element: etree._Element) -> tuple[float, float, float, float]:
    found = numbers(told(element, "Boundary"))
    x, y, width, height = found if len(found) == 4 else (0.0, 0.0, 0.0, 0.0)
    return x, y, x + width, y + height


def _matrix(element: etree._Element) -> Matrix:
    """Its own transformation, then the shift to its place on the page, in millimetres."""
    found = numbers(told(element, "CTM"))
    a, b, c, d, e, f = found if len(found) == 6 else SAME
    x, y, _, _ = _boundary(element)
    return a, b, c, d, e + x, f + y


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e) * POINTS, (b * x + d * y + f) * POINTS


def _glyphs(text: etree._Element) -> Iterator[Glyph]:
    matrix = _matrix(text)
    if abs(matrix[1]) > abs(matrix[0]) / 4 or told(text, "Visible") == "false":
        return  # turned text is a watermark or a stamp
    size = (numbers(told(text, "Size")) or [DEFAULT_SIZE])[0]
    wide = size * (numbers(told(text, "HScale")) or [1.0])[0]
    x = y = 0.0
    for code in text:
        if local(code) == "TextCode":
            x, y = (numbers(told(code, "X")) or [x])[0], (numbers(told(code, "Y")) or [y])[0]
            yield from _placed(code, matrix, x, y, size, wide)


def _placed(
    code: etree._Element, matrix: Matrix, x: float, y: float, size: float, wide: float
) -> Iterator[Glyph]:
    said = (code.text or "").strip("\r\n")
    across = advances(told(code, "DeltaX"), len(said))
    down = advances(told(code, "DeltaY"), len(said))
    for at, char in enumerate(said):
        own = wide if ord(char) > 0x2E7F else wide / 2
        step = across[at] if at < len(across) else 0.0 if down else own
        x0, top = _moved(matrix, x, y - ASCENT * size)
        x1, bottom = _moved(matrix, x + (step if 0 < step <= wide else own), y + DESCENT * size)
        if not char.isspace() and all(map(math.isfinite, (x0, top, x1, bottom))):
            yield Glyph(char, min(x0, x1), max(x0, x1), min(top, bottom), max(top, bottom))
        x += step
        y += down[at] if at < len(down) else 0.0


def _strokes(path: etree._Element) -> Iterator[Stroke]:
    """The straight pieces of a path: M and L and B lines, C closes."""
    data = next((one.text or "" for one in path if local(one) == "AbbreviatedData"), "")
    matrix = _matrix(path)
    points: list[tuple[float, float]] = []
    for mark, values in _commands(data.split()):
        if mark == "C" and points:
            yield from _piece(points[-1], points[0])
        elif len(values) >= 2:
            point = _moved(matrix, values[-2], values[-1])
            if mark in ("M", "S"):
                points = []
            elif mark == "L" and points:
                yield from _piece(points[-1], point)
            points.append(point)


def _commands(words: list[str]) -> Iterator[tuple[str, list[float]]]:
    """Each letter of a path with the numbers behind it."""
    starts = [at for at, word in enumerate(words) if len(word) == 1 and word.isalpha()]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        yield words[start], numbers(" ".join(words[start + 1 : end]))


def _piece(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Stroke]:
    found = stroke(*start, *end, thick=THIN)
    if found and math.isfinite(found.at + found.start + found.end):
        yield found
