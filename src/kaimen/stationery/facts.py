"""Words of stationery: in what kinds of file a paper leaves, and a paper that is ready to leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kaimen.papers.official.paper import OfficialPaper

Row = Mapping[str, str]


class Ending(StrEnum):
    """The kinds of file."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    TXT = "txt"


@dataclass(frozen=True, slots=True)
class Made:
    """A paper ready to leave. name: of the file, without its ending.

    values and rows: what a region's own template is filled with, by placeholder; what is not told stays blank;
    merged: columns of rows whose equal neighbours become one cell.
    """

    paper: OfficialPaper
    name: str
    values: Row = field(default_factory=dict)
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    merged: tuple[str, ...] = ()
