"""The header of a table, over one row or two: groups of columns with the columns in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from kaimen.papers.sources.paper import Line, one_line
from kaimen.papers.tables.columns import DIGIT, GROUPED, LONGEST_HEADER, is_header, plain_header


@dataclass(frozen=True)
class Head:
    """names: the columns, left to right, a group before its column: 「时间安排｜开始」; rows: as they stand."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def depth(self) -> int:
        return len(self.rows)

    def repeats(self, cells: Sequence[str]) -> bool:
        """Whether a line is one of the header's rows again, as at the top of a page."""
        first = next((cell for cell in cells if cell), "")
        return plain_header(first) in self._plain and _plain(cells) in self._plain.values()

    @cached_property
    def _plain(self) -> dict[str, list[str]]:
        """The plain words of each row by the first of them, which tells most lines apart."""
        return {plain[0]: plain for row in reversed(self.rows) if (plain := _plain(row))}


def head_at(lines: Sequence[Line], at: int, names: Collection[str] = ()) -> Head | None:
    """The header that begins at a line. `names`: plain headers that are expected."""
    cells = lines[at].cells
    if len(set(lines[at].filled)) < 2 or any(DIGIT.search(cell) for cell in cells):
        return None
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below and _same_table(lines[at], below) and _is_lower(cells, below.cells):
        names_of_both = _both(cells, below.cells)
        if is_header(names_of_both, names):
            return Head(_trimmed(names_of_both), (tuple(cells), tuple(below.cells)))
    if not is_header(cells, names):
        return None
    return Head(_trimmed(cells), (tuple(cells),))


def _same_table(upper: Line, lower: Line) -> bool:
    return (upper.sheet, upper.table) == (lower.sheet, lower.table)


def _is_lower(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a line is the lower row of a header: short words, only under groups, or the upper's words again."""
    filled = [at for at, cell in enumerate(lower) if cell]
    own = [at for at in filled if at >= len(upper) or lower[at] != upper[at]]
    short = all(len(lower[at]) <= LONGEST_HEADER and not DIGIT.search(lower[at]) for at in filled)
    return len(own) > 1 and short and all(_under_group(upper, at) for at in own)


def _under_group(upper: Sequence[str], at: int) -> bool:
    here = upper[at] if at < len(upper) else ""
    after = upper[at + 1] if at + 1 < len(upper) else ""
    return any(upper[:at]) if not here else after in ("", here) or here == upper[at - 1]


def _both(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    names, group = [], ""
    for at in range(max(len(upper), len(lower))):
        own = lower[at] if at < len(lower) else ""
        here = upper[at] if at < len(upper) else ""
        group = here or (group if own else "")
        names.append(f"{group}{GROUPED}{own}" if own and own != group and group else own or here)
    return names


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    last = max((at for at, cell in enumerate(cells) if cell), default=-1)
    return tuple(one_line(cell) for cell in cells[: last + 1])


def _plain(cells: Sequence[str]) -> list[str]:
    return [plain_header(cell) for cell in cells if cell]
