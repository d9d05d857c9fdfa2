"""The stock of made-up words as shipped."""

import json
import struct
import zlib
from functools import cache
from importlib.resources import files

from kaimen.rehearsal.rules.stock import Stock


@cache
def stock() -> Stock:
    """Read once a process."""
    return Stock.of(json.loads((files("kaimen.rehearsal") / "stock.json").read_text("utf-8")))


def county() -> str:
    """The TOML of the made-up county that the demo plays."""
    return (files("kaimen.rehearsal") / "county.toml").read_text("utf-8")


def blank_picture() -> bytes:
    """An empty PNG that stands for a stamped sheet: one white dot."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\x00\xff")), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
