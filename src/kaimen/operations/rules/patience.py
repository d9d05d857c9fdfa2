"""A child that dies again and again is started at growing intervals: 1, 2, 4 … up to 30 seconds.

One that had lived for a minute starts anew at one second.
"""

FIRST, LONGEST, SETTLED = 1.0, 30.0, 60.0


def next_wait(wait: float, lived: float) -> float:
    """Seconds to wait before the next start. wait: the one before (0 at first); lived: seconds the child ran."""
    if lived >= SETTLED or not wait:
        return FIRST
    return min(wait * 2, LONGEST)
