"""From a paper's text to sentences under headings: lines that a page broke are joined, clauses are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kaimen.papers.notice.flat import Flat, flat
from kaimen.papers.notice.notice import Sentence

NUMERAL = "[一二三四五六七八九十百]+"
LEVELS = (
    re.compile(rf"第{NUMERAL}[章条]"),
    re.compile(rf"{NUMERAL}[、.．，]"),
    re.compile(rf"（{NUMERAL}）"),
    re.compile(r"[●■◆★▲◎◇□☆►▶▪※◉](?=[^，。；：\d]{2,14}$)|【(?=[^，。；：】]{2,12}】$)"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"（\d{1,2}）"),
    re.compile(r"[①-⑳]"),
)
NAMED = 3
"""The level of a heading with a sign and no number, which is called by its words."""
CLAUSE_ROW = re.compile(
    r"[^\t\n]{0,8}"
    r"(?:时间|日期|截止|期限|时限|要求|方式|频次|次数|报送|申报|备案|审批|公告|预告|反馈|答复|办理|总结|考核|监督|评选|奖励)"
    r"[^\t\n]{0,4}\t[^\t\n]{4,}"
)
"""A row of a table that is no list's but a clause: a label and its words, two cells."""
ANNEX = re.compile(r"附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}(?=[：:]?$|[：:])")
HEADING = re.compile(r"[^。！？；]{2,40}")
SENTENCE = re.compile(r"[^。！？；]+[。！？；]?[”’》）]?")
LONGEST_HEADING, LONGEST_SPACED, SHORTEST_CLAUSE = 30, 14, 8
COUNTED = tuple("一二三四五六七八九十") + tuple(f"十{ones}" for ones in "一二三四五六七八九") + ("",)
RUN_TOGETHER = (
    re.compile(r"(?<![第十、一二三四五六七八九])(?P<no>[一二三四五六七八九十]{1,2})、"),
    re.compile(r"（(?P<no>[一二三四五六七八九十]{1,2})）"),
)
PLAIN_HEADING = re.compile(
    r"(?:活动|开放|参加|参与|邀请|报名|组织|工作|其他|其它|有关|注意|保障|总体|指导|方式|公众)?"
    r"(?:时间|日期|地点|主题|内容|目的|目标|形式|方式|对象|人员|要求|安排|事项|流程|步骤|思想|措施|范围|人数|名额)"
    r"(?:[及和与、](?:时间|地点|方式|对象|内容|要求|安排|形式|人数|流程))*"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: where it starts and ends in the text, and what is read there.

    section: the part of the paper that it is, such as 「标题」; empty in the body. whole: its words, normalised.
    """

    start: int
    end: int
    section: str = ""
    whole: Flat | None = None

    def words(self, text: str) -> Flat:
        """Its normalised words in the text it is of."""
        return self.whole if self.whole is not None else flat(text, self.start, self.end)


def paragraphs(text: str, lines: Iterable[Paragraph] | None = None) -> list[Paragraph]:
    """The paragraphs of a text, or of some of its lines; a line that a page or a column cut is one with the next."""
    made: list[Paragraph] = []
    for line in _lines(text) if lines is None else lines:
        if made and made[-1].section == line.section and _goes_on(text, made[-1], line):
            made[-1] = _joined(text, made[-1], line)
        else:
            made.append(Paragraph(line.start, line.end, line.section, line.words(text)))
    return [part for whole in made for part in clauses(whole, text)]


def _lines(text: str) -> Iterator[Paragraph]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Paragraph(at, at + len(line))
        at += len(line) + 1


def _joined(text: str, one: Paragraph, two: Paragraph) -> Paragraph:
    before, after = one.words(text), two.words(text)
    whole = Flat(before.text + after.text, before.at + after.at)
    return Paragraph(one.start, two.end, one.section, whole)


def _goes_on(text: str, before: Paragraph, line: Paragraph) -> bool:
    """Whether the text before breaks off: it has a comma, no end, and what follows begins nothing of its own."""
    left, right = before.words(text).text, line.words(text).text
    if "\t" in text[before.start : before.end] or "\t" in text[line.start : line.end]:
        return False
    if not left or not right or left[-1] in "。！？；：" or level(right) is not None or ANNEX.match(right):
        return False
    return left[-1] in "，、“《（" or ("，" in left and left[-1] not in "”》）")


def clauses(whole: Paragraph, text: str) -> list[Paragraph]:
    """A paragraph parted at its numbered clauses, where a paste has run them together: 一、… 二、… in one line."""
    parts = [whole]
    for mark in RUN_TOGETHER:
        parts = [part for one in parts for part in _parted(one, one.words(text), mark)]
    return parts


def _parted(part: Paragraph, words: Flat, mark: re.Pattern[str]) -> list[Paragraph]:
    cuts: list[int] = []
    for found in mark.finditer(words.text):
        far = not cuts or found.start() - cuts[-1] >= SHORTEST_CLAUSE
        if far and found["no"] == COUNTED[len(cuts)]:
            cuts.append(found.start())
    if len(cuts) < 2:
        return [part]
    ends = [0, *(cut for cut in cuts if cut), len(words.text)]
    return [_piece(part, words, one, two) for one, two in pairwise(ends)]


def _piece(part: Paragraph, words: Flat, start: int, end: int) -> Paragraph:
    return Paragraph(*words.origin(start, end), part.section, _cut(words, start, end))


def level(text: str) -> int | None:
    """How deep a numbered clause lies, 0 the outermost; None for running text."""
    return next((depth for depth, mark in enumerate(LEVELS) if mark.match(text)), None)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Every sentence of a text with the section and the headings it stands under."""
    return tuple(_sentences(text, paragraphs(text)))


def sentences_of(text: str, lines: Iterable[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of some lines of a text, each line told which part of the paper it is."""
    return tuple(_sentences(text, paragraphs(text, lines)))


def _sentences(text: str, parts: Iterable[Paragraph]) -> Iterator[Sentence]:
    open_: list[tuple[int, str, str]] = []
    annex = part_of = ""
    for number, part in enumerate(parts):
        whole = part.words(text)
        if part.section != part_of:
            part_of, open_ = part.section, []
        if not part.section and (found := ANNEX.match(whole.text)):
            annex, open_ = found[0], []
        depth = None if part.section else level(whole.text)
        if depth is not None:
            mark = LEVELS[depth].match(whole.text)
            assert mark is not None
            open_ = [one for one in open_ if one[0] < depth]
            heading = _heading(whole, mark.end()).rstrip("】")
            open_.append((depth, heading if depth == NAMED else mark[0].rstrip("、.．，"), heading))
        section = part.section or annex + "".join(label for _, label, _ in open_)
        headings = tuple(heading for _, _, heading in open_ if heading)
        for found in SENTENCE.finditer(whole.text):
            yield Sentence(
                found[0].rstrip("。！？；"),
                section,
                headings,
                number,
                _cut(whole, found.start(), found.end()),
            )


def _heading(whole: Flat, start: int) -> str:
    """The words behind a clause's mark, to the end of a sentence, a blank of the source, or where text runs on."""
    first = HEADING.match(whole.text, start)
    if not first:
        return ""
    spaced = next(
        (at for at in range(start + 2, min(start + LONGEST_SPACED, first.end())) if _blank(whole, at)), 0
    )
    if spaced and "，" not in whole.text[start:spaced]:
        return whole.text[start:spaced]
    if len(first[0]) <= LONGEST_HEADING and not re.search(r"[，：]|\d{4}年", first[0]):
        return first[0]
    plain = PLAIN_HEADING.match(whole.text, start)
    return plain[0] if plain else first[0] if len(first[0]) <= LONGEST_HEADING else ""


def _blank(whole: Flat, at: int) -> bool:
    """Whether the source has a blank before this character and no digit or Latin letter beside it."""
    beside = whole.text[at - 1] + whole.text[at]
    return whole.at[at] - whole.at[at - 1] > 1 and not any(char.isascii() for char in beside)


def _cut(whole: Flat, start: int, end: int) -> Flat:
    return Flat(whole.text[start:end], whole.at[start:end])
