"""A measured figure beside its target, and the table that `make bench` prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. unit: "×" for a ratio to the yardstick or to one region alone, else what is counted.

    least, most: the target, from below or from above; a figure with neither is only told.
    """

    name: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None
    where: str = ""

    @property
    def missed(self) -> bool:
        too_small = self.least is not None and self.value < self.least
        return too_small or (self.most is not None and self.value > self.most)

    @property
    def target(self) -> str:
        if self.least is not None:
            return f"≥ {self.least:g} {self.unit}"
        return f"≤ {self.most:g} {self.unit}" if self.most is not None else ""

    @property
    def verdict(self) -> str:
        return "MISSED" if self.missed else "held" if self.target else ""


def printed(figures: Iterable[Figure]) -> Iterator[str]:
    """Lines of the table: figure, where it was measured, value, target, whether it is held."""
    for figure in figures:
        value = f"{figure.value:,.2f}" if figure.value < 100 else f"{figure.value:,.0f}"
        yield f"{figure.name:<52} {figure.where:<10} {value:>9} {figure.unit:<7} {figure.target:<12} {figure.verdict}"
