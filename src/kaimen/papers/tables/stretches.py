"""A paper cut into stretches: each ruled table, each sheet, and the running text between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from kaimen.papers.sources.paper import Line, Paper


@dataclass(frozen=True, slots=True)
class Stretch:
    """lines with `at`, the place of each in the paper; ruled: they are a table's or a sheet's and nothing else."""

    at: tuple[int, ...]
    lines: tuple[Line, ...]
    ruled: bool

    def cut(self, start: int, end: int) -> Stretch:
        """A part of it."""
        return replace(self, at=self.at[start:end], lines=self.lines[start:end])


def stretches(paper: Paper) -> Iterator[Stretch]:
    """In the order in which they begin; a ruled table that goes on over pages is one, whatever stands between."""
    tables: dict[int, list[int]] = {}
    for at, line in enumerate(paper.lines):
        if line.table:
            tables.setdefault(line.table, []).append(at)
    for (table, sheet), run in groupby(enumerate(paper.lines), key=lambda one: (one[1].table, one[1].sheet)):
        places = [at for at, _ in run]
        if not table:
            yield _stretch(paper, places, (bool(sheet) or paper.sheet) and _has_cells(paper, places))
        elif tables[table][0] == places[0]:
            yield _stretch(paper, tables[table], ruled=True)


def _has_cells(paper: Paper, places: list[int]) -> bool:
    """Whether a sheet holds a table at all; text pasted into its first column is running text."""
    return any(len(paper.lines[at].filled) > 1 for at in places)


def _stretch(paper: Paper, places: list[int], ruled: bool) -> Stretch:
    return Stretch(tuple(places), tuple(paper.lines[at] for at in places), ruled)
