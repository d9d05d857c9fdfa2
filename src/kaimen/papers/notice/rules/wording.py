"""Words of the genre as one pattern: what stands between blanks are alternatives, each itself a pattern."""

from __future__ import annotations

import re


def any_of(words: str) -> str:
    """A group of alternatives; the first that fits is taken, so longer words stand before their beginnings."""
    return f"(?:{'|'.join(words.split())})"


DENIED = re.compile(r"不(?:再|得|予|搞|作|另行?|单独|统一|组织|开展|进行|参加|参与){0,3}$")
"""What stands before a verb that says something is not done."""
AT_LEAST = any_of("至少 不少于 不得少于 不低于 不得低于 最少")
OPEN = r"(?<!务)(?<!息)公开"
"""公开 as a verb: neither 政务公开 nor 信息公开."""
