"""How far apart the cells of a sheet claim to lie, told without laying them out."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from kaimen.papers.sources.refusing import MAX_CELLS, PaperRefused

REFERENCE = re.compile(rb'<(?:\w{1,20}:)?c\s[^>]*?\br\s*=\s*["\']([A-Za-z]{1,3})(\d{1,9})["\']')
MERGED = re.compile(rb"<(?:\w{1,20}:)?mergeCell\s")
CELL_RECORDS = {0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406}
SHEET_BEGINS, PASSWORD = {0x0809, 0x0409, 0x0209, 0x0009}, 0x002F


@dataclass(slots=True)
class Spread:
    """The last row and column with a cell, counted from 1."""

    rows: int = 0
    columns: int = 0


def spread_of_xml(sheet: bytes) -> Spread:
    """Of a sheet's XML. Raises PaperRefused for more cells or merges than any table has."""
    spread = Spread()
    columns: set[bytes] = set()
    last = 0
    for count, found in enumerate(REFERENCE.finditer(sheet)):
        if count > MAX_CELLS * 5:
            raise PaperRefused("too_many_lines")
        columns.add(found[1])
        last = max(last, int(found[2]))
    spread.rows = last
    spread.columns = max((_column(letters.upper()) for letters in columns), default=0)
    if sum(1 for _ in MERGED.finditer(sheet)) > MAX_CELLS:
        raise PaperRefused("too_many_lines")
    return spread


def spread_of_xls(book: bytes) -> list[Spread]:
    """Of each sheet in a workbook's records. Raises PaperRefused for one with a password."""
    spreads = [Spread()]
    for kind, content in _records(book):
        if kind == PASSWORD:
            raise PaperRefused("password")
        if kind in SHEET_BEGINS:
            spreads.append(Spread())
        elif kind in CELL_RECORDS and len(content) >= 4:
            row, column = struct.unpack_from("<HH", content)
            last = (
                struct.unpack_from("<H", content, len(content) - 2)[0] if kind in (0x00BD, 0x00BE) else column
            )
            spreads[-1].rows = max(spreads[-1].rows, row + 1)
            spreads[-1].columns = max(spreads[-1].columns, column + 1, last + 1)
    return spreads


def _records(book: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        at += 4 + length


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
