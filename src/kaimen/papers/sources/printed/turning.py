"""What a page break does to a table: a tall cell's text stays behind, a row is cut in two, the header comes again."""

from __future__ import annotations

from dataclasses import dataclass

from kaimen.papers.sources.printed.cells import Rows
from kaimen.papers.sources.printed.text import joined_texts

Cells = tuple[str, ...]
MOST_CUT, LEAST_BLANK = 2, 2


@dataclass(frozen=True, slots=True)
class Turned:
    """The rows of the new page as they were before the break.

    last: the last row of the page before with the rest of it, where it was cut in two; None where it was not.
    """

    rows: tuple[Cells, ...]
    last: Cells | None = None


def turned(header: Cells, before: Rows, after: Rows) -> Turned:
    """The rest of a table on a new page. `header`: its first row, which the new page may repeat."""
    rows = list(after.cells)
    first = 1 if rows[0] == header and len(rows) > 1 else 0
    last = before.cells[-1]
    if _is_rest(last, rows[first]) and (len(before.cells) > 1 or last[0].isdigit()):
        whole = tuple(joined_texts(one, rest) for one, rest in zip(last, rows[first], strict=True))
        return Turned((*rows[:first], *rows[first + 1 :]), whole)
    for column in range(len(last)):
        at = first
        tall = column in before.tall[-1] or column in after.tall[first]
        while tall and at < len(rows) and not rows[at][column] and (at == first or column in after.tall[at]):
            rows[at] = (*rows[at][:column], last[column], *rows[at][column + 1 :])
            at += 1
    return Turned(tuple(rows))


def _is_rest(last: Cells, row: Cells) -> bool:
    """Whether a row holds only the ends of cells of the row before: no number, little else, nothing new."""
    filled = [at for at, cell in enumerate(row) if cell]
    if not 0 < len(filled) <= MOST_CUT or row[0] or len(row) - len(filled) < LEAST_BLANK:
        return False
    return bool(last[0]) and all(last[at] for at in filled)
