"""A payload holds ids, counts, dates, codes and keyed digests, never a person's data.

Source: 个人信息保护法 art. 47 (erasure must stay possible) against a chain that must never break.
"""

import re
from collections.abc import Mapping

CODE = re.compile(r"[A-Za-z0-9_.:/+\-]{0,80}")
LONG_NUMBER = re.compile(r"(?<![0-9a-fA-F])\d{11,19}(?![0-9a-fA-F])")

Value = str | int | bool | None | list["Value"]


def forbidden(payload: Mapping[str, Value]) -> list[str]:
    """Names of the values that may not enter the record: free text, or a number as long as a telephone's."""
    return [name for name, value in payload.items() if not _plain(value)]


def _plain(value: Value) -> bool:
    if isinstance(value, list):
        return all(_plain(item) for item in value)
    if isinstance(value, str):
        return bool(CODE.fullmatch(value)) and not LONG_NUMBER.search(value)
    return value is None or isinstance(value, (bool, int))
