"""A writer of the binary workbook of 1997, for tests: one compound file with one stream of records."""

import struct

from tests.papers.sources.making import notice

SECTOR = 512
END, FREE, OF_FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def xls(count: int = 8, *, password: bool = False, hidden: bool = False) -> bytes:
    """The table with its months merged."""
    return compound("Workbook", _book(count, password, hidden))


def compound(name: str, content: bytes) -> bytes:
    """A compound file with one stream of at least 4096 bytes."""
    content = content.ljust(max(4096, -(-len(content) // SECTOR) * SECTOR), b"\0")
    sectors = len(content) // SECTOR
    fat = [OF_FAT, END, *range(3, sectors + 2), END]
    fat_sector = struct.pack("<128I", *fat, *[FREE] * (128 - len(fat)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(10) + struct.pack("<IIIII", 1, 1, 0, 4096, END) + struct.pack("<III", 0, END, 0)
    head += struct.pack("<109I", 0, *[FREE] * 108)
    directory = _entry("Root Entry", 5, 1, END, 0) + _entry(name, 2, FREE, 2, len(content))
    return head + fat_sector + directory.ljust(SECTOR, b"\0") + content


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    told = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", FREE, FREE, child)
    return (
        told.ljust(64, b"\0")
        + struct.pack("<HBB", len(told), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", first, size)
    )


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _said(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _book(count: int, password: bool, hidden: bool) -> bytes:
    name = "计划"
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0x0DBB, 0x07CC, 0, 6))
    if password:
        start += _record(0x002F, bytes(54))
    sheet = _sheet(count)
    told = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    length = len(start) + 4 + 6 + len(told) + 4
    bound = _record(0x0085, struct.pack("<IBB", length, int(hidden), 0) + told)
    return start + bound + _record(0x000A, b"") + sheet


def _sheet(count: int) -> bytes:
    rows = notice.meant(count)
    out = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0x0DBB, 0x07CC, 0, 6))
    out += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, 5, 0))
    for at, cells in enumerate(rows):
        for column, text in enumerate(cells):
            place = struct.pack("<HHH", at, column, 0)
            if text.isdigit():
                out += _record(0x0203, place + struct.pack("<d", int(text)))
            elif column != 1 or at == 0 or rows[at - 1][1] != text:
                out += _record(0x0204, place + _said(text))
    spans = [
        struct.pack("<HHHH", start + 1, end + 1, 1, 1) for start, end in notice.spans(count) if end > start
    ]
    return out + _record(0x00E5, struct.pack("<H", len(spans)) + b"".join(spans)) + _record(0x000A, b"")
