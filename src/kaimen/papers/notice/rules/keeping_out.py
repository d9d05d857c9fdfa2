"""Who may not come: 「公职人员除外」, 「不接受未成年人报名」, 「下列人员不得报名：…」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.enumerations import Span, as_printed, bare, items
from kaimen.papers.notice.rules.people import HEAD
from kaimen.papers.notice.sentences import level

KIN = (
    rf"(?:{HEAD}|人员|公务员|干部|领导|亲属|孕妇|[^，。；、（）：]{{2,}}[者员人生户民工妇童]|“[^“”]{{2,12}}”)"
)
BAN = r"不(?:得|能|宜|可|建议|予以?|再|应|准|允许|接受|适宜|具备|享有|得以)*"
ACT = (
    r"(?:参加|参与|报名|列[入为]|纳入|作为|入选|招募|邀请|接待|入库|入场|入内|入馆|进入|录取|选为|当选|列席|出席|担任|安排|受理|推荐"
    r"|申请|申报|考虑|选取|报名资格|接受|属于|在[^，。]{0,8}(?:范围|之列|之内|对象内))"
)
REFUSED = (
    rf"(?:一律|均|原则上|暂时?|都|恕|概|也|亦)*(?:{BAN}(?:其|再次|重复|多次|同时)?{ACT}(?![的者时])(?![^，。；]{{0,4}}的[，应须请需])"
    r"|(?:人员)?除外|谢绝(?:参[加观]|入[内馆场]|报名)|请勿(?:参加|报名|预约|前来)|(?:应当?|须|实行|予以|请|要)(?:主动|自觉|自行)?回避|(?:应|予以|应予以?)排除)"
)
BEFORE_IT = re.compile(
    rf"(?:^|[，（）：])(?P<list>(?:[^，。；（）：]|，(?=以?及|和|或)){{0,50}}?{KIN})(?:（[^）]{{2,20}}）)?(?:等)?"
    rf"(?:不占[^，。；]{{0,6}}，)?(?:，(?=一律|均|不列|不予|不作|谢绝|恕))?{REFUSED}"
)
IS_REFUSED = re.compile(REFUSED)
BEHIND_IT = (
    re.compile(
        rf"不(?:含|包括|包含|邀请|接受|接待|招募|面向|受理|吸收|吸纳|得邀请|得安排|安排)(?P<list>[^，。；（）]{{0,40}}?{KIN}[”’]?)(?=$|[，。；）]|等|参加|参与|报名|出席|入[库场馆]|招募|开放|或|的报名)"
    ),
    re.compile(
        rf"不(?:得|能|准|许|可|应|要)(?:拿|以|用|由|让|安排|组织)(?P<list>[^，。；（）]{{0,40}}?{KIN})(?:等)?(?:来)?(?:充数|凑数|充当|顶替|代替|替代|冒充)"
    ),
    re.compile(
        rf"(?:^|[，：])(?P<list>(?:近|曾|正|受|被|患|有|因)[^，。；：]{{2,30}}(?:处罚|处分|记录|犯罪|名单|疾病|调查|处理)的)，?{REFUSED}"
    ),
    re.compile(rf"不得(?:为|是|由|安排|邀请|选派|指定)(?P<list>[^，。；（）]{{0,40}}?{KIN})"),
    re.compile(
        rf"(?:谢绝|排除|请勿邀请|避免邀请)(?P<list>[^，。；（）]{{0,30}}?{KIN})(?=$|[，。；）]|等|参加|参与|报名|入)"
    ),
    re.compile(
        rf"除(?P<list>[^，。；（）]{{1,40}}?{KIN})(?:等)?(?:以|之)?外，?[^也还亦。；]{{0,16}}?(?:均可|都可|均能|其他|其余|可以?报名|欢迎)"
    ),
)
CHEAP = re.compile("不|请勿|除|绝|勿|回避|排除")
LABEL = re.compile(
    r"(?:下列|以下|如下|有?下列[^：，。]{2,8}之一的?)[^：。；]{0,12}(?:不[得能予宜可接列属招再作具]|除外|谢绝|请勿|恕不)[^：。；]{0,14}(?:：|$)"
)
NOBODY = re.compile(
    r"以外|单独|(?:^|、|的)(?:参加|参与|报名|受邀|入选|参观|活动|与会|有关|相关|无关|其他|所有|未[经按持携预])[^、]{0,8}(?:人员|者|人)$|^(?:各位)?代表$|因故|名额|确因|如因"
)
LEAD = re.compile(
    r"(?:以及|但|凡是?|其中|对于?|如|若|另|此外|同时|且|有关|[★●■◆▲※·•☆○◎▪]|[（(]?(?:\d{1,2}|[a-zA-Z])[）).、．]|（[一二三四五六七八九十]）|[一二三四五六七八九十]、|[①-⑳])+"
)
WITH = ("及与", "、与", "或与", "者与")
"""Where 与 begins what a class has to do with and parts no list: 「、与议题有利害关系者」."""
FARTHEST = 12
FIRST = re.compile(r"[（(]?[1一①](?![十\d])")
NOUN = re.compile(rf"{KIN}[”’]?$")
Named = tuple[Sentence, Span]


def kept_out(notice: Notice, told: Sequence[Sentence]) -> Iterator[Found]:
    """`classes.out`: one list over the whole notice."""
    named = [*_in_sentences(told), *_under_labels(told)]
    if named:
        sentence, (start, end) = named[0]
        words = list(dict.fromkeys(as_printed(notice, one, span) for one, span in named))
        begin, stop = sentence.flat.origin(start, end)
        yield Found("classes.out", words, notice.text[begin:stop], begin, stop, sentence.section, 0.8)


def _in_sentences(told: Sequence[Sentence]) -> Iterator[Named]:
    for sentence in told:
        if not CHEAP.search(sentence.text) or LABEL.search(sentence.text):
            continue
        spans = {
            span
            for pattern in (*BEHIND_IT, *((BEFORE_IT,) if IS_REFUSED.search(sentence.text) else ()))
            for match in pattern.finditer(sentence.text)
            for span in _classes(sentence.text, *match.span("list"))
        }
        yield from ((sentence, span) for span in sorted(_outermost(spans)))


def _outermost(spans: set[Span]) -> list[Span]:
    """Without what another pattern has told as a part of more."""
    return [
        one for one in spans if not any(two != one and two[0] <= one[0] and one[1] <= two[1] for two in spans)
    ]


def _under_labels(told: Sequence[Sentence]) -> Iterator[Named]:
    """What follows 「下列人员不得报名：」: the rest of the sentence, then the clauses that lie deeper."""
    labelled: Labelled | None = None
    depth: int | None = None
    for sentence in told:
        mine = level(sentence.text)
        depth = depth if mine is None else mine
        if match := LABEL.search(sentence.text):
            labelled = Labelled(sentence.paragraph, depth)
            yield from ((sentence, span) for span in _classes(sentence.text, match.end(), len(sentence.text)))
        elif labelled is not None and labelled.holds(sentence, mine):
            yield from ((sentence, span) for span in _classes(sentence.text, 0, len(sentence.text)))
        else:
            labelled = None


@dataclass(slots=True)
class Labelled:
    """A label's list: the paragraph it begins in, how deep the clause of the label lies, and its first clause."""

    paragraph: int
    above: int | None
    depth: int | None = None

    def holds(self, sentence: Sentence, mine: int | None) -> bool:
        """Whether a sentence goes on with the list: in its paragraph, or as a clause that lies deeper."""
        if mine is None:
            return sentence.paragraph == self.paragraph
        if sentence.paragraph - self.paragraph > FARTHEST:
            return False
        if self.depth is None and (self.above is None or mine > self.above or FIRST.match(sentence.text)):
            self.depth = mine
        return self.depth is not None and mine >= self.depth


def _classes(text: str, start: int, end: int) -> list[Span]:
    """The classes of a list; a list of conditions is one."""
    lead = LEAD.match(text, start, end)
    start = lead.end() if lead else start
    spans = [(start, first[1]) for first in items(text, start, end)][:1] + list(items(text, start, end))[1:]
    each = all(NOUN.search(text[slice(*span)]) for span in spans)
    spans = [(begin - (text[begin - 2 : begin] in WITH), end) for begin, end in spans]
    whole = [bare(text, span) for span in (spans if each else [(start, end)]) if span[0] < span[1]]
    return [span for span in whole if not NOBODY.search(text[slice(*span)])]
