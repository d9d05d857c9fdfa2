"""Streams of a PDF that would unpack beyond the limits are found before the reader unpacks them whole."""

from __future__ import annotations

import re
import zlib

from kaimen.papers.sources.refusing import MAX_UNPACKED, PaperRefused

STREAM = re.compile(rb"stream\r?\n")
FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
OTHER = re.compile(rb"/(?:LZWDecode|LZW|RunLengthDecode|RL)\b")
ABOVE, MAX_OTHER = 1_000, 2_000_000
PIECE = 1 << 20


def check_streams(data: bytes) -> None:
    """Raises PaperRefused for a file whose packed streams hold more than MAX_UNPACKED bytes, or are packed twice."""
    left = MAX_UNPACKED
    end = 0
    for found in STREAM.finditer(data):
        if found.start() < end or data[found.start() - 3 : found.start()] == b"end":
            continue
        head = data[max(found.start() - ABOVE, end) : found.start()]
        head = head[max(head.rfind(b"obj"), 0) :]
        if len(FLATE.findall(head)) > 1 or (OTHER.search(head) and len(data) > MAX_OTHER):
            raise PaperRefused("too_big")
        if FLATE.search(head):
            left -= _unpacked(data, found.end(), left)
    if left < 0:
        raise PaperRefused("too_big")


def _unpacked(data: bytes, start: int, left: int) -> int:
    """How many bytes the stream from there unpacks to; at most a piece more than `left`."""
    unpacker = zlib.decompressobj()
    size = 0
    rest = data[start : start + PIECE]
    at = start + PIECE
    try:
        while rest and not unpacker.eof and size <= left:
            size += len(unpacker.decompress(rest, PIECE))
            rest = unpacker.unconsumed_tail
            if not rest:
                rest, at = data[at : at + PIECE], at + PIECE
    except zlib.error:
        pass  # the reader takes what came before the damage, too
    if size > left:
        raise PaperRefused("too_big")
    return size
