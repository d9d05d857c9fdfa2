"""Compound files (OLE): the names of their streams, and one stream's bytes; what old Office files are made of."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from kaimen.papers.sources.refusing import PaperRefused

OLE = b"\xd0\xcf\x11\xe0"
FREE, HEADER, ENTRY = 0xFFFFFFF0, 512, 128
MAX_STREAMS = 5_000
UNUSED, END, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass(frozen=True, slots=True)
class Compound:
    """streams: for each name its first sector and its length in bytes; fat: the sector after each sector."""

    data: bytes
    sector: int
    fat: tuple[int, ...]
    small: int
    streams: dict[str, tuple[int, int]]
    root: int
    cut_off: int

    def stream(self, name: str) -> bytes:
        """The bytes of a stream, cut where its chain breaks; empty without it."""
        first, length = self.streams.get(name, (FREE, 0))
        if length >= self.cut_off:
            return _chain(self.data, self.sector, self.fat, first)[:length]
        mini = _chain(self.data, self.sector, self.fat, self.root)
        table = _numbers(_chain(self.data, self.sector, self.fat, self.small))
        return _chain(bytes(HEADER) + mini, 64, table, first, shift=HEADER)[:length]


def compound(data: bytes) -> Compound | None:
    """A compound file's directory; None where its header or directory is broken."""
    if not data.startswith(OLE) or len(data) < 2 * HEADER:
        return None
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        return None
    sector = 1 << shift
    directory, cut_off, small = struct.unpack_from("<I4xII", data, 48)
    fat = _fat(data, sector)
    entries = _chain(data, sector, fat, directory)[: MAX_STREAMS * ENTRY]
    streams, root = {}, FREE
    for at in range(0, len(entries) - ENTRY + 1, ENTRY):
        length, kind = struct.unpack_from("<HB", entries, at + 64)
        first, size = struct.unpack_from("<II", entries, at + 116)
        if kind == 5:
            root = first
        elif kind == 2:
            name = entries[at : at + min(max(length - 2, 0), 62)].decode("utf-16-le", "replace")
            streams[name] = (first, size)
    return Compound(data, sector, fat, small, streams, root, cut_off)


def _fat(data: bytes, sector: int) -> tuple[int, ...]:
    places = [place for place in struct.unpack_from("<109I", data, 76) if place < FREE]
    (more,) = struct.unpack_from("<I", data, 68)
    per = sector // 4 - 1
    seen: set[int] = set()
    while more < FREE and len(block := _sector(data, sector, more)) == sector:
        if more in seen:
            raise PaperRefused("broken")
        seen.add(more)
        *found, more = struct.unpack(f"<{per + 1}I", block)
        places += [place for place in found if place < FREE]
    return _numbers(b"".join(_sector(data, sector, place) for place in dict.fromkeys(places)))


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])


def _sector(data: bytes, size: int, number: int) -> bytes:
    start = max(HEADER, size) + number * size
    return data[start : start + size]


def _chain(data: bytes, size: int, fat: tuple[int, ...], first: int, shift: int = 0) -> bytes:
    """Sectors one after the other. Raises PaperRefused for a chain in a circle: other readers never end it."""
    pieces: list[bytes] = []
    while first < len(fat):
        if len(pieces) > len(fat):
            raise PaperRefused("broken")
        start = (shift or max(HEADER, size)) + first * size
        pieces.append(data[start : start + size])
        first = fat[first]
    return b"".join(pieces)


def written(name: str, content: bytes) -> bytes:
    """A fresh compound file with one stream, for a reader that would trust a damaged one's every number."""
    size, per = 4_096, 1_024
    content = content.ljust(max(-(-len(content) // size), 1) * size, b"\0")
    used = len(content) // size + 1
    tables = -(-used // (per - 1))
    chain = [*[FAT_SECTOR] * tables, END, *range(tables + 2, tables + used), END]
    fat = struct.pack(f"<{tables * per}I", *chain, *[UNUSED] * (tables * per - len(chain)))
    head = OLE + b"\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 4, 0xFFFE, 12, 6)
    head += struct.pack("<9I", 1, tables, tables, 0, size, END, 0, END, 0)
    head += struct.pack("<109I", *range(tables), *[UNUSED] * (109 - tables))
    directory = _entry("Root Entry", 5, 1, tables + 1, 0) + _entry(name, 2, UNUSED, tables + 1, len(content))
    return head.ljust(size, b"\0") + fat + directory.ljust(size, b"\0") + content


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    told = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III36x", UNUSED, UNUSED, child)
    return (
        told.ljust(64, b"\0")
        + struct.pack("<HBB", len(told), kind, 1)
        + links
        + struct.pack("<IQ", first, size)
    )
