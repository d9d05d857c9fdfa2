"""The forms of activity that a notice names: as its sub-headings, or as a list in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone, number_of
from kaimen.papers.notice.rules.enumerations import Span, as_printed, items, prose
from kaimen.papers.notice.sentences import LEVELS, level

FORM = (
    "调研|观摩|座谈|交流|参观|体验|宣讲|解读|问卷|调查|直播|问答|咨询|访谈|恳谈|发布|列席|旁听|视察|答疑|讲解|展示|展览"
    "|走进|[进入]|机关|现场|会议|开放|宣传|互动|征集|听证|接待|问政|讲座|论坛|测评|评议|评价|走出|走流程|会商|反馈|对话|浏览|考察|宣介|线上"
)
NAME = re.compile(
    rf"(?:{FORM}|观览|演示|演练|课堂)(?:活动|考察|会|场所|体验|交流|公开)*$|^[“]?[进走][^，。]{1, 6}$"
)
UNDER_FORMS = re.compile(r"(?:形式|方式)(?!.*(?:报名|参与|参加|宣传|联系|报送))")
NOT_FORMS = re.compile(
    r"(?:报名|参与|参加|联系|报送|征集|选取|邀请|反馈|预约|产生)(?:的)?(?:形式|方式|方法|办法)"
)
UNDER_CONTENT = re.compile(r"(?:活动|开放|主要|公开)(?:的)?(?:内容|安排|环节|项目)|内容及|内容和")
TITLE = re.compile(r"(?P<title>[^。：；，（]{2,20}?)(?:（[^）]*）)?(?:[：，；]|——|$)")
RUN_IN = re.compile(r"(?P<depth>[一二三四五六七八九十]+、)(?P<heading>[^，。：（]{0,8}(?:形式|方式))")
NEXT = re.compile(r"(?<![第附])[一二三四五六七八九十]+、")
MARKED = re.compile(r"（(?P<numeral>[一二三四五六七八九十]+)）(?P<title>[^。：；，（）]{2,12})(?=[：，]|$)")
LISTED = (
    re.compile(
        r"(?:采取|通过|采用|以|运用|包括|开展|分为|有)(?P<list>[^。；：]{3,80}?)等[^，。；、]{0,8}?(?:形式|方式)"
    ),
    re.compile(
        r"(?:活动|组织|开放|举办|开展)(?:的)?(?:形式|方式)(?:主要|可以?|一般)?(?:有|为|是|包括|采取|采用|分为|包含)*[：]?"
        r"(?P<list>[^。；：]{3,80}?)(?:等|$)"
    ),
)
ELSEWHERE = re.compile(r"报名|宣传报道|新闻媒体|政策评价|征求意见|培训|反馈|公布|推广|网站|邮箱|电话")
LONGEST, SHORT = 12, 8
Named = tuple[Sentence, Span]


def find(notice: Notice) -> Iterator[Found]:
    """Sub-headings under a heading of forms first; then what a sentence lists; then those under the content."""
    told = list(prose(notice))
    for spans, sure in _ways(told):
        if spans:
            yield _found(notice, spans, sure)
            return


def _ways(told: Sequence[Sentence]) -> Iterator[tuple[list[Named], float]]:
    yield _under(told, UNDER_FORMS), 0.95
    yield _run_in(told), 0.85
    yield _listed(told), 0.85
    yield _under(told, UNDER_CONTENT), 0.8


def _found(notice: Notice, named: Sequence[Named], sure: float) -> Found:
    (first, (start, _)), (last, (_, end)) = named[0], named[-1]
    names = list(dict.fromkeys(as_printed(notice, sentence, span) for sentence, span in named))
    begin, stop = first.flat.at[start], last.flat.at[end - 1] + 1
    return Found("formats", names, notice.text[begin:stop], begin, stop, first.section, sure)


def _under(told: Sequence[Sentence], heading: re.Pattern[str]) -> list[Named]:
    """The titles of the clauses directly under a heading, where they are forms by their words."""
    named: list[Named] = []
    forms, depth = 0, -1
    for sentence, after in zip(told, [*told[1:], None], strict=False):
        mine = level(sentence.text)
        if mine is None or not _belongs(sentence, heading) or depth not in (-1, mine):
            continue
        depth = mine
        span = _title(sentence.text, mine)
        if span is None:
            return []
        named.append((sentence, span))
        forms += _names_a_form(sentence, span, after, heading is UNDER_CONTENT)
    enough = (
        forms * 4 >= len(named) * 3 and len(named) > 1
        if heading is UNDER_CONTENT
        else forms * 2 >= len(named)
    )
    return named if enough else []


def _names_a_form(sentence: Sentence, span: Span, after: Sentence | None, strict: bool) -> bool:
    """Whether a title is a form's: by its last word, or, where it heads a text, by any of its words."""
    title = sentence.text[slice(*span)]
    if not strict or sentence.text.startswith("：", span[1]) or _goes_on(sentence, after):
        return _is_form(title)
    return NAME.search(title) is not None


