"""Lists of the forms of activity: in a sentence, bare, or counted 一是."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaimen.papers.notice.notice import Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import Span, bare, items
from kaimen.papers.notice.rules.form_words import ELSEWHERE, NOT_FORMS, UNDER_FORMS, is_form, of_forms
from kaimen.papers.notice.rules.titles import LONGEST, Named, belongs
from kaimen.papers.notice.sentences import level

LISTED = (
    re.compile(
        r"(?:采取|通过|采用|以|运用|包括|开展|分为|有)(?P<list>[^。；：]{3,80}?)等[^，。；、]{0,8}?(?:形式|方式|环节)"
    ),
    re.compile(
        r"(?:活动|组织|开放|举办|开展)(?:的)?(?:形式|方式)(?:主要|可以?|一般)?(?:有|为|是|包括|采取|采用|分为|包含|但不限于|不限于|可选|如下)*[：]?"
        r"(?P<list>[^。；：]{3,80}?)(?:等|之?中(?:任|自|选|择)|$)"
    ),
    re.compile(
        r"(?:活动|组织|开放|举办|开展)(?:的)?(?:形式|方式)[^，。；：]{0,16}：(?P<list>[^。；：]{3,80}?)(?:等|$)"
    ),
    re.compile(
        r"(?:设置?有?|安排|分为|包括|包含|由)(?P<list>[^。；：，]{5,60}?)等?[两二三四五六七八几多](?:个|大|种|项)?(?:活动)?(?:环节|形式|方式|板块|步骤)"
    ),
    re.compile(
        r"(?:^|[，：日周月次场均应可]|活动|主要|一般)以(?P<list>[^。；：]{5,80}?)等?(?:几[种个])?(?:作?为|是)(?:活动|开放)?(?:的)?(?:主要|基本|主|重点|常用)?(?:的)?(?:活动)?(?:形式|方式|载体)"
    ),
    re.compile(
        r"(?:采取|通过|采用|以|运用|分为|包括)(?P<list>[^。；：，]{5,60}?)(?:相结合|等?[两三四五六几多]种|并行|并举|的)+(?:的)?(?:活动)?(?:形式|方式)"
    ),
)
MET = re.compile(
    r"[，]?(?:组织|集中|广泛|认真|扎实|灵活)*(?:开展|举办|进行|举行|组织)(?:政府|政务|公众|主题|开放|本次|此次|各类|相关)*[“]?[^，。；]{0,10}(?:活动|开放[日周月])|为主"
)
FOR_ELSE = re.compile(
    r"[，]?(?:对|向|由|跟踪|督促|开展(?:监督|检查|督|评|考核|回访|抽查|宣传)|进行(?:监督|检查|督|评|考核|回访|抽查|宣传|公示|公布|反馈|答复)|产生|确定|报送|公布|发布|答复|告知|通知|征求|收集|征集|遴选|选取)"
)
COUNTED = re.compile(
    r"(?:^|[：，])[一二三四五六七八九]是(?:开展|组织|举办|进行)?(?P<title>[^，。：；]{2,12}?)(?:活动)?(?=[，：]|$)"
)
OF_ACTIVITIES = re.compile(
    "(?:活动|开放|组织|举办|开展)(?:的)?(?:主要|基本)?(?:形式|方式)|^活动以|(?:主要|基本)(?:活动)?(?:形式|方式)"
)
BARE = re.compile(
    r"(?:可以?|主要)*(?:通过|采取|采用|包括|有|以)?(?P<list>[^等]+?)(?:等[^，、]{0,6}|之?中(?:任|自|选|择)[^，、]*)?"
)
"""A sentence that is nothing but a list."""
SHORT = 8
BULLET = re.compile(r"[●★◆■▲◎○•·☆◇□※](?P<title>[^，。：；]{2,12}?)(?=：|$)")
LEAD = re.compile(
    r"[，、](?:[^，、。；也还又]{0,4}可以?|主要|一般)*(?:采取|通过|采用|选用|选择|运用|(?<!可)以|包括|设置)"
)
ALSO = re.compile(
    r"(?:也|还|又|既)(?:可以?|能)?(?:采用|采取|通过|选择|选用)?(?:是|为)?|可以?(?:采用|采取|通过|选择|选用)?(?:是|为)?|[是从](?=.{3})"
)
NOTE = re.compile("（[^（）]*）$")
NO_FORM = re.compile(
    r"[性度率感力]$|^(?:增强|提升|提高|确保|推动|加强|促进|做好|坚持|有效|不断|进一步)|。|\d[月日]"
)


def listed(told: Sequence[Sentence]) -> list[Named]:
    """What the first sentence lists that does, those under a heading of forms before others."""
    for sentence in sorted(told, key=lambda one: not one.under(UNDER_FORMS.pattern)):
        if bygone(sentence.text):
            continue
        for pattern in LISTED:
            for match in pattern.finditer(sentence.text):
                if spans := _forms(sentence, match):
                    return [(sentence, span) for span in spans]
    return _bare(told)


def _forms(sentence: Sentence, match: re.Match[str]) -> list[Span]:
    """The list of a match where it is one of forms, at least two, and of the activity as a whole."""
    if re.search("形式|方式", match["list"]) or FOR_ELSE.match(sentence.text, match.end()):
        return []
    if ELSEWHERE.search(match[0]) or NOT_FORMS.search(match[0]) or _in_a_form(sentence):
        return []
    start, end = match.span("list")
    sure = (
        MET.match(sentence.text, match.end()) or OF_ACTIVITIES.search(match[0]) or belongs(sentence, of_forms)
    )
    return _all_forms(sentence.text, start, end, 1 / 4 if sure else 2 / 3)


def _in_a_form(sentence: Sentence) -> bool:
    """Whether the sentence only tells how one form goes."""
    return any(is_form(heading) and len(heading) <= LONGEST for heading in sentence.headings[1:])


def _all_forms(text: str, start: int, end: int, least: float = 2 / 3) -> list[Span]:
    """The items of a list, without marks and notes around, where so large a part has a form's word."""
    spans = [_trimmed(text, span) for span in items(text, _begin(text, start, end), end)]
    if all(text[begin - 1] == "“" for begin, _ in spans):
        least = 1 / 4
    short = all(2 <= end - start <= LONGEST for start, end in spans)
    forms = sum(is_form(text[slice(*span)]) for span in spans)
    plain = not any(NO_FORM.search(text[slice(*span)]) for span in spans)
    return spans if short and plain and len(spans) > 1 and forms >= len(spans) * least else []


