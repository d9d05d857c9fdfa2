"""A password mixes at least three of the four classes: capitals, small letters, digits, signs.

Source: GB/T 22239-2019 7.1.4.1 身份鉴别 (复杂度要求并定期更换).
"""

from datetime import datetime, timedelta

CLASSES = 3
LENGTH = 10
REMEMBERED = 5


def classes(password: str) -> int:
    """How many of the four classes occur; letters without case count as signs."""
    kinds = (str.isupper, str.islower, str.isdecimal)
    named = sum(any(kind(character) for character in password) for kind in kinds)
    return named + any(not any(kind(character) for kind in kinds) for character in password)


def too_old(changed_at: datetime | None, now: datetime, days: int) -> bool:
    """Whether a password is older than the setting allows; 0 days: never, no date: it never had an age."""
    return bool(days) and changed_at is not None and now - changed_at > timedelta(days=days)
