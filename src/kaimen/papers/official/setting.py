"""A paper as it is set: lines of runs with face, size and indents, tables and red lines, on sheets.

What both the Word writer and the press carry out without asking why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.papers.official.grid import Grid
from kaimen.papers.official.layout import PITCH, SIZE_3
from kaimen.papers.official.paper import Format


class Face(StrEnum):
    """The faces of official papers: 小标宋, 仿宋, 楷体, 黑体, 宋体."""

    TITLE = "title"
    FANG = "fang"
    KAI = "kai"
    HEI = "hei"
    SONG = "song"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    BOTH = "both"


class Part(StrEnum):
    """What a line is, for structure: a heading's level, or a paragraph."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face. size: points; gap: a place that somebody still fills in, shown as such."""

    text: str
    face: Face = Face.FANG
    size: float = SIZE_3
    red: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. Indents in characters of size 3; pitch: points from line to line; above: mm.

    far: what stands at the right end of the same line; squeezed: percent of its usual width;
    keep: stays with what follows.
    """

    runs: tuple[Run, ...] = ()
    align: Align = Align.BOTH
    first: float = 0.0
    left: float = 0.0
    right: float = 0.0
    far: tuple[Run, ...] = ()
    pitch: float = PITCH
    above: float = 0.0
    squeezed: int = 100
    keep: bool = False
    part: Part = Part.TEXT

    @property
    def text(self) -> str:
        """What is read in it."""
        return (
            "".join(run.text for run in self.runs)
            + ("\t" if self.far else "")
            + "".join(run.text for run in self.far)
        )


@dataclass(frozen=True, slots=True)
class RedLine:
    """As wide as the type area, below what stands before it."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Texts side by side over the width of the sheet, each with its share of it."""

    texts: tuple[str, ...]
    shares: tuple[float, ...]


Item = Line | RedLine | Spread | Grid


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages that begin anew."""

    items: tuple[Item, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """The whole paper as set. mark: of a letter, which stands above the type area."""

    title: str
    sheets: tuple[Sheet, ...]
    imprint: tuple[Line, ...] = ()
    format: Format = Format.PLAIN
    mark: str = ""
    day: date | None = None
    author: str = ""
