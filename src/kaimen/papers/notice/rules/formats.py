"""The forms of activity that a notice names: as its sub-headings, or as a list in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.boxes import boxes
from kaimen.papers.notice.rules.enumerations import as_printed, prose
from kaimen.papers.notice.rules.form_words import FORM, is_form, of_forms
from kaimen.papers.notice.rules.forms import listed
from kaimen.papers.notice.rules.titles import Named, Titled, run_in, titles

NAME = re.compile(
    rf"(?:{FORM}|观览|演示|演练|课堂)(?:活动|考察|会|场所|体验|交流|公开)*$|^[“]?[进走][^，。]{1, 6}$"
)
UNDER_CONTENT = re.compile(r"(?:活动|开放|主要|公开)(?:的)?(?:内容|安排|环节|项目)|内容及|内容和")
UNDER_STEPS = re.compile(r"(?:活动)?(?:流程|步骤|程序|议程|环节设置)")
UNDER_PARTS = re.compile(r"板块|模块|篇章|单元")
LONGEST_PART = 8


def find(notice: Notice) -> Iterator[Found]:
    """Sub-headings under a heading of forms first; then what a sentence lists; then those under the content."""
    told = list(prose(notice))
    for spans, sure in _ways(told):
        if spans:
            yield _found(notice, spans, sure)
            return
    if places := boxes(notice.text):
        start, end = places[0][0], places[-1][1]
        names = list(dict.fromkeys(notice.text[slice(*place)] for place in places))
        yield Found("formats", names, notice.text[start:end], start, end, "", 0.8)


def _ways(told: Sequence[Sentence]) -> Iterator[tuple[list[Named], float]]:
    yield _headed(titles(told, of_forms)), 0.95
    yield run_in(told, of_forms), 0.85
    yield listed(told), 0.85
    yield _of_content(titles(told, _is_content)), 0.8
    yield _of_parts(titles(told, lambda heading: bool(UNDER_PARTS.search(heading)))), 0.7
    yield _of_steps(titles(told, lambda heading: bool(UNDER_STEPS.search(heading)))), 0.7


def _found(notice: Notice, named: Sequence[Named], sure: float) -> Found:
    (first, (start, _)), (last, (_, end)) = named[0], named[-1]
    names = list(dict.fromkeys(as_printed(notice, sentence, span) for sentence, span in named))
    begin, stop = first.flat.at[start], last.flat.at[end - 1] + 1
    return Found("formats", names, notice.text[begin:stop], begin, stop, first.section, sure)


def _headed(told: Sequence[Titled]) -> list[Named]:
    """Titles under a heading of forms, at least half of them forms by their words."""
    forms = sum(is_form(sentence.text[slice(*span)]) for sentence, span, _ in told)
    return [one[:2] for one in told] if forms * 2 >= len(told) else []


def _is_content(heading: str) -> bool:
    return UNDER_CONTENT.search(heading) is not None


def _of_content(told: Sequence[Titled]) -> list[Named]:
    """Titles under a heading of contents, where most of them are forms."""
    forms = sum(_names_a_form(one) for one in told)
    return [one[:2] for one in told] if len(told) > 1 and forms * 4 >= len(told) * 3 else []


def _names_a_form(titled: Titled) -> bool:
    """Whether a title is a form's: by its last word, or, where it heads a text, by any of its words."""
    sentence, span, goes_on = titled
    title = sentence.text[slice(*span)]
    return is_form(title) if goes_on else NAME.search(title) is not None


def _of_parts(told: Sequence[Titled]) -> list[Named]:
    """Short titles, each over what is done there: 「（一）看变化。…（二）问需求。…」."""
    fits = all(span[1] - span[0] <= LONGEST_PART and goes_on for _, span, goes_on in told)
    return [one[:2] for one in told] if fits and len(told) > 1 else []


def _of_steps(told: Sequence[Titled]) -> list[Named]:
    """The steps of one activity, where each of them is a form and tells what is done."""
    fits = all(goes_on and NAME.search(sentence.text[slice(*span)]) for sentence, span, goes_on in told)
    return [one[:2] for one in told] if fits and len(told) > 1 else []
