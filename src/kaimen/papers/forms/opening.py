"""A form's workbook is looked through before a library that builds every cell opens it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from openpyxl import Workbook, load_workbook

from kaimen.papers.sources.ole import OLE
from kaimen.papers.sources.refusing import PaperRefused

MAX_FORM, MAX_FORM_UNPACKED, MAX_FORM_PARTS = 1_000_000, 16_000_000, 200
MAX_FORM_CELLS, MAX_FORM_ROWS, MAX_FORM_COLUMNS, MAX_MERGES = 50_000, 5_000, 100, 500
PIECE = 65_536
PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
FORBIDDEN_XML = (b"<!DOCTYPE", b"<!ENTITY")
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ParseError,
    KeyError, ValueError, TypeError, AttributeError, IndexError, AssertionError,
)  # fmt: skip
"""What a damaged package makes the readers raise."""


def opened(data: bytes) -> Workbook:
    """The workbook of a form, without its links to other files. Raises PaperRefused."""
    _check_kind(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
        return load_workbook(io.BytesIO(data), keep_links=False, keep_vba=False)
    except PaperRefused:
        raise
    except BROKEN as error:
        raise PaperRefused("broken_xlsx") from error


def _check_kind(data: bytes) -> None:
    if len(data) > MAX_FORM:
        raise PaperRefused("form_too_big")
    if data.startswith(OLE):
        raise PaperRefused("old_xls")
    if not data.startswith(b"PK"):
        raise PaperRefused("not_xlsx")


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MAX_FORM_PARTS:
        raise PaperRefused("form_too_big")
    names = [part.filename for part in parts]
    if "xl/workbook.xml" not in names:
        raise PaperRefused("not_xlsx")
    if any("vbaproject" in name.lower() or "/macrosheets/" in name.lower() for name in names):
        raise PaperRefused("macros")
    left = MAX_FORM_UNPACKED
    for part in parts:
        left -= _check_part(archive, part, left)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """The true unpacked size, at most `left`: the one in the directory may lie."""
    with archive.open(part) as stream:
        content = stream.read(left + 1)
    if len(content) > left:
        raise PaperRefused("form_too_big")
    if part.filename.endswith((".xml", ".rels")):
        _check_xml(part.filename, content)
    return len(content)


def _check_xml(name: str, content: bytes) -> None:
    # Only UTF-8 is looked into; a declaration in another encoding could hide from the search.
    if b"\x00" in content or any(word in content for word in FORBIDDEN_XML):
        raise PaperRefused("broken_xlsx")
    if name == "[Content_Types].xml" and b"macroEnabled" in content:
        raise PaperRefused("macros")
    if name.startswith("xl/worksheets/") and name.endswith(".xml"):
        _Sheet().read(content)


class _Sheet:
    """Counts what a sheet would become in memory, whatever prefixes its names have."""

    def __init__(self) -> None:
        self.cells = self.row = self.column = self.merges = 0

    def read(self, content: bytes) -> None:
        for name, told in _tags(content):
            if name == "row":
                self.row, self.column = int(told.get("r", self.row + 1)), 0
                self._within(self.row, 1)
            elif name == "c":
                self._cell(told.get("r", ""))
            elif name == "mergeCell":
                self._merge(told.get("ref", ""))

    def _cell(self, place: str) -> None:
        self.cells += 1
        self.column += 1
        if found := PLACE.fullmatch(place):
            self.column = _number(found[1])
            self._within(int(found[2]), self.column)
        self._within(self.row, self.column)
        if self.cells > MAX_FORM_CELLS:
            raise PaperRefused("form_too_long")

    def _merge(self, area: str) -> None:
        """The library makes a cell for each place under a merge."""
        corners = [PLACE.fullmatch(corner) for corner in area.split(":")]
        self.merges += 1
        if self.merges > MAX_MERGES or None in corners:
            raise PaperRefused("form_too_long")
        for corner in corners:
            assert corner is not None
            self._within(int(corner[2]), _number(corner[1]))
        rows = [int(corner[2]) for corner in corners if corner]
        columns = [_number(corner[1]) for corner in corners if corner]
        self.cells += (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)

    def _within(self, row: int, column: int) -> None:
        if column > MAX_FORM_COLUMNS:
            raise PaperRefused("form_too_wide")
        if row > MAX_FORM_ROWS or self.cells > MAX_FORM_CELLS:
            raise PaperRefused("form_too_long")


def _tags(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Each element's plain name and attributes, read piece by piece so that a refusal comes early."""
    parser: XMLPullParser[Element] = XMLPullParser(["start", "end"])
    for start in range(0, len(content), PIECE):
        parser.feed(content[start : start + PIECE])
        for event, element in parser.read_events():  # type: ignore[misc]  # typed for events of every kind
            assert isinstance(element, Element)
            if event == "start":
                yield element.tag.rpartition("}")[2], element.attrib
            else:
                element.clear()
    parser.close()


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
