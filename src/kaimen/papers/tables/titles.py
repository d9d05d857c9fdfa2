"""What stands above a table's header: its title, and lines such as 「填报单位：…」 between the two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaimen.papers.sources.paper import Line, one_line

TITLE = re.compile(r"表|计划|安排|方案|活动|台账|清单|名单")
ENDS = re.compile(r"(?:表|计划|安排|清单|台账|名单|一览)(?:[（(][^（）()]*[)）])?$")
ANNEX = re.compile(r"附[件表录]?\s*[0-9０-９一二三四五六七八九十]*\s*[:：.]?")
LABELLED = re.compile(r"[^：:。，]{2,14}[：:]")
LONGEST_TITLE, LINES_ABOVE = 80, 9


def lone_text(line: Line) -> str:
    """The one text of a line, merged over all columns or not; "" where it has several or none."""
    texts = set(line.filled)
    return one_line(texts.pop()) if len(texts) == 1 else ""


def lines_above(lines: Sequence[Line], at: int) -> list[Line]:
    """The filled lines just above, in order."""
    near = [line for line in lines[max(at - 3 * LINES_ABOVE, 0) : at] if line.filled]
    return near[-LINES_ABOVE:]


def title_of(above: Sequence[Line]) -> str:
    """The nearest text that can be a title; one that ends as a table's name, or speaks of a plan, is preferred."""
    texts = [_bare(lone_text(line)) for line in reversed(above)]
    likely = [text for text in texts if _can_be_title(text)]
    for wanted in (ENDS, TITLE):
        if found := next((text for text in likely if wanted.search(text)), ""):
            return found
    return likely[0] if likely else ""


def _bare(text: str) -> str:
    annex = ANNEX.match(text)
    return (
        text[annex.end() :].strip() if annex and annex.end() < len(text) and annex[0][-1] in ":：." else text
    )


def _can_be_title(text: str) -> bool:
    if not text or len(text) > LONGEST_TITLE or ANNEX.fullmatch(text) or text.endswith(("。", "；", "：")):
        return False
    return not LABELLED.match(text)


def is_annex(line: Line) -> bool:
    """Whether the line only announces an annex."""
    return len(line.filled) == 1 and bool(ANNEX.fullmatch(line.filled[0]))
