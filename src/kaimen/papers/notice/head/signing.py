"""Who signed a notice and when, and what the head table of a web page says of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from kaimen.papers.notice.head.rows import BARE_LABEL, LABELS, Row
from kaimen.papers.notice.head.shapes import SEAL, days, is_office, number_of
from kaimen.papers.notice.sentences import ANNEX, level

MADE = ("成文日期", "生成日期", "印发日期", "制发日期")
SHOWN = ("发布日期", "发布时间", "发文日期", "公开日期", "公开时间", "上传时间")
OFFICES = (
    "发布机构",
    "发布单位",
    "发文机关",
    "发文机构",
    "发文单位",
    "制发机关",
    "制发单位",
    "公开主体",
    "公开责任部门",
    "征集部门",
)
SOURCES = ("来源单位", "信息来源", "来源", "上传人员")
NUMBERS = ("文号", "发文字号", "文件编号")
TITLES = ("标题", "名称")
LABEL = re.compile("|".join(sorted((*LABELS, *TITLES, "印发日期", "时间"), key=len, reverse=True)))
PRINTED = re.compile(r"(?P<office>.{4,40}?)(?=(?:20\d\d年|二[〇零○O]).{4,10}印发$)")
BARE_DAY = re.compile(r"20\d\d-\d\d?-\d\d?")
RUN_ON_NAME = re.compile(r"[^，。：；、！？）（“”《》0-9A-Za-z.@]{4,40}$")
BRACKETED = re.compile(r"[（〔].{8,12}[）〕]")
LONGEST_WEB_VALUE, LONGEST_NAME, WIDE = 80, 40, 2


@dataclass(frozen=True, slots=True)
class Signing:
    """offices: as signed, without the note of a seal; issued: the day under them; rows: those it stands on."""

    offices: tuple[str, ...] = ()
    issued: date | None = None
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Web:
    """What labelled values around a paper say: label and value, the first of each label."""

    values: dict[str, str] = field(default_factory=dict)

    def first(self, labels: Sequence[str]) -> str:
        """The value of the first of these labels that has one."""
        return next((self.values[label] for label in labels if self.values.get(label)), "")

    def day(self, labels: Sequence[str]) -> date | None:
        """The first day that one of these labels has."""
        for label in labels:
            for _, _, day in days(self.values.get(label, "")):
                return day
        return None

    def office(self) -> str:
        """The office that published, else the source, where it is one."""
        return next((name for name in (self.first(OFFICES), self.first(SOURCES)) if is_office(name)), "")

    def number(self) -> str:
        """The document number."""
        return number_of(self.first(NUMBERS))


def web_of(rows: Sequence[Row]) -> Web:
    """The labelled values in the dust around a paper; in tables of two or more cells also a title's."""
    values: dict[str, str] = {}
    before = ""
    for row in rows:
        if row.dust or (row.table and "|" in row.text):
            alone = BARE_LABEL.fullmatch(before)
            for label, value in ((alone["label"], row.text),) if alone else _labelled(row.text):
                values[label] = values.get(label) or value
        before = row.text
    return Web({label: value for label, value in values.items() if value})


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    if BARE_DAY.match(text):
        yield SHOWN[0], text
    found = [one for one in LABEL.finditer(text) if one.start() == 0 or text[one.start() - 1] not in "：“"]
    if not found:
        return
    ends = [*(one.start() for one in found[1:]), len(text)]
    for one, end in zip(found, ends, strict=True):
        value = re.split(r"[|，。]", text[one.end() : end].lstrip("：|"))[0].strip("•·】【")
        if len(value) <= LONGEST_WEB_VALUE:
            yield one[0], value


def signing_of(rows: Sequence[Row], body: int) -> Signing:
    """The first office and day that sign, after the body has begun; else an office alone at the end."""
    words = [row for row in rows[body:] if not row.dust]
    for at, row in enumerate(words):
        signed = _signed_at(words, at, row)
        if signed:
            return signed
    return _unsigned_end(words)


