"""A stamped sheet comes as PDF, JPEG or PNG, told by its bytes and never by its name, and is no larger than 10 MB.

Source: the head of a printed form, 填报单位（公章）. An upload is taken for hostile: it is never opened here, only
stored and handed out as a download.
"""

import re

from kaimen.scheme.problem import Problem

LARGEST = 10 * 1024 * 1024
LONGEST_NAME = 100
MAGIC = {"pdf": b"%PDF-", "jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n"}
ENDINGS = {"pdf": b"%%EOF", "jpg": b"\xff\xd9", "png": b"IEND\xaeB`\x82"}
TAIL = 2048
TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069]")
MOST_PIXELS = 100_000_000


def kind_of(data: bytes) -> str | None:
    """What the bytes are; None for what is not taken."""
    return next((kind for kind, magic in MAGIC.items() if data.startswith(magic)), None)


def scan_problems(data: bytes) -> list[Problem]:
    """Why this file is not taken."""
    if not data:
        return [Problem("call.scan_empty", "scan")]
    if len(data) > LARGEST:
        return [Problem("call.scan_large", "scan", (("most", str(LARGEST // 1024 // 1024)),))]
    kind = kind_of(data)
    if kind is None:
        return [Problem("call.scan_kind", "scan")]
    if ENDINGS[kind] not in data[-TAIL:]:
        return [Problem("call.scan_cut", "scan")]
    return [Problem("call.scan_bomb", "scan")] if _pixels(kind, data) > MOST_PIXELS else []


def _pixels(kind: str, data: bytes) -> int:
    """Width times height as the picture's head says; 0 where it has none."""
    if kind == "png":
        return int.from_bytes(data[16:20]) * int.from_bytes(data[20:24])
    return _jpeg_pixels(data) if kind == "jpg" else 0


def _jpeg_pixels(data: bytes) -> int:
    """The size in the first frame header of a JPEG, found by walking its segments."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker in range(0xC0, 0xD0) and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 5 : at + 7]) * int.from_bytes(data[at + 7 : at + 9])
        at += 2 + max(length, 2)
    return 0


def safe_name(name: str, kind: str) -> str:
    """The name to show and to download under: the person's own, cleaned, with the ending that the bytes have."""
    plain = UNFIT.sub("", name.replace("\\", "/").rpartition("/")[2])
    stem, dot, ending = plain.rpartition(".")
    return f"{(stem if dot else ending).strip(' .')[:LONGEST_NAME] or 'scan'}.{kind}"
