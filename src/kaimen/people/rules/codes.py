"""A one-time code is read out by the office: 8 characters nobody mistakes, half an hour, five tries, one use.

Source: GB/T 22239-2019 7.1.4.1 身份鉴别 (failed tries are bounded).
"""

from datetime import datetime, timedelta
from typing import Protocol

from kaimen.scheme.problem import Problem

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0 O 1 I L: a code is heard on the telephone and written down."""
LENGTH = 8
LIFE = timedelta(minutes=30)
TRIES = 5


class Issued(Protocol):
    """A code as it is kept."""

    expires_at: datetime
    tries: int
    used_at: datetime | None


class Chance(Protocol):
    def choice(self, letters: str) -> str: ...


def draw(chance: Chance) -> str:
    """A fresh code."""
    return "".join(chance.choice(ALPHABET) for _ in range(LENGTH))


def heard(typed: str) -> str:
    """What was meant by what was typed: blanks and dashes dropped, letters made large."""
    return "".join(character for character in typed.upper() if character.isalnum())


def problems(issued: Issued | None, right: bool, now: datetime) -> list[Problem]:
    """Why a code does not open. All answers sound alike, so that nobody learns which names exist."""
    if issued is None or issued.used_at or issued.tries >= TRIES or now >= issued.expires_at or not right:
        return [Problem("people.code_refused", "code")]
    return []
