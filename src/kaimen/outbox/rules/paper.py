"""A letter's text as a paper shows it: whom it is to, its paragraphs, and who signs on which day.

Source: GB/T 9704-2012 7.3 (主送机关, 正文, 发文机关署名, 成文日期), as far as a plain letter follows it.
"""

from dataclasses import dataclass
from datetime import date

SHORT = 40
STOPS = "。；！？，：:,;"


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter taken apart.

    to: the first line where it names somebody and ends with a colon, else "". signed: at most two short lines after
    the last blank one that are no sentences.
    """

    to: str
    paragraphs: tuple[str, ...]
    signed: tuple[str, ...]


def paper(body: str) -> Paper:
    """The parts of a letter's text; none of its lines is lost."""
    blocks = [block.splitlines() for block in body.strip().replace("\r", "").split("\n\n") if block.strip()]
    signed = blocks.pop() if len(blocks) > 1 and _signs(blocks[-1]) else []
    lines = [line.strip() for block in blocks for line in block if line.strip()]
    to = lines.pop(0) if lines and _names(lines[0]) else ""
    return Paper(to, tuple(lines), tuple(line.strip() for line in signed))


def day_said(day: date) -> str:
    """A day as a paper dates itself: Arabic digits, full year, no leading zero."""
    return f"{day.year}年{day.month}月{day.day}日"


def _names(line: str) -> bool:
    return line.endswith(("：", ":")) and _is_plain(line[:-1])


def _signs(block: list[str]) -> bool:
    return len(block) <= 2 and all(_is_plain(line.strip()) for line in block)


def _is_plain(line: str) -> bool:
    """Short, and no sentence."""
    return len(line) <= SHORT and not set(line) & set(STOPS)
