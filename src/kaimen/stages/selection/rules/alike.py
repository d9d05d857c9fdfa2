"""What is alike in two texts: the stretches that stand in both, marked where they stand.

Full-width and half-width, case, spaces and punctuation make no difference; a stretch is at least two characters.
"""

from dataclasses import dataclass
from itertools import groupby

from kaimen.scheme.searching import searchable

SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, in its own writing; `shared` where it stands in the other text too."""

    text: str
    shared: bool


def shared(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces that together give them back whole, the longest shared stretches marked first."""
    left, right = _folded(one), _folded(other)
    mine, yours, number = [0] * len(left), [0] * len(right), 0
    while (found := _longest(left, right, mine, yours))[2] >= SHORTEST:
        start, there, length = found
        number += 1
        mine[start : start + length] = [number] * length
        yours[there : there + length] = [number] * length
    return _pieces(one, left, mine), _pieces(other, right, yours)


def stretches(one: str, other: str) -> tuple[str, ...]:
    """The shared stretches as the first text writes them, in its order."""
    return tuple(piece.text for piece in shared(one, other)[0] if piece.shared)


def _folded(text: str) -> list[tuple[str, int]]:
    """Normalised characters with the place that each comes from; what is no letter, digit or sign is left out."""
    found = ((sign, place) for place, char in enumerate(text) for sign in searchable(char))
    return [(sign, place) for sign, place in found if sign.isalnum()]


def _longest(
    left: list[tuple[str, int]], right: list[tuple[str, int]], mine: list[int], yours: list[int]
) -> tuple[int, int, int]:
    """Where the longest stretch not yet marked starts in both, and how long it is; the first of several."""
    best, before = (0, 0, 0), [0] * (len(right) + 1)
    for i, (sign, _) in enumerate(left):
        row = [0] * (len(right) + 1)
        for j, (other, _) in enumerate(right):
            if sign == other and not mine[i] and not yours[j]:
                row[j + 1] = before[j] + 1
                if row[j + 1] > best[2]:
                    best = (i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1])
        before = row
    return best


def _pieces(text: str, folded: list[tuple[str, int]], marks: list[int]) -> tuple[Piece, ...]:
    """Signs within a stretch, such as a quotation mark, belong to it."""
    of_place = {place: mark for (_, place), mark in zip(folded, marks, strict=True)}
    places = sorted(of_place)
    for start, end in zip(places, places[1:], strict=False):
        if of_place[start] == of_place[end]:
            of_place.update(dict.fromkeys(range(start + 1, end), of_place[start]))
    numbers = [of_place.get(place, 0) for place in range(len(text))]
    runs = groupby(range(len(text)), key=numbers.__getitem__)
    return tuple(Piece("".join(text[place] for place in run), mark > 0) for mark, run in runs)
