"""Who comes, class by class, and who may not: 「人员范围为人大代表、政协委员、群众代表」, 「公职人员除外」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone, quoted_elsewhere
from kaimen.papers.notice.rules.enumerations import Span, as_printed, items, prose
from kaimen.papers.notice.rules.people import HEAD, alone, is_generic, listed

GUESTS = (
    r"(?:(?:邀请|参与|参加|开放|活动|受邀|参会|参观|招募|征集|报名|出席|面向)[^，。：]{0,6}(?:对象|人员|代表|人群|群体|嘉宾|范围)"
    r"|^(?:对象|人员|嘉宾)|人员范围)(?!.{0,6}(?:意见|反馈|产生|选取|遴选|管理|确定|条件|须知))"
)
LABEL = re.compile(rf"{GUESTS}[^，。：；]{{0,8}}?(?:主要)?(?:为|是|有|包括|包含|涵盖|以|：|面向)")
ASKED = re.compile(
    r"(?<!不)(?:特?邀请?|邀约|诚邀|欢迎|动员|号召|选取|遴选|招募|发动)(?!函|对象|人员|范围|方式|名单|码|赛)"
)
TAKEN = re.compile(r"(?:组织|面向|引导|安排|吸引|召集|向|请)")
WITHIN = re.compile(r"(?:主要(?:对象)?(?:为|是|有|包括)|[主具]体包括|(?<!不)包括|包含|涵盖)[：]?")
INTRO = re.compile(r"(?:对象|人员|范围|代表|嘉宾)?(?:主要)?(?:为|是|有|包括|以|面向|：)|(?<!不)邀请")
CONDITION = re.compile("周岁|户籍|遵纪守法|民事行为能力(?!的)|拥护")
PRESS = re.compile(r".{0,6}(?:报道|采访|录制|转播)")
KIN = rf"(?:{HEAD}|公务员|[^，。；、]{{1,8}}干部|领导|亲属)"
OUT = (
    re.compile(
        rf"不(?:含|包括|包含|邀请|接受|安排)(?P<list>[^，。；]{{0,40}}?{KIN}[”’]?)(?=$|[，。；）]|等|参加|参与|报名|出席|或)"
    ),
    re.compile(
        rf"(?:^|[，、（])(?P<list>[^，。；（）]{{0,50}}?{KIN})(?:等)?(?:一律|均|原则上)?(?:不(?:得|能|宜|可|予|再|应)?"
        r"(?:参加|参与|报名|列入|纳入|作为|入选)|除外|谢绝参[加观]|不在[^，。]{0,8}范围)"
    ),
    re.compile(rf"不得(?:为|是|由|安排|邀请|选派|指定)(?P<list>[^，。；]{{0,40}}?{KIN})"),
)
BESIDE = re.compile("(?:社会)?[公群]众代表|公民代表|(?:普通|社区|社会|人民)?(?:群众|公众|市民|居民)")
NOUN = re.compile(rf"(?:{KIN}|人员|干部)[”’]?$")
Named = tuple[Sentence, Span]


@dataclass(frozen=True, slots=True)
class Run:
    """Classes that a sentence lists one after the other."""

    sentence: Sentence
    spans: Sequence[Span]

    @property
    def headed(self) -> bool:
        """Whether it stands where the notice says who comes."""
        return self.sentence.under(GUESTS) or LABEL.search(self.sentence.text) is not None

    @property
    def condition(self) -> bool:
        """Whether its sentence tells what those who come must be."""
        return CONDITION.search(self.sentence.text) is not None and not WITHIN.search(self.sentence.text)

    def has(self, named: Sequence[Named]) -> bool:
        """Whether one of its classes is among those named."""
        return any((self.sentence, span) in named for span in self.spans)


def find(notice: Notice) -> Iterator[Found]:
    """`classes.in`: one list over the whole notice; `classes.out`: likewise."""
    told = [sentence for sentence in prose(notice) if not bygone(sentence.text)]
    yield from _in(notice, [Run(one, spans) for one in told for spans in _runs(one)])
    yield from _out(notice, told)


def _in(notice: Notice, runs: Sequence[Run]) -> Iterator[Found]:
    named = [(run.sentence, span) for run in _telling(runs) for span in run.spans if _particular(run, span)]
    if not named:
        named = [(run.sentence, span) for run in runs for span in run.spans if _all_walks(run.sentence, span)]
    words = _once(as_printed(notice, one, _bare(one.text, span)) for one, span in named)
    if words:
        best = max((run for run in runs if run.has(named)), key=lambda run: len(run.spans))
        start, end = best.sentence.flat.origin(best.spans[0][0], best.spans[-1][1])
        sure = 0.9 if len(words) > 1 else 0.7
        yield Found("classes.in", words, notice.text[start:end], start, end, best.sentence.section, sure)


def _telling(runs: Sequence[Run]) -> Iterator[Run]:
    """Without single words outside of the clause that says who comes, and without what that one sums up in a word."""
    headed = any(run.headed and any(_particular(run, span) for span in run.spans) for run in runs)
    listed = any(run.headed and len(run.spans) > 1 for run in runs)
    for run in runs:
        if len(run.spans) > 1 or not headed or (run.headed and not (listed and run.condition)):
            yield run


def _particular(run: Run, span: Span) -> bool:
    """Whether a word tells a class: 公众代表 does beside others; 群众, 各位代表 never."""
    word = run.sentence.text[slice(*span)]
    return not is_generic(word) or (len(run.spans) > 1 and BESIDE.fullmatch(word) is not None)


def _all_walks(sentence: Sentence, span: Span) -> bool:
    """Of words that mean anybody only those that say so count: 社会各界代表."""
    return re.search("各界|社会公众|[众民]代表", sentence.text[slice(*span)]) is not None


def _runs(sentence: Sentence) -> Iterator[list[Span]]:
    """The lists of people in a sentence, no stretch twice."""
    text, seen = sentence.text, set[int]()
    plain = _headed(sentence) and not INTRO.search(text)
    if plain and (run := alone(text, _after_mark(text), len(text))):
        yield run
        return
    for start, fewest in sorted(_starts(sentence)):
        whole = (
            []
            if quoted_elsewhere(text, start)
            else alone(text, start, len(text)) or listed(text, start, len(text))
        )
        run = [span for span in whole if span[1] not in seen]
        if len(run) >= fewest and run and not PRESS.match(text, run[-1][1]):
            seen.update(end for _, end in run)
            yield run


def _headed(sentence: Sentence) -> bool:
    """Whether the sentence stands under a heading of guests."""
    return sentence.under(GUESTS)


def _starts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where lists may begin, and how long one must be there at least to count."""
    text = sentence.text
    within = [(mark.end(), 1) for mark in WITHIN.finditer(text)]
    if LABEL.search(text) or _headed(sentence):
        yield from within or [(mark.end(), 1) for mark in INTRO.finditer(text)]
    if _headed(sentence) and not within and not LABEL.search(text):
        yield _after_mark(text), 1
    yield from ((mark.end(), 1) for mark in ASKED.finditer(text) if not _umbrella(sentence, mark.end()))
    yield from ((mark.end(), 2) for mark in TAKEN.finditer(text))


