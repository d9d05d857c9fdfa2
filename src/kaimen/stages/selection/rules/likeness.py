"""Near-duplicates among themes, across units and years: how much of what two themes say is said by both.

The likeness of two is the root of Dice's measure, 0 to 1: the weight of the parts that they share against the
mean weight of their parts. The root spreads the lower half, where people already speak of alike. A part weighs
the square of its rarity in the index itself, so that words which everybody uses weigh little and a name weighs
much; a part that stands once in the index is mostly a seam between two words and weighs half. A text of a word
or two counts as if it had three, so that only the very same is wholly alike to it.

Source: 梳理、甄选: the office puts like themes side by side before it chooses.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt

from kaimen.stages.selection.rules.grams import grams

FEW = 20
"""So many imagined further texts keep rarity from saying much while there are few real ones."""

WORDS = 3
"""The least that a text counts as saying, in parts that stand twice."""

ALIKE = 0.5
"""From here on two themes are worth a look."""

Key = int | str


@dataclass(frozen=True, slots=True)
class Alike:
    """Two items and their likeness, 0 to 1. In an answer to a search, `one` is what was asked for."""

    one: Key
    other: Key
    likeness: float

    @property
    def percent(self) -> int:
        return round(self.likeness * 100)


class Index:
    """An index over items. Its answers are the same for the same items in the same order."""

    def __init__(self, items: Iterable[tuple[Key, str]], frame: Sequence[str] = ()) -> None:
        """items: id and text; frame: words left out of every text, such as the brand."""
        self.frame = tuple(frame)
        told = [(key, grams(text, frame)) for key, text in items]
        self.keys = [key for key, _ in told]
        count = Counter(gram for _, parts in told for gram in parts)
        self.weights = {gram: self._weight(times, len(told)) for gram, times in count.items()}
        self.unknown = self._weight(0, len(told))
        self.least = WORDS * self._weight(2, len(told))
        self.parts = [self._rarest_first(parts) for _, parts in told]
        self.sets = [parts for _, parts in told]
        self.totals = [self._total(parts) for parts in self.parts]
        self.postings: dict[str, list[int]] = defaultdict(list)
        for place, parts in enumerate(self.parts):
            for gram in parts:
                self.postings[gram].append(place)

    @staticmethod
    def _weight(times: int, of: int) -> float:
        seam = 1.0 if times > 1 else 0.5
        return log(1 + (of + FEW) / (times + 1)) ** 2 * seam

    def _rarest_first(self, parts: frozenset[str]) -> list[str]:
        return sorted(parts, key=lambda gram: (-self.weights.get(gram, self.unknown), gram))

    def _total(self, parts: Iterable[str]) -> float:
        return sum(self.weights.get(gram, self.unknown) for gram in parts)

    def nearest(self, text: str, limit: int = 5, at_least: float = ALIKE) -> list[Alike]:
        """Items most like a text, likest first, those equally like in the order of the index.

        at_least: over 0. Only parts so rare that an item without any of them cannot be that like are looked up.
        """
        told = grams(text, self.frame)
        parts = self._rarest_first(told)
        total = self._total(parts)
        near = {
            place for gram in self._telling(parts, total, at_least) for place in self.postings.get(gram, ())
        }
        found = ((place, self._likeness(told, total, place)) for place in near)
        best = sorted((pair for pair in found if pair[1] >= at_least), key=lambda pair: (-pair[1], pair[0]))
        return [Alike("", self.keys[place], likeness) for place, likeness in best[:limit]]

    def pairs(
        self, at_least: float = ALIKE, unless: Callable[[int, int], bool] = lambda one, other: False
    ) -> list[Alike]:
        """All pairs that are so like, in the order of the index. unless: pairs of places to leave out."""
        seen: dict[str, list[int]] = defaultdict(list)
        found = []
        for place, parts in enumerate(self.parts):
            told, total = self.sets[place], self.totals[place]
            telling = self._telling(parts, total, at_least)
            for other in {earlier for gram in telling for earlier in seen[gram]}:
                if self._too_unequal(total, self.totals[other], at_least) or unless(other, place):
                    continue
                likeness = self._likeness(told, total, other)
                if likeness >= at_least:
                    found.append((other, place, likeness))
            for gram in telling:
                seen[gram].append(place)
        return [Alike(self.keys[one], self.keys[other], likeness) for one, other, likeness in sorted(found)]

    def _telling(self, parts: Sequence[str], total: float, at_least: float) -> Sequence[str]:
        """The heaviest parts, of which a text so like must have one: the rest alone weighs too little.

        With a and b the totals and t Dice's measure, shared >= t(a+b)/2 and shared <= b give b >= ta/(2-t), so
        shared >= ta/(2-t).
        """
        dice = at_least**2
        needed, rest = dice / (2 - dice) * total, total
        for count, gram in enumerate(parts):
            if rest < needed - 1e-9:
                return parts[:count]
            rest -= self.weights.get(gram, self.unknown)
        return parts

    @staticmethod
    def _too_unequal(one: float, other: float, at_least: float) -> bool:
        return 2 * min(one, other) < at_least**2 * (one + other) - 1e-9

    def _likeness(self, told: frozenset[str], total: float, place: int) -> float:
        if told == self.sets[place]:
            return 1.0 if told else 0.0
        both = max(total, self.least) + max(self.totals[place], self.least)
        shared = sum(self.weights[gram] for gram in sorted(told & self.sets[place]))
        return sqrt(2 * shared / both)
