"""From an uploaded sheet to texts: CSV in UTF-8 or GB18030, XLSX or XLS; bounded before anything is read."""

import csv
import io
import zipfile
from typing import Any

from python_calamine import CalamineError, load_workbook

from kaimen.scheme.problem import Problem, Refused

LARGEST = 2 * 1024 * 1024
UNPACKED = 64 * 1024 * 1024
WIDEST = 60
DEEPEST = 5_000


def cells(name: str, data: bytes) -> list[list[str]]:
    """All cells of the first sheet as texts. Raises Refused for what is too big or cannot be read."""
    if len(data) > LARGEST:
        raise Refused([Problem("people.sheet_too_big", "file", (("size", str(len(data) // 1024)),))])
    try:
        rows = _csv(data) if name.lower().endswith(".csv") else _workbook(data)
    except (CalamineError, UnicodeDecodeError, csv.Error, zipfile.BadZipFile, ValueError) as unreadable:
        raise Refused([Problem("people.sheet_unreadable", "file")]) from unreadable
    return [[_text(cell) for cell in row[:WIDEST]] for row in rows[:DEEPEST]]


def _csv(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    if "\0" in text:
        raise ValueError("not a text")
    return list(csv.reader(io.StringIO(text)))


def _workbook(data: bytes) -> list[list[Any]]:
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > UNPACKED:
                raise ValueError("unpacks to too much")
    return load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def _text(cell: object) -> str:
    """A number without its needless point: sheets keep 1 as 1.0."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
