"""How far apart the cells of a sheet claim to lie, told without laying them out."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from kaimen.papers.sources.refusing import MAX_CELLS, PaperRefused

COLUMN = re.compile(rb'\br\s*=\s*["\']([A-Za-z]{1,3})\d')
ROW = re.compile(rb'\br\s*=\s*["\'][A-Za-z]{0,3}(\d{1,9})["\']')
CELL_RECORDS = {0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406}
SEVERAL, EXTENTS, STRINGS, PASSWORD = {0x00BD, 0x00BE}, {0x0000, 0x0200}, 0x00FC, 0x002F
SHEET_BEGINS = {0x0809, 0x0409, 0x0209, 0x0009}


@dataclass(slots=True)
class Spread:
    """The last row and column with a cell, counted from 1."""

    rows: int = 0
    columns: int = 0


def spread_of_xml(sheet: bytes) -> Spread:
    """Of a sheet's XML. Raises PaperRefused for more cells or merges than any table has."""
    if sum(map(sheet.count, (b"<c ", b":c ", b"<c\n", b":c\n", b"mergeCell "))) > MAX_CELLS * 2:
        raise PaperRefused("too_many_lines")
    columns = {letters.upper() for letters in set(COLUMN.findall(sheet))}
    rows = set(ROW.findall(sheet))
    return Spread(max(map(int, rows), default=0), max(map(_column, columns), default=0))


def spread_of_xls(book: bytearray) -> list[Spread]:
    """Of each sheet in a workbook's records; what a sheet claims beyond its cells is corrected in `book`.

    Raises PaperRefused for a password, and for counts that the bytes cannot hold.
    """
    spreads = [Spread()]
    claims: list[tuple[int, Spread]] = []
    for kind, at, length in _records(book):
        if kind == PASSWORD:
            raise PaperRefused("password")
        if kind == STRINGS and length >= 8 and struct.unpack_from("<I", book, at + 4)[0] > len(book):
            raise PaperRefused("broken")
        if kind in SHEET_BEGINS:
            spreads.append(Spread())
        elif kind in EXTENTS and length in (10, 14):
            claims.append((at, spreads[-1]))
        elif kind in CELL_RECORDS and length >= 4:
            _widen(spreads[-1], book, at, length if kind in SEVERAL else 4)
    for at, spread in claims:
        _correct(book, at, spread)
    return spreads


def _widen(spread: Spread, book: bytearray, at: int, length: int) -> None:
    """By a cell, or by the cells of one record, whose last column stands at its end."""
    row, first = struct.unpack_from("<HH", book, at)
    (last,) = struct.unpack_from("<H", book, at + length - 2)
    spread.rows = max(spread.rows, row + 1)
    spread.columns = max(spread.columns, first + 1, last + 1)


def _correct(book: bytearray, at: int, spread: Spread) -> None:
    (length,) = struct.unpack_from("<H", book, at - 2)
    shape = "<IIHH" if length == 14 else "<HHHH"
    struct.pack_into(shape, book, at, 0, min(spread.rows, 0xFFFF), 0, min(spread.columns, 0xFFFF))


def _records(book: bytearray) -> Iterator[tuple[int, int, int]]:
    """Kind, start and length of each record that is whole."""
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        at += 4
        if at + length <= len(book):
            yield kind, at, length
        at += length


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
