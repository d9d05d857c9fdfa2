"""Labels with their values around a table: 「填报单位（公章）：…　联系人：…」, in one line or in cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.sources.paper import Line, one_line
from kaimen.papers.tables.columns import column, plain_header

UNIT = re.compile(
    r"(?:填报|填表|申报|报送|上报|报名|责任|主办|承办|牵头|开放|实施|组织|所属|本)?(?:单位|部门)(?:名称|全称)?|(?:填报|申报)(?:主体|机构)"
)
FILLED = re.compile(r"(?:填报|填表|申报|报送|上报|报名)(?:单位|部门|主体|机构)(?:名称|全称)?")
COLON = re.compile(r"\s*[：:]")
WORD_STARTS = re.compile(r"(?:^|[\s；;，,）)_＿])(?=[\u4e00-\u9fff])")
BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
LONGEST_LABEL = 18
NAMES = re.compile(
    r".*(?:单位|部门|联系人|联系电话|电话|手机|联系方式|联络员|负责人|填报人|填表人|经办人|日期|时间|主题|形式|方式|地点|对象|人数|简介|内容|审核人|名称)"
)
LONGEST_LABELLED = 200


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label as printed and what stands behind it, "" for nothing."""

    label: str
    value: str
    line: Line

    @property
    def asks_unit(self) -> bool:
        return bool(UNIT.fullmatch(plain_header(self.label)))

    @property
    def asks_filler(self) -> bool:
        """Whether it asks who fills the form in, which only a form does."""
        return bool(FILLED.fullmatch(plain_header(self.label)))


def labels_of(lines: Iterable[Line]) -> Iterator[Labelled]:
    """Every label of some lines with its value."""
    for line in lines:
        for cell in dict.fromkeys(line.cells):
            if len(cell) <= LONGEST_LABELLED:
                yield from _in_text(cell, line)
        if len(line.filled) > 1:
            yield from _in_cells(line)


def _in_text(text: str, line: Line) -> Iterator[Labelled]:
    """Each colon's label is the longest run of words before it that is one; running text has none at its start."""
    found: list[tuple[int, int]] = []
    for colon in COLON.finditer(text):
        begin = found[-1][1] if found else 0
        start = _label_start(text[begin : colon.start()])
        if start is not None:
            found.append((begin + start, colon.end()))
    if not found or text[: found[0][0]].strip(" 　（("):
        return
    ends = [start for start, _ in found[1:]] + [len(text)]
    for (start, value), end in zip(found, ends, strict=True):
        label = COLON.split(text[start:value])[0]
        yield Labelled(one_line(label).strip(), one_line(text[value:end].strip(" \t\n　；;，,_＿—")), line)


def _label_start(before: str) -> int | None:
    starts = (mark.end() for mark in WORD_STARTS.finditer(before))
    near = (at for at in starts if len(before) - at <= LONGEST_LABEL)
    return next((at for at in near if _is_label(before[at:]) and _is_one_word(before[at:])), None)


def _is_one_word(text: str) -> bool:
    """Whether blanks only spread the characters of one word: 「联 系 人」, unlike 「青山 电话」."""
    words = BRACKETS.sub("", text).split()
    return len(words) == 1 or all(len(word) == 1 for word in words)


def _is_label(text: str) -> bool:
    return bool(NAMES.fullmatch(plain_header(text)))


def _in_cells(line: Line) -> Iterator[Labelled]:
    cells: Sequence[str] = line.cells
    for at, cell in enumerate(cells[:-1]):
        told = _is_label(cell) and (
            UNIT.fullmatch(plain_header(cell)) or column(one_line(cell)).holds is not None
        )
        if told and not _is_label(cells[at + 1]):
            yield Labelled(one_line(cell), one_line(cells[at + 1]), line)
