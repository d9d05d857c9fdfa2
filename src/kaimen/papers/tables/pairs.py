"""Tables whose headers stand in columns: a form of labels and values, or a table laid on its side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.sources.paper import Line, one_line
from kaimen.papers.tables.columns import LONGEST_HEADER, LONGEST_NAME, Holds, column, plain_header
from kaimen.papers.tables.heads import Head

UNTICKED = re.compile(r"(?:[□☐◻○〇]\s*[^□☐◻○〇☑✓✔√■●]+)+")
LEAST_KINDS, LEAST_ROWS = 3, 3
ASKED = frozenset(Holds) - {Holds.NO, Holds.OTHER, Holds.REMARK}


@dataclass(frozen=True, slots=True)
class Turned:
    """The labels as a header, and for each activity a line of the values under them."""

    head: Head
    lines: tuple[Line, ...]


def is_label(text: str) -> bool:
    """Whether a cell names what its neighbour holds."""
    short = text and len(text) <= LONGEST_NAME and not text[0].isdigit()
    return bool(short) and column(one_line(text)).holds is not None


def is_pair(line: Line) -> bool:
    """Whether a line is a short label and its value, blank or not, whatever the label is."""
    return len(line.cells) == 2 and _may_be_label(line.cells[0]) and not is_label(line.cells[1])


def _may_be_label(text: str) -> bool:
    plain = plain_header(text)
    return 1 < len(plain) <= LONGEST_HEADER and not plain.endswith("表") and not any(map(str.isdigit, plain))


def turned(lines: Sequence[Line]) -> Turned | None:
    """A table of labels and values, or one laid on its side, turned upright; None for any other."""
    filled = [line for line in lines if line.filled]
    firsts = [line for line in filled if line.cells and is_label(line.cells[0]) and len(line.cells) > 1]
    kinds = {column(one_line(line.cells[0])).holds for line in firsts} & ASKED
    if len(firsts) < LEAST_ROWS or len(firsts) * 2 <= len(filled) or Holds.THEME not in kinds:
        return None
    if len(kinds) < LEAST_KINDS:
        return None
    return _on_its_side(firsts) or _pairs(filled)


def _on_its_side(firsts: Sequence[Line]) -> Turned | None:
    """Each column after the first an activity: at least two, and no labels among their cells."""
    width = max(len(line.cells) for line in firsts)
    values = [line.cells[1:] for line in firsts]
    wide = sum(len({cell for cell in cells if cell}) > 1 for cells in values)
    if width < 3 or wide * 2 <= len(firsts) or any(is_label(cell) for cells in values for cell in cells):
        return None
    head = _head([line.cells[0] for line in firsts])
    columns = [
        tuple(line.cells[at] if at < len(line.cells) else "" for line in firsts) for at in range(1, width)
    ]
    theme = next(line for line in firsts if column(one_line(line.cells[0])).holds is Holds.THEME)
    return Turned(head, tuple(_line(theme, cells) for cells in columns if any(cells)))


def _pairs(lines: Sequence[Line]) -> Turned:
    """Labels with their values; where the theme is asked again the next activity begins."""
    rows: list[tuple[Line, dict[str, str]]] = []
    for line, label, value in labelled(lines):
        again = column(label).holds is Holds.THEME and rows and label in rows[-1][1]
        if not rows or again:
            rows.append((line, {}))
        values = rows[-1][1]
        values[label] = "\n".join(text for text in (values.get(label, ""), value) if text)
    names = list(dict.fromkeys(label for _, values in rows for label in values))
    cells = [(line, tuple(values.get(name, "") for name in names)) for line, values in rows]
    return Turned(_head(names), tuple(_line(line, one) for line, one in cells if any(map(_is_answer, one))))


def _is_answer(value: str) -> bool:
    """Whether a value says anything; boxes to tick with none ticked do not."""
    return bool(value) and not UNTICKED.fullmatch(value)


def labelled(lines: Sequence[Line]) -> Iterator[tuple[Line, str, str]]:
    """Each label with the value to its right, "" for a blank one; what stands before any label has none."""
    for line in lines:
        label, values = "", list[str]()
        if is_pair(line) and not is_label(line.cells[0]) and line.cells[0] != line.cells[1]:
            yield line, one_line(line.cells[0]), line.cells[1]
            continue
        for cell in line.cells:
            if is_label(cell) and not (label and not values and _is_own_answer(label, cell)):
                yield from [(line, label, "\n".join(values))] if label else []
                label, values = one_line(cell), []
            elif cell and cell not in values:
                values.append(cell)
        yield from [(line, label, "\n".join(values))] if label else []


def _is_own_answer(label: str, cell: str) -> bool:
    """A cell that spans columns may be given once for each."""
    return label == one_line(cell)


def _head(names: Sequence[str]) -> Head:
    plain = tuple(one_line(name) for name in names)
    return Head(plain, (plain,))


def _line(line: Line, cells: tuple[str, ...]) -> Line:
    return Line(line.number, cells, line.sheet, line.page, line.table)
