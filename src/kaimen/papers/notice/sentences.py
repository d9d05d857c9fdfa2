"""From a paper's text to sentences under headings: lines that a page broke are joined, clauses are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kaimen.papers.notice.flat import Flat, flat
from kaimen.papers.notice.notice import Sentence

NUMERAL = "[一二三四五六七八九十百]+"
LEVELS = (
    re.compile(rf"第{NUMERAL}[章条]"),
    re.compile(rf"{NUMERAL}[、.．]"),
    re.compile(rf"（{NUMERAL}）"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"（\d{1,2}）"),
)
ANNEX = re.compile(r"附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}(?=[：:]?$|[：:])")
HEADING = re.compile(r"[^。！？；]{2,40}")
SENTENCE = re.compile(r"[^。！？；]+[。！？；]?[”’》）]?")
LONGEST_HEADING = 30


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
    return made


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
        depth = level(whole.text)
        if depth is not None:
            mark = LEVELS[depth].match(whole.text)
            assert mark is not None
            open_ = [one for one in open_ if one[0] < depth]
            open_.append((depth, mark[0].rstrip("、.．"), _heading(whole.text[mark.end() :])))
        section = (part.section or annex) + "".join(label for _, label, _ in open_)
        headings = tuple(heading for _, _, heading in open_ if heading)
        for found in SENTENCE.finditer(whole.text):
            yield Sentence(
                found[0].rstrip("。！？；"),
                section,
                headings,
                number,
                _cut(whole, found.start(), found.end()),
            )


def _heading(text: str) -> str:
    first = HEADING.match(text)
    return first[0] if first and len(first[0]) <= LONGEST_HEADING else ""


def _cut(whole: Flat, start: int, end: int) -> Flat:
    return Flat(whole.text[start:end], whole.at[start:end])
