"""What ends a paper: the note of its annexes, the signature with its date, the imprint.

Source: GB/T 9704-2012, 7.3.4 (附件说明), 7.3.5 (署名、成文日期和印章), 7.4 (版记).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kaimen.papers.official import layout
from kaimen.papers.official.paper import Annex, Imprint, OfficialPaper, Signature
from kaimen.papers.official.setting import Align, Face, Line, Run

NO_DAY = "【待补：成文日期】"
LEAD = "附件："


def written(day: date) -> str:
    """2024年3月5日: Arabic digits, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def annex_note(annexes: Sequence[Annex]) -> list[Line]:
    """「附件：1.名称」, one line each, wrapped lines under the name's first character, no mark after a name."""
    named = [annex for annex in annexes if annex.mark]
    if not named:
        return []
    lines = [Line(keep=True)] * layout.BLANK_BEFORE_ANNEX_NOTE
    start = layout.INDENT + layout.width(LEAD)
    for number, annex in enumerate(named, 1):
        mark = f"{number}." if len(named) > 1 else ""
        left = start + layout.width(mark)
        lead = LEAD if number == 1 else ""
        first = (layout.INDENT if lead else start) - left
        runs = (Run(f"{lead}{mark}{annex.title.replace(chr(10), '')}"),)
        lines.append(Line(runs, Align.LEFT, first=first, left=left, keep=True))
    return lines


def signature_lines(paper: OfficialPaper) -> list[Line]:
    """The names and the date, with room for the seal where there is one; joint issuers one below the other."""
    signature = paper.signature
    if signature is None:
        return []
    day = written(signature.day) if signature.day else NO_DAY
    blanks = layout.BLANK_BEFORE_STAMPED if signature.stamped else layout.BLANK_BEFORE_UNSTAMPED
    rights = _stamped(signature, day) if signature.stamped else _unstamped(signature, day)
    texts = (*signature.names, day)
    placed = [_at_right(text, right) for text, right in zip(texts, rights, strict=True)]
    return [*[Line(keep=True)] * blanks, *placed]


def _at_right(text: str, right: float) -> Line:
    return Line((Run(text, gap=text == NO_DAY),), Align.RIGHT, right=right, keep=text[:1] not in "0123456789")


def _stamped(signature: Signature, day: str) -> list[float]:
    """Date four characters from the right and names centred over it; a long name moves both, not over the edge."""
    wide = layout.width(day)
    longest = max(map(layout.width, signature.names), default=0.0)
    room = layout.CHARACTERS - layout.INDENT * 2
    right = max(float(layout.STAMPED_RIGHT), layout.UNSTAMPED_RIGHT + (min(longest, room) - wide) / 2)
    rights = [right + (wide - layout.width(name)) / 2 for name in signature.names]
    return [*(max(own, 0.0) for own in rights), right]


def _unstamped(signature: Signature, day: str) -> list[float]:
    """Name two characters from the right, the date's first character two to the right of the name's first.

    A date that would reach farther to the right stands two from it, and the name moves to the left.
    """
    longest = max(map(layout.width, signature.names), default=0.0)
    least = float(layout.UNSTAMPED_RIGHT)
    day_right = least + longest - layout.UNSTAMPED_SHIFT - layout.width(day)
    moved = max(least - day_right, 0.0)
    names = [least + moved + longest - layout.width(name) for name in signature.names]
    return [*names, day_right + moved]


def imprint_lines(imprint: Imprint, letter: bool) -> tuple[Line, ...]:
    """抄送 and 印发 in size 4, one character from either side; a letter has no line of who printed it."""
    lines = []
    if imprint.copies_to:
        text = f"抄送：{'，'.join(imprint.copies_to)}。"
        left = layout.IMPRINT_SIDE + 3
        lines.append(Line(_small(text), left=left, first=-3, right=layout.IMPRINT_SIDE))
    if not letter:
        day = f"{written(imprint.day) if imprint.day else '【待补：印发日期】'}印发"
        side = layout.IMPRINT_SIDE
        lines.append(Line(_small(imprint.office), Align.LEFT, left=side, right=side, far=_small(day)))
    return tuple(lines)


def _small(text: str) -> tuple[Run, ...]:
    return (Run(text, Face.FANG, layout.SIZE_4),)