def _umbrella(sentence: Sentence, place: int) -> bool:
    """Whether what stands here is told class by class behind: 「邀请市民代表，主要包括…」."""
    return WITHIN.search(sentence.text, place) is not None


def _after_mark(text: str) -> int:
    mark = re.match(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]", text)
    return mark.end() if mark else 0


def _once(words: Iterator[str]) -> list[str]:
    """Each class once; 区人大代表 after 人大代表 is the same, and 群众 where 群众代表 come is nobody new."""
    kept: list[str] = []
    for word in words:
        plain = re.sub(r"^(?:[各本全][级地市县区]?|[省市县区镇乡旗村]+)", "", word)
        if word not in kept and plain not in kept:
            kept.append(word)
    return [
        word for word in kept if not (is_generic(word) and any(_anybody_in(word, other) for other in kept))
    ]


def _anybody_in(word: str, other: str) -> bool:
    """Whether a word for anybody is part of another class: 社会公众 of 公众代表."""
    core = re.sub("(?:代表|朋友|人士)$", "", word)[-2:]
    return other != word and bool(core) and core in other


def _out(notice: Notice, told: Sequence[Sentence]) -> Iterator[Found]:
    named: list[tuple[Sentence, Span]] = []
    for sentence in told:
        for pattern in OUT if re.search("不|除外|谢绝", sentence.text) else ():
            for match in pattern.finditer(sentence.text):
                if "以外" in match["list"]:
                    continue
                named += [(sentence, span) for span in _kept_out(sentence.text, *match.span("list"))]
    if named:
        sentence, (start, end) = named[0]
        words = list(dict.fromkeys(as_printed(notice, one, span) for one, span in named))
        begin, stop = sentence.flat.origin(start, end)
        yield Found("classes.out", words, notice.text[begin:stop], begin, stop, sentence.section, 0.8)


def _kept_out(text: str, start: int, end: int) -> list[Span]:
    """The classes of a list; a list of conditions is one."""
    spans = list(items(text, start, end))
    each = all(NOUN.search(text[slice(*span)]) for span in spans)
    return [_bare(text, span) for span in (spans if each else [(start, end)])]


def _bare(text: str, span: Span) -> Span:
    start, end = span
    return (start + 1, end - 1) if text[start] in "“‘" and text[end - 1] in "”’" else span
