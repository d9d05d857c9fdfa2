"""The heading of an official form: where it stands, and which of our columns each heading asks for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from kaimen.papers.sources.paper import column_letters, one_line, trimmed
from kaimen.papers.tables.columns import Holds, column, plain_header

SEARCHED, LEAST_TOLD, DEEPEST = 20, 2, 3
RUNNING = "#"
"""What stands under 「序号」: 1, 2, 3 in the order of the rows."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of the form: its number from 1, its own heading, and the one above it where two rows make one."""

    at: int
    text: str
    above: str = ""

    @property
    def letters(self) -> str:
        return column_letters(self.at - 1)

    @property
    def whole(self) -> str:
        return f"{self.above}｜{self.text}" if self.above else self.text


@dataclass(frozen=True, slots=True)
class Head:
    """The rows of the heading, from 1, and its columns from left to right."""

    top: int
    bottom: int
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column that can be given: its code, and every heading under which papers have it, our own first."""

    code: str
    names: tuple[str, ...]


def find_head(sheet: Worksheet, names: Collection[str] = ()) -> Head | None:
    """The heading among the first rows, by how many of its cells say what stands below; None without one.

    `names`: headings that are expected; they count whatever they hold.
    """
    expected = {plain_header(name) for name in names}
    deep = {area.min_row: area.max_row for area in sheet.merged_cells.ranges if area.max_row > area.min_row}
    heads = [
        head
        for top in range(1, min(SEARCHED, sheet.max_row) + 1)
        for bottom in sorted({top, min(deep.get(top, top + 1), top + DEEPEST - 1)})
        for head in [_head(sheet, top, bottom)]
        if _told(head, expected) >= max(LEAST_TOLD, len(head.headings) / 2)
    ]
    return max(heads, key=lambda head: (_told(head, expected), head.top - head.bottom), default=None)


def _told(head: Head, expected: Collection[str]) -> int:
    """How many headings are understood; a long text is none, and one that stands twice counts once."""
    return len({one.whole for one in head.headings if _known(one, expected)})


def _known(heading: Heading, expected: Collection[str]) -> bool:
    return bool(
        column(heading.text).holds
        or column(heading.above).holds
        or {plain_header(heading.text), plain_header(heading.above + heading.text)} & set(expected)
    )


def _head(sheet: Worksheet, top: int, bottom: int) -> Head:
    found = [_heading(sheet, top, bottom, at) for at in range(1, sheet.max_column + 1)]
    return Head(top, bottom, tuple(heading for heading in found if heading.text))


def _heading(sheet: Worksheet, top: int, bottom: int, at: int) -> Heading:
    """The lowest text in the column, and the group that it stands under, merged across or written once."""
    own = [text for row in range(top, bottom + 1) if (text := cell_text(sheet, row, at))]
    if top == bottom or len(own) > 1:
        return Heading(at, own[-1] if own else "", own[0] if len(own) > 1 else "")
    text, above = (own or [""])[-1], _spanning(sheet, top, at)
    return Heading(at, text, above if above != text else "")


def _spanning(sheet: Worksheet, row: int, at: int) -> str:
    """The text of the merged cell that covers this place of the row."""
    for area in sheet.merged_cells.ranges:
        if area.min_row <= row <= area.max_row and area.min_col <= at <= area.max_col:
            return cell_text(sheet, area.min_row, area.min_col)
    return ""


def cell_text(sheet: Worksheet, row: int, at: int) -> str:
    """The text of a cell in one line, "" for none."""
    value = sheet.cell(row, at).value
    return "" if value is None else one_line(trimmed(str(value)))


def matched(headings: Sequence[Heading], wanted: Sequence[Wanted]) -> dict[int, str]:
    """The code proposed under each heading that asks for one of ours, by the heading's column; each code once.

    The same words count first, then the same kind of column; what is unlike all of ours stays empty.
    """
    found: dict[int, str] = {one.at: RUNNING for one in headings if column(one.text).holds is Holds.NO}
    for fits in (_same_words, _same_kind):
        for heading in headings:
            rest = [one for one in wanted if one.code not in found.values()]
            code = next((one.code for one in rest if fits(heading, one)), None)
            if heading.at not in found and code is not None:
                found[heading.at] = code
    return dict(sorted(found.items()))


def _same_words(heading: Heading, wanted: Wanted) -> bool:
    names = {plain_header(name) for name in wanted.names}
    return bool(names & {plain_header(heading.text), plain_header(heading.above + heading.text)})


def _same_kind(heading: Heading, wanted: Wanted) -> bool:
    asked, own = column(heading.text), column(wanted.names[0])
    told = asked.holds not in (None, Holds.OTHER, Holds.CONTACT)
    return told and (asked.holds, asked.role) == (own.holds, own.role)


def settled(headings: Sequence[Heading], told: Mapping[int, str], codes: Collection[str]) -> dict[int, str]:
    """What a person chose, kept to headings that stand there and codes that can be given."""
    places = {heading.at for heading in headings}
    return {at: code for at, code in sorted(told.items()) if at in places and code in {*codes, RUNNING}}
