"""Each entry's digest covers the one before it, so none can be changed, dropped or put in unseen.

Source: GB/T 22239-2019, 安全审计 (the record is protected); GB/T 39786-2021 (SM3 where it is asked for).
"""

import json
from collections.abc import Callable, Mapping

from kaimen.trail.rules.payload import Value

Hash = Callable[[bytes], str]
START = ""


def canonical(fields: Mapping[str, Value | Mapping[str, Value]]) -> bytes:
    """One and only one byte string for the same fields."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def link(digest: Hash, previous: str, fields: Mapping[str, Value | Mapping[str, Value]]) -> str:
    """The digest of an entry that follows the one whose digest is `previous`."""
    return digest(previous.encode() + b"\n" + canonical(fields))


def day_link(digest: Hash, previous: str, day: str, heads: Mapping[str, tuple[int, str]]) -> str:
    """The digest of a day: the day before it, and the last number and digest of each stream that moved."""
    lines = [f"{stream} {number} {head}" for stream, (number, head) in sorted(heads.items())]
    return digest("\n".join([previous, day, *lines]).encode())