def _goes_on(sentence: Sentence, after: Sentence | None) -> bool:
    return after is not None and after.paragraph == sentence.paragraph and not re.match(r"\d|（", after.text)


def _belongs(sentence: Sentence, heading: re.Pattern[str]) -> bool:
    """Whether the headings above the sentence's own have the pattern."""
    above = [one for one in sentence.headings if one not in sentence.text]
    return any(heading.search(one) and not NOT_FORMS.search(one) for one in above)


def _title(text: str, depth: int) -> Span | None:
    mark = LEVELS[depth].match(text)
    assert mark is not None
    title = TITLE.match(text, mark.end())
    return title.span("title") if title and len(title["title"]) <= LONGEST else None


def _is_form(text: str) -> bool:
    return re.search(FORM, text) is not None


def _run_in(told: Sequence[Sentence]) -> list[Named]:
    """The titles （一）… behind a heading of forms, where the paper runs all its clauses on in one paragraph."""
    named: list[Named] = []
    inside = False
    for sentence in told:
        start = 0
        if heading := RUN_IN.search(sentence.text):
            inside, start = not NOT_FORMS.search(heading["heading"]), heading.end()
        elif inside and NEXT.search(sentence.text):
            break
        for one in MARKED.finditer(sentence.text, start) if inside else ():
            if number_of(one["numeral"]) == len(named) + 1:
                named.append((sentence, one.span("title")))
    return named if len(named) > 1 else []


def _listed(told: Sequence[Sentence]) -> list[Named]:
    for sentence in sorted(told, key=lambda one: not one.under(UNDER_FORMS.pattern)):
        if bygone(sentence.text):
            continue
        for pattern in LISTED:
            for match in pattern.finditer(sentence.text):
                if spans := _forms(sentence, match):
                    return [(sentence, span) for span in spans]
    if bare := _bare(told):
        return bare
    return []


def _forms(sentence: Sentence, match: re.Match[str]) -> list[Span]:
    """The list of a match where it is one of forms, at least two, and of the activity as a whole."""
    if ELSEWHERE.search(match[0]) or NOT_FORMS.search(match[0]) or _in_a_form(sentence):
        return []
    start, end = match.span("list")
    leads = [
        lead.end()
        for lead in re.finditer(r"[，、](?:可以?|主要)?(?:采取|通过|采用|运用|以|包括)", match["list"])
    ]
    return _all_forms(sentence.text, start + leads[-1] if leads else start, end)


def _in_a_form(sentence: Sentence) -> bool:
    """Whether the sentence only tells how one form goes."""
    return any(_is_form(heading) and len(heading) <= LONGEST for heading in sentence.headings[1:])


def _all_forms(text: str, start: int, end: int) -> list[Span]:
    spans = list(items(text, start, end))
    short = all(2 <= end - start <= LONGEST for start, end in spans)
    forms = sum(_is_form(text[slice(*span)]) for span in spans)
    return spans if short and len(spans) > 1 and forms * 3 >= len(spans) * 2 else []


def _bare(told: Sequence[Sentence]) -> list[Named]:
    """Under the heading of forms without numbers: a bare list, or titles that begin paragraphs."""
    under = [one for one in told if one.headings and _belongs(one, UNDER_FORMS) and level(one.text) is None]
    for sentence in under:
        end = len(sentence.text) - sentence.text.endswith("等")
        if spans := _all_forms(sentence.text, 0, end):
            return [(sentence, span) for span in spans]
    starts = [
        one for before, one in zip([None, *told], told, strict=False) if one in under and _begins(before, one)
    ]
    titles = [(one, (0, len(one.text))) for one in starts if len(one.text) <= SHORT and _is_form(one.text)]
    return titles if len(titles) == len(starts) else []


def _begins(before: Sentence | None, sentence: Sentence) -> bool:
    return before is None or before.paragraph != sentence.paragraph
