"""The words of forms of activity, and the lists of them: in a sentence, bare, counted 一是, or with boxes to tick."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaimen.papers.notice.notice import Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import Span, items
from kaimen.papers.notice.rules.titles import LONGEST, Named, belongs
from kaimen.papers.notice.sentences import level

FORM = (
    "调研|观摩|座谈|交流|参观|体验|宣讲|解读|问卷|调查|直播|问答|咨询|访谈|恳谈|发布|列席|旁听|视察|答疑|讲解|展示|展览"
    "|走进|[进入]|机关|现场|会议|开放|宣传|互动|征集|听证|接待|问政|讲座|论坛|测评|评议|评价|走出|走流程|会商|反馈|对话|浏览|考察|宣介|线上|沙龙|走访|踏勘|路演|讲堂|圆桌|见面|推介|展播|展映|打卡|随行|同行|跟班|实操|演习|演示|演练|夜话|课堂|请进|巡展|微课|慢直播|热线|值守|快闪|辩论|竞答"
)
UNDER_FORMS = re.compile(r"(?:形式|方式)(?!.*(?:报名|参与|参加|宣传|联系|报送))")
NOT_FORMS = re.compile(
    r"(?:报名|参与|参加|联系|报送|征集|选取|邀请|反馈|预约|产生)(?:的)?(?:形式|方式|方法|办法)"
)
LISTED = (
    re.compile(
        r"(?:采取|通过|采用|以|运用|包括|开展|分为|有)(?P<list>[^。；：]{3,80}?)等[^，。；、]{0,8}?(?:形式|方式|环节)"
    ),
    re.compile(
        r"(?:活动|组织|开放|举办|开展)(?:的)?(?:形式|方式)(?:主要|可以?|一般)?(?:有|为|是|包括|采取|采用|分为|包含|但不限于|不限于|可选|如下)*[：]?"
        r"(?P<list>[^。；：]{3,80}?)(?:等|$)"
    ),
    re.compile(
        r"(?:采取|通过|采用|以|运用|分为|包括)(?P<list>[^。；：，]{5,60}?)(?:相结合|等?[两三四五六几多]种|并行|并举|的)+(?:的)?(?:活动)?(?:形式|方式)"
    ),
)
ELSEWHERE = re.compile(r"报名|宣传报道|新闻媒体|政策评价|征求意见|培训|反馈|公布|推广|网站|邮箱|电话")
COUNTED = re.compile(
    r"[一二三四五六七八九]是(?:开展|组织|举办|进行)?(?P<title>[^，。：；]{2,12}?)(?:活动)?(?=[，：]|$)"
)
BOXED = re.compile(
    r"(?:形式|方式)[^\n□☐☑◻◯○]{0,16}?(?P<boxes>(?:[□☐☑◻◯○][ \t]*[^\s□☐☑◻◯○、，；|/]{2,12}[\s、，；/|]*){2,})"
)
BOX_ITEM = re.compile(r"[□☐☑◻◯○][ \t]*(?P<name>[^\s□☐☑◻◯○、，；|/（(＿_]{2,12})")
BARE = re.compile(r"(?:可以?|主要)*(?:通过|采取|采用|包括|有|以)?(?P<list>[^等]+)(?:等[^，、]{0,6})?")
"""A sentence that is nothing but a list."""
SHORT = 8


def is_form(text: str) -> bool:
    """Whether a word of a form stands in the text."""
    return re.search(FORM, text) is not None


def of_forms(heading: str) -> bool:
    """Whether a heading is one of forms."""
    return bool(UNDER_FORMS.search(heading)) and not NOT_FORMS.search(heading)


def boxes(text: str) -> list[Span]:
    """The forms of a paper to fill in, each behind a box to tick: their places in the text."""
    for match in BOXED.finditer(text):
        named = [
            one for one in BOX_ITEM.finditer(text, *match.span("boxes")) if not one["name"].startswith("其")
        ]
        if len(named) > 1 and sum(is_form(one["name"]) for one in named) * 3 >= len(named) * 2:
            return [one.span("name") for one in named]
    return []


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
    if re.search("形式|方式", match["list"]):
        return []
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
    return any(is_form(heading) and len(heading) <= LONGEST for heading in sentence.headings[1:])


def _all_forms(text: str, start: int, end: int) -> list[Span]:
    spans = list(items(text, start, end))
    short = all(2 <= end - start <= LONGEST for start, end in spans)
    forms = sum(is_form(text[slice(*span)]) for span in spans)
    return spans if short and len(spans) > 1 and forms * 3 >= len(spans) * 2 else []


def _bare(told: Sequence[Sentence]) -> list[Named]:
    """Under the heading of forms without numbers: a bare list, or titles that begin paragraphs."""
    under = [one for one in told if one.headings and belongs(one, of_forms) and level(one.text) is None]
    counted = [(one, match.span("title")) for one in under if (match := COUNTED.match(one.text))]
    if len(counted) > 1 and all(is_form(one.text[slice(*span)]) for one, span in counted):
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