def _begin(text: str, start: int, end: int) -> int:
    """Where a list begins behind a clause before it: 「各单位结合实际，从A、B…」, 「灵活多样，可以是A、B…」."""
    leads = [lead.end() for lead in LEAD.finditer(text, start, end)]
    start = leads[-1] if leads else start
    first = text.find("、", start, end)
    comma = text.rfind("，", start, first) if first >= 0 else -1
    return comma + 1 if comma >= 0 else start


def _trimmed(text: str, span: Span) -> Span:
    """An item without the words that lead to it, the note in brackets behind it, and the marks around it."""
    start, end = span
    if note := NOTE.search(text, start, end):
        end = note.start()
    if end - start > 2 and (lead := ALSO.match(text, start, end)):
        start = lead.end()
    return bare(text, (start, end)) if end > start else span


def _bare(told: Sequence[Sentence]) -> list[Named]:
    """Under the heading of forms without numbers: a bare list, or titles that begin paragraphs."""
    under = [one for one in told if one.headings and belongs(one, of_forms) and level(one.text) is None]
    counted = [
        (one, match.span("title"))
        for one in under
        if (match := COUNTED.search(one.text) or BULLET.match(one.text))
    ]
    if len(counted) > 1 and sum(is_form(one.text[slice(*span)]) for one, span in counted) * 2 >= len(counted):
        return counted
    for sentence in under:
        whole = BARE.fullmatch(sentence.text)
        if whole and (spans := _all_forms(sentence.text, *whole.span("list"))):
            return [(sentence, span) for span in spans]
    starts = [
        one for before, one in zip([None, *told], told, strict=False) if one in under and _begins(before, one)
    ]
    titles = [(one, (0, len(one.text))) for one in starts if len(one.text) <= SHORT and is_form(one.text)]
    return titles if len(titles) == len(starts) else []


def _begins(before: Sentence | None, sentence: Sentence) -> bool:
    return before is None or before.paragraph != sentence.paragraph
