"""Words of the genre as one pattern: what stands between blanks are alternatives, each itself a pattern."""

from __future__ import annotations


def any_of(words: str) -> str:
    """A group of alternatives; the first that fits is taken, so longer words stand before their beginnings."""
    return f"(?:{'|'.join(words.split())})"


AT_LEAST = any_of("至少 不少于 不得少于 不低于 不得低于 最少")
OPEN = r"(?<!务)(?<!息)公开"
"""公开 as a verb: neither 政务公开 nor 信息公开."""
