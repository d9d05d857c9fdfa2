"""What a printed page is made of. Lengths are points (1/72 inch), from the page's left top corner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character, or a few that share a box."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight ruling, level or upright: at `at` across, from `start` to `end` along."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's glyphs in the order of the file; `picture`: it shows an image of some size."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    picture: bool = False


def stroke(x0: float, y0: float, x1: float, y1: float, thick: float = 2.5) -> Stroke | None:
    """A ruling from corner to corner of a box that is thinner than `thick`; None for any other."""
    wide, high = abs(x1 - x0), abs(y1 - y0)
    if high <= thick and wide > high:
        return Stroke(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    if wide <= thick and high > wide:
        return Stroke(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    return None


def frame(x0: float, y0: float, x1: float, y1: float) -> list[Stroke]:
    """The four sides of a box as rulings; one where it is thin enough to be one itself."""
    if single := stroke(x0, y0, x1, y1):
        return [single]
    sides = (stroke(x0, y0, x1, y0), stroke(x0, y1, x1, y1), stroke(x0, y0, x0, y1), stroke(x1, y0, x1, y1))
    return [side for side in sides if side]