def _signed_at(words: Sequence[Row], at: int, row: Row) -> Signing | None:
    day = _day_at_end(row.text)
    if not day or row.table or level(row.text) is not None:
        return None
    before = row.text[: day[0]]
    if before:
        return _signed_in_line(row, before, day[1], last=at == len(words) - 1)
    names = _names_over(words, at)
    if names:
        return Signing(_joined(names), day[1], (*names, row))
    follow = words[at + 1] if at + 1 < len(words) else None
    ends = follow is None or ANNEX.match(follow.text) or follow.text.startswith("（")
    return Signing((), day[1], (row,)) if ends and at and words[at - 1].text[-1] in "。）" else None


def _signed_in_line(row: Row, before: str, day: date, last: bool) -> Signing | None:
    """An office and its day in one line; in the last line of a paper text may run on before them."""
    if is_office(before):
        return Signing((SEAL.sub("", before),), day, (row,))
    name = RUN_ON_NAME.search(before) if last else None
    return Signing((name[0],), day) if name and is_office(name[0]) else None


def _day_at_end(text: str) -> tuple[int, date] | None:
    return next(((start, day) for start, end, day in days(text) if end == len(text.rstrip("。"))), None)


def _names_over(words: Sequence[Row], at: int) -> tuple[Row, ...]:
    """The rows right over a date that name its offices; a name that a line broke in two is both rows."""
    names: list[Row] = []
    for row in reversed(words[max(0, at - 6) : at]):
        whole = is_office(row.text) and not row.table
        broken = bool(names) and not _complete(names[0].text, row.text) and not row.table
        if not (whole or broken) or len(row.text) > LONGEST_NAME or level(row.text) is not None:
            break
        names.insert(0, row)
    return tuple(names)


def _complete(name: str, before: str) -> bool:
    """Whether a name needs nothing before it; the row before has no end and is no name of its own."""
    return (
        is_office(before)
        or bool(re.search(r"[，。：；！？）”…]|\d", before))
        or ANNEX.match(before) is not None
    )


def _joined(names: Sequence[Row]) -> tuple[str, ...]:
    """The offices of these rows: several side by side, one a row, or one that a line broke in two."""
    offices: list[str] = []
    rest = ""
    for row in names:
        parts = _side_by_side(row)
        rest += SEAL.sub("", "" if len(parts) > 1 else row.text)
        if len(parts) > 1 or is_office(rest):
            offices += [SEAL.sub("", part) for part in parts] if len(parts) > 1 else [rest]
            rest = ""
    return tuple(offices) or (rest,)


def _side_by_side(row: Row) -> tuple[str, ...]:
    """The offices that wide blanks part in a row; the row itself where not every part is one."""
    at = row.whole.at
    cuts = [place + 1 for place in range(len(at) - 1) if at[place + 1] - at[place] > WIDE]
    parts = tuple(row.text[one:two] for one, two in pairwise([0, *cuts, len(row.text)]))
    return parts if all(is_office(part) for part in parts) else (row.text,)


def _unsigned_end(words: Sequence[Row]) -> Signing:
    """An office that stands alone after the last sentence, with no date under it."""
    for one, two in zip(words, words[1:], strict=False):
        if one.text[-1] in "。" and is_office(two.text) and not two.table:
            return Signing((SEAL.sub("", two.text),), None, (two,))
    return Signing()


def day_under_title(rows: Sequence[Row]) -> date | None:
    """The day in brackets under a title, or one alone on its line: 「（2023年3月24日）」."""
    for row in rows:
        if BRACKETED.fullmatch(row.text):
            for _, _, day in days(row.text):
                return day
    return None


def printed(rows: Sequence[Row]) -> tuple[str, date] | None:
    """The office and the day of the last line: 「○○办公室2023年3月24日印发」."""
    for row in reversed(rows):
        found = PRINTED.match(row.text)
        if found:
            for _, _, day in days(row.text):
                return found["office"], day
    return None
