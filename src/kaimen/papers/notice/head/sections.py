"""A notice's rows as paragraphs, each told where it stands: title, covering letter, annex note, signature, body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaimen.papers.notice.head.annexes import annex_note
from kaimen.papers.notice.head.rows import Row
from kaimen.papers.notice.head.shapes import TITLE
from kaimen.papers.notice.head.signing import Signing
from kaimen.papers.notice.head.title import Stretch, Top, addressed_in
from kaimen.papers.notice.sentences import ANNEX, Paragraph, level

TITLE_SECTION, ADDRESSED, LETTER, NOTE, SIGNED = "标题", "主送", "印发通知", "附件说明", "署名"
PASSED_ON = re.compile(r"(?:印发|转发|发布|公布)《(?P<inner>.+)》")
AFTER_SIGNING = re.compile(r"抄送|（此件|（联系|.{4,40}印发$")
MOST_LINES, CLAUSE = 4, 1
OTHER_MARKS = re.compile(r"[“”‘’《》〈〉\s]")


def sections_of(rows: Sequence[Row], top: Top, title: Stretch | None, signing: Signing) -> list[Paragraph]:
    """The paragraphs of a notice that hold words, in order, each with the section it stands in, if not the body."""
    told = _told(rows, top, title, signing)
    return [
        Paragraph(row.start, row.end, told.get(row.number, ""), row.whole)
        for row in rows
        if not row.dust and not row.table
    ]


def _told(rows: Sequence[Row], top: Top, title: Stretch | None, signing: Signing) -> dict[int, str]:
    """By the number of a row: which part of the notice it is."""
    told = {row.number: TITLE_SECTION for row in top.rows}
    inner = _inner_title(rows[top.body :], title)
    letter = [row for row in rows[top.body :] if inner and row.number < inner[0].number]
    if not any(level(row.text) == CLAUSE for row in letter):  # else it is the letter that holds the rules
        told |= {row.number: LETTER for row in letter}
        told |= {row.number: TITLE_SECTION for row in inner}
    body = rows[top.body] if top.body < len(rows) else None
    if body and (found := addressed_in(body)) and found.end() == len(body.text):
        told[body.number] = ADDRESSED
    told |= {row.number: NOTE for row in annex_note(rows)}
    signed = {row.number for row in signing.rows}
    told |= dict.fromkeys(signed, SIGNED)
    return told | {
        row.number: SIGNED
        for row in rows
        if signed and row.number > min(signed) and AFTER_SIGNING.match(row.text)
    }


def _inner_title(rows: Sequence[Row], title: Stretch | None) -> tuple[Row, ...]:
    """The rows over the inner paper that a notice passes on; the mark of an annex over them is one of them."""
    passed = PASSED_ON.search(title.text) if title else None
    if not passed:
        return ()
    words = [row for row in rows if not row.dust and not row.table]
    for at in range(len(words)):
        for end in range(at + 1, min(at + MOST_LINES, len(words)) + 1):
            if _same("".join(row.text for row in words[at:end]), passed["inner"]):
                return tuple(words[at - 1 if at and ANNEX.fullmatch(words[at - 1].text) else at : end])
    return ()


def _same(one: str, two: str) -> bool:
    """Whether two titles are one: marks aside, one may leave out the region or the words behind it."""
    plain, other = OTHER_MARKS.sub("", one), OTHER_MARKS.sub("", two)
    near = len(plain) > 0.6 * len(other) and (other.endswith(plain) or plain.endswith(other))
    return plain == other or (near and bool(TITLE.fullmatch(one)) and level(one) is None and "，" not in one)
