"""From an official paper to its setting: which face, size, indent and blank line each part takes by the standard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kaimen.papers.official import layout
from kaimen.papers.official.closing import annex_note, imprint_lines, signature_lines
from kaimen.papers.official.grid import Grid
from kaimen.papers.official.paper import (
    Annex,
    Block,
    Format,
    Head,
    Level,
    OfficialPaper,
    Paragraph,
    SideBySide,
)
from kaimen.papers.official.setting import (
    Align,
    Face,
    Item,
    Line,
    Part,
    RedLine,
    Run,
    Setting,
    Sheet,
    Spread,
)
from kaimen.papers.official.titles import title_lines

FACES = {
    Level.TEXT: Face.FANG,
    Level.FIRST: Face.HEI,
    Level.SECOND: Face.KAI,
    Level.THIRD: Face.FANG,
    Level.FOURTH: Face.FANG,
}
GAP = re.compile(r"(【待补[^】]*】)")
BLANK = Line()
ROOM_TO_WRITE = 6
FIRST_PAGE_TEXT = 3


def arranged(paper: OfficialPaper) -> Setting:
    """The paper as it is set."""
    author = "、".join(paper.signature.names) if paper.signature else ""
    letter = paper.head.format is Format.LETTER
    return Setting(
        title=paper.title,
        sheets=(Sheet(tuple(_first_sheet(paper)), paper.landscape), *map(_annex, paper.annexes)),
        imprint=imprint_lines(paper.imprint, letter) if paper.imprint else (),
        format=paper.head.format,
        mark=paper.head.mark if letter else "",
        day=paper.day,
        author=author,
    )


def _first_sheet(paper: OfficialPaper) -> Iterator[Item]:
    yield from _head(paper.head)
    yield from _annex_mark(paper.mark)
    yield from _title(paper.title)
    if paper.addressed:
        yield from [BLANK] * layout.BLANK_BEFORE_ADDRESSED
        yield Line(_runs(f"{'、'.join(paper.addressed)}："))
    elif paper.body:
        yield BLANK
    yield from _closed(paper, [item for block in paper.body for item in _block(block)])


def _closed(paper: OfficialPaper, items: Sequence[Item]) -> Iterator[Item]:
    """The text with what ends it: the signature never stands alone on a page, nor the head without text."""
    ending = [item for part in (annex_note(paper.annexes), signature_lines(paper)) for item in part]
    if paper.note:
        ending.append(Line(_runs(f"（{paper.note.strip('（）')}）"), first=layout.INDENT))
    last = items[-1] if items else None
    if ending and isinstance(last, Line) and len(items) > FIRST_PAGE_TEXT:
        items = [*items[:-1], replace(last, keep=True)]
    yield from items
    yield from ending


def _head(head: Head) -> Iterator[Item]:
    if head.format is Format.LETTER:
        yield Line(_runs(head.number), Align.RIGHT)
        yield from [BLANK] * layout.BLANK_BEFORE_TITLE
    elif head.format is Format.FILE:
        yield from _file_head(head)


def _file_head(head: Head) -> Iterator[Item]:
    corner = [Line((Run(text, face),)) for text, face in _corner(head)]
    yield from corner
    taken = len(corner) * layout.PITCH / layout.MM_IN_PT
    yield _mark(head.mark, max(layout.MARK_TOP - taken, 0.0))
    yield from [BLANK] * layout.BLANK_BEFORE_NUMBER
    yield _number(head)
    yield RedLine()
    yield from [BLANK] * layout.BLANK_BEFORE_TITLE


def _corner(head: Head) -> Iterator[tuple[str, Face]]:
    """份号, 密级, 紧急程度: line by line at the top left; what is missing leaves no line."""
    told = ((head.copy_number, Face.FANG), (head.secrecy, Face.HEI), (head.urgency, Face.HEI))
    return (one for one in told if one[0])


def _mark(mark: str, above: float) -> Line:
    """In red over the width, squeezed where the name is long: the standard leaves its size to the issuer."""
    room = layout.AREA_WIDTH * layout.MM_IN_PT
    length = max(layout.width(mark), 1.0)
    size = min(layout.MARK_LARGEST, max(room / length, layout.MARK_SMALLEST))
    squeezed = min(100, int(room / (size * length) * 100))
    run = Run(mark, Face.TITLE, size, red=True)
    return Line((run,), Align.CENTRE, pitch=size * 1.1, above=above, squeezed=max(squeezed, 40))


def _number(head: Head) -> Line:
    if not head.signers:
        return Line(_runs(head.number), Align.CENTRE)
    signers = (Run("签发人："), Run("\u3000".join(head.signers), Face.KAI))
    return Line(_runs(head.number), Align.LEFT, left=1, right=1, far=signers)


def _title(title: str) -> Iterator[Line]:
    for number, text in enumerate(title_lines(title)):
        part = Part.TEXT if number else Part.TITLE
        run = _runs(text, Face.TITLE, layout.SIZE_2)
        yield Line(run, Align.CENTRE, pitch=layout.TITLE_PITCH, keep=True, part=part)


def _block(block: Block) -> Iterator[Item]:
    match block:
        case Grid():
            yield block
        case SideBySide(texts=texts):
            yield _spread(texts)
        case Paragraph():
            yield _paragraph(block)


def _spread(texts: Sequence[str]) -> Spread:
    """Room by length; what ends with a colon still gets its answer, by hand."""
    needs = [layout.width(text) * 1.15 + (ROOM_TO_WRITE if text.endswith("：") else 1) for text in texts]
    return Spread(tuple(texts), tuple(need / sum(needs) for need in needs))


def _paragraph(paragraph: Paragraph) -> Line:
    runs = _runs(paragraph.lead, FACES[paragraph.level]) + _runs(paragraph.text)
    heading = bool(paragraph.lead) and not paragraph.text
    parts = {Level.FIRST: Part.HEADING, Level.SECOND: Part.SUBHEADING}
    part = parts.get(paragraph.level, Part.TEXT) if heading else Part.TEXT
    return Line(runs, first=layout.INDENT, keep=heading, part=part)


def _runs(text: str, face: Face = Face.FANG, size: float = layout.SIZE_3) -> tuple[Run, ...]:
    """The text in runs; places still to be filled in stand out."""
    pieces = (piece for piece in GAP.split(text) if piece)
    return tuple(Run(piece, face, size, gap=bool(GAP.fullmatch(piece))) for piece in pieces)


def _annex_mark(mark: str) -> Iterator[Line]:
    if mark:
        yield from (Line((Run(mark, Face.HEI),), Align.LEFT), *[BLANK] * (layout.ANNEX_TITLE_LINE - 2))


def _annex(annex: Annex) -> Sheet:
    items: list[Item] = [*_annex_mark(annex.mark), *_title(annex.title)]
    first = annex.blocks[0] if annex.blocks else None
    if isinstance(first, Paragraph):
        items.append(BLANK)
    if isinstance(first, Grid):
        items.append(Line(pitch=layout.TABLE_PITCH / 2, keep=True))
    items += [item for block in annex.blocks for item in _block(block)]
    return Sheet(tuple(items), annex.landscape)
