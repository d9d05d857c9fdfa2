"""Rows that a page or a column broke in two, put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kaimen.papers.forms.fitting import contradicts, total
from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.kinds import Kind, Vocabulary
from kaimen.papers.tables.layout import Layout


def continued(before: Line, line: Line, layout: Layout, words: Vocabulary) -> Line | None:
    """The row before with this line as its rest, when a cell was broken over two lines; else None."""
    if line.sheet or _has_number(line, layout, words):
        return None
    if line.table:
        return _over_the_page(before, line, layout)
    cells = (*before.cells[:-1], before.cells[-1] + line.cells[0], *line.cells[1:])
    short = len(before.cells) < layout.width
    if len(cells) > layout.width or (not short and len(line.cells) > 1):
        return None
    padded = cells + ("",) * (layout.width - len(cells))
    if contradicts(layout.holds, padded, words.kind):
        return None
    return replace(before, cells=cells) if short or _better(before.cells, padded, layout, words) else None


def _over_the_page(before: Line, line: Line, layout: Layout) -> Line | None:
    """A row that a page cut: on the next page only the rest of long cells stands, no number, unit or time."""
    at = layout.at(Holds.NO)
    cut = at is not None and line.page == before.page + 1 and len(line.cells) == len(before.cells)
    if not cut or any(line.cells[place] and not before.cells[place] for place in range(len(line.cells))):
        return None
    theme = layout.at(Holds.THEME)
    if (
        theme is None
        or theme >= len(line.cells)
        or not line.cells[theme]
        or len(line.filled) * 2 > len(line.cells)
    ):
        return None
    cells = tuple(upper + lower for upper, lower in zip(before.cells, line.cells, strict=True))
    return replace(before, cells=cells, page=line.page)


def _has_number(line: Line, layout: Layout, words: Vocabulary) -> bool:
    return layout.at(Holds.NO) == 0 and words.kind(line.cells[0]) is Kind.NUMBER


def _better(before: Sequence[str], after: Sequence[str], layout: Layout, words: Vocabulary) -> bool:
    """Whether the last cell was cut off: with its rest it fits its column, and without it did not."""
    if len(before) != layout.width:
        return False
    return total(layout.holds, after, words.kind) > total(layout.holds, before, words.kind)
