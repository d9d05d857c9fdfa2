"""What a theme says, cut into comparable parts: pairs of neighbouring characters, and words in letters or digits.

Punctuation parts what it stands between, so that no pair crosses it; a year says nothing, since it changes.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kaimen.scheme.searching import searchable
from kaimen.stages.selection.rules.genre import GENRE, SLOGANS

YEAR = re.compile(r"(?:19|20)\d\d(?:年度?|(?![0-9]))")
RUN = re.compile(r"[a-z0-9]+|[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
NOTHING = re.compile(r"(?!)")


def grams(text: str, frame: Sequence[str] = ()) -> frozenset[str]:
    """The parts of what a text says besides the words of its genre and its slogans; of the slogans where it says
    nothing else. frame: further words that say nothing here, such as the brand and the region's name.
    """
    return cut(subject(text, frame)) or cut(without(text, (*GENRE, *frame)))


def subject(text: str, frame: Sequence[str] = ()) -> list[str]:
    """The runs of a text that name what it is about; none for one that is made of brand and slogans alone."""
    return without(text, (*GENRE, *SLOGANS, *frame))


def without(text: str, frame: tuple[str, ...]) -> list[str]:
    """The runs of a text, two characters or longer, that are left when years and these words are taken out."""
    plain = _pattern(frame).sub(" ", YEAR.sub(" ", searchable(text)))
    return [run for run in RUN.findall(plain) if len(run) > 1]


@lru_cache(maxsize=64)
def _pattern(frame: tuple[str, ...]) -> re.Pattern[str]:
    """Longest words first, so that a short one never breaks a longer one."""
    words = sorted({searchable(one) for one in frame} - {""}, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words))) if words else NOTHING


def cut(runs: Iterable[str]) -> frozenset[str]:
    """The parts of runs."""
    return frozenset(gram for run in runs for gram in _pairs(run))


def _pairs(run: str) -> list[str]:
    if run.isascii() or len(run) == 1:
        return [run]
    return [run[place : place + 2] for place in range(len(run) - 1)]
