"""From the lines under a header to its rows: repeated headers and page marks taken out, broken rows mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kaimen.papers.sources.paper import Line
from kaimen.papers.tables.breaks import continued
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.groups import Group, group_of
from kaimen.papers.tables.kinds import Kind, Vocabulary
from kaimen.papers.tables.layout import Layout
from kaimen.papers.tables.ordinals import is_chinese, number_of
from kaimen.papers.tables.titles import LABELLED, is_annex, lone_text

PAGE_MARK = re.compile(r"[-—–－·\s]*第?\s*\d{1,4}\s*页?(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?[-—–－·\s]*")
TOTAL = re.compile(r"(?:合|总|小|共)\s*计.*")
SAMPLE = re.compile(
    r"[（(【]?(?:示例|样例|例|例如|举例|范例|填写示例)\s*(?:[：:)）】\d].*)?|.{0,4}[（(【](?:示例|样例|例)[)）】].*"
)
NOTE = re.compile(
    r"[（(【]?\s*(?:备?注|说明|填[表报]说明|填写说明|要求)\s*(?:[：:\d、.．)）】 ].*)?", re.DOTALL
)
SIGNING = re.compile(
    r"(?:填[表报写]|制表|审核|审批|报送|联系|联络|经办|负责|单位|部门|电话|日期|时间|盖章)[^：:]{0,8}[：:]"
)
SIGNED = re.compile(
    r".*(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,4}月.{0,4}日?|.*(?:办公室|政府|小组|局|委员会)"
)


@dataclass(slots=True)
class Body:
    """entries: the lines that are rows; groups: headings between them, with the number of rows above.

    told: lines that are no activity, by what they are: total, sample, blank, below; strays: those that nobody knows;
    trailing: texts after the last row; used: how many lines of the body belong to the table.
    """

    entries: list[Line] = field(default_factory=list)
    groups: list[tuple[int, Line, Group]] = field(default_factory=list)
    told: list[tuple[str, Line]] = field(default_factory=list)
    strays: list[Line] = field(default_factory=list)
    trailing: list[Line] = field(default_factory=list)
    used: int = 0


def entries_of(found: Found, layout: Layout, words: Vocabulary) -> Body:
    """The rows of a table whose rows stand in lines; every other filled line of it is told."""
    body = Body()
    numbers = _numbered_in_digits(found.body.lines, layout)
    for at, line in enumerate(found.body.lines):
        if (line.sheet or not found.ruled) and is_annex(line) and body.entries:
            break
        if line.filled and not _is_furniture(line, found) and _take(body, line, layout, words, numbers):
            body.used = at + 1
    _settle_trailing(body, found)
    return body


def _numbered_in_digits(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether rows are numbered in digits, so that a Chinese number heads a group."""
    at = layout.at(Holds.NO)
    if at is None:
        return False
    numbers = [line.cells[at] for line in lines[:200] if at < len(line.cells) and line.cells[at]]
    digits = sum(number_of(text) is not None and not is_chinese(text) for text in numbers)
    return digits * 2 >= len(numbers)


def _is_furniture(line: Line, found: Found) -> bool:
    if len(line.filled) == 1 and PAGE_MARK.fullmatch(line.filled[0]):
        return len(line.cells) == 1
    return found.head is not None and found.head.repeats(line.cells)


def _take(body: Body, line: Line, layout: Layout, words: Vocabulary, numbers: bool) -> bool:
    """Whether the line is the table's for certain; texts after the last row may not be."""
    first = line.filled[0]
    whole = continued(body.entries[-1], line, layout, words) if body.entries and not body.trailing else None
    if whole:
        body.entries[-1] = whole
    elif TOTAL.fullmatch(first) and (len(line.cells) > 1 or len(line.filled) == 1):
        body.told.append(("total", line))
    elif any(SAMPLE.fullmatch(cell) for cell in line.filled[:2]) and len(line.filled) > 1:
        body.told.append(("sample", line))
    elif _is_entry(line, layout, words, numbers):
        _place(body, words)
        body.entries.append(line)
    else:
        body.trailing.append(line)
        return False
    return True


def _is_entry(line: Line, layout: Layout, words: Vocabulary, numbers: bool) -> bool:
    cells = line.filled
    if len(cells) == 2 and numbers and number_of(cells[0]) is not None and is_chinese(cells[0]):
        return group_of(line, words) is None
    if len(set(cells)) > 1:
        if all(SIGNING.match(cell) for cell in cells):
            return False
        return not NOTE.fullmatch(cells[0]) or layout.at(Holds.NO) is None
    at = next(place for place, cell in enumerate(line.cells) if cell)
    if len(line.cells) > 1 and len(cells) == 1 and words.kind(cells[0]) is Kind.NUMBER:
        return True
    signed = bool(SIGNED.fullmatch(cells[0])) or words.is_unit(cells[0]) or words.is_period(cells[0])
    return len(cells) == 1 and 0 < at == layout.at(Holds.THEME) and not signed


def _place(body: Body, words: Vocabulary) -> None:
    """Texts met since the last row stand between rows after all: headings or strays."""
    for line in body.trailing:
        if group := group_of(line, words):
            body.groups.append((len(body.entries), line, group))
        elif NOTE.fullmatch(lone_text(line)):
            body.told.append(("below", line))
        else:
            body.strays.append(line)
    body.trailing = []


def _settle_trailing(body: Body, found: Found) -> None:
    """What stands under the last row: all of it in a ruled table; in running text only notes right below."""
    for line in body.trailing:
        text = lone_text(line) or "　".join(line.filled)
        noted = bool(NOTE.fullmatch(text))
        if not found.ruled and not noted:
            break
        known = noted or bool(LABELLED.match(text) or SIGNED.fullmatch(text) or text.endswith(("。", "；")))
        if known:
            body.told.append(("below", line))
        else:
            body.strays.append(line)
        body.used = found.body.lines.index(line) + 1
