"""Every table of a paper, in the order in which they begin."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kaimen.papers.sources.paper import Paper
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.ruled import ruled_tables
from kaimen.papers.tables.running import tables_in_text
from kaimen.papers.tables.spaced import celled
from kaimen.papers.tables.stretches import stretches
from kaimen.papers.tables.unfolding import unfolded


def find_tables(paper: Paper, names: Collection[str] = ()) -> Iterator[Found]:
    """Every table in the order of the paper. `names`: plain headers that are expected."""
    for stretch in stretches(paper):
        if stretch.ruled:
            yield from map(unfolded, ruled_tables(paper, stretch, names))
        else:
            yield from map(unfolded, tables_in_text(paper, celled(stretch, names), names))
