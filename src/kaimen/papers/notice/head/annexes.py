"""The annexes that a notice names at its end, and the rows in which it names them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaimen.papers.notice.head.rows import Row
from kaimen.papers.notice.sentences import ANNEX

NAMED = re.compile(r"附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}：(?P<first>.+)")
ITEM = re.compile(r"(?:^|(?<=[^0-9〔（第]))(?=\d{1,2}[.．、](?!\d))")
ITEM_MARK = re.compile(r"^\d{1,2}[.．、]")
LONGEST_NAME = 70


def annex_note(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of 「附件：1.○○ 2.○○」, the last such note of a paper's body; empty without one."""
    words = [row for row in rows if not row.dust and not row.table]
    begun = next((at for at, row in enumerate(words) if _names(row.text)), None)
    if begun is None:
        return ()
    end = begun + 1
    while end < len(words) and ITEM_MARK.match(words[end].text) and _is_name(words[end].text):
        end += 1
    return tuple(words[begun:end])


def annexes_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The names of the annexes in order; without a note those that stand over the annexes themselves."""
    note = annex_note(rows)
    return tuple(name for row in note for name in _items(row.text)) or tuple(_headed(rows))


def _names(text: str) -> bool:
    found = NAMED.fullmatch(text)
    return bool(found) and _is_name(found["first"] if found else "")


def _is_name(text: str) -> bool:
    return len(text) <= 4 * LONGEST_NAME and "。" not in text.rstrip("。") and "；" not in text.rstrip("；")


def _items(text: str) -> list[str]:
    named = NAMED.fullmatch(text)
    parts = ITEM.split(named["first"] if named else text)
    return [name for part in parts if (name := ITEM_MARK.sub("", part).strip("。；"))]


def _headed(rows: Sequence[Row]) -> list[str]:
    words = [row for row in rows if not row.dust]
    pairs = zip(words, words[1:], strict=False)
    return [
        two.text
        for one, two in pairs
        if ANNEX.fullmatch(one.text.rstrip("：")) and len(two.text) <= LONGEST_NAME and "。" not in two.text
    ]
