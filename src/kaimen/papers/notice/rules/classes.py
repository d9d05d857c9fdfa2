"""Who comes, class by class, and who may not: 「人员范围为人大代表、政协委员、群众代表」, 「公职人员除外」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import Span, as_printed, bare, prose
from kaimen.papers.notice.rules.keeping_out import kept_out
from kaimen.papers.notice.rules.people import is_generic
from kaimen.papers.notice.rules.runs import Run, runs

BESIDE = re.compile(
    "(?:社会)?[公群]众代表|公民代表|(?:普通|社区|社会|人民|基层|一线|当地|本地|周边|附近|辖区|热心|城乡)*(?:群众|公众|市民|居民)"
)


def find(notice: Notice) -> Iterator[Found]:
    """`classes.in`: one list over the whole notice; `classes.out`: likewise."""
    told = list(prose(notice))
    yield from _in(notice, [run for one in told if not bygone(one.text) for run in runs(one)])
    yield from kept_out(notice, told)


def _in(notice: Notice, told: Sequence[Run]) -> Iterator[Found]:
    named = [(run.sentence, span) for run in _telling(told) for span in run.spans if _particular(run, span)]
    if not named:
        named = [(run.sentence, span) for run in told for span in run.spans if _all_walks(run.sentence, span)]
    words = _once(as_printed(notice, one, bare(one.text, span)) for one, span in named)
    if words:
        best = max((run for run in told if run.has(named)), key=lambda run: len(run.spans))
        start, end = best.sentence.flat.origin(best.spans[0][0], best.spans[-1][1])
        sure = 0.9 if len(words) > 1 else 0.7
        yield Found("classes.in", words, notice.text[start:end], start, end, best.sentence.section, sure)


def _telling(told: Sequence[Run]) -> Iterator[Run]:
    """Without single words outside of the clause that says who comes, and without what that one sums up in a word."""
    headed = any(run.headed and any(_particular(run, span) for span in run.spans) for run in told)
    listed = any(run.headed and len(run.spans) > 1 for run in told)
    for run in told:
        if len(run.spans) > 1 or not headed or (run.headed and not (listed and run.condition)):
            yield run


def _particular(run: Run, span: Span) -> bool:
    """Whether a word tells a class: 公众代表 does beside others; 群众, 各位代表 never."""
    word = run.sentence.text[slice(*span)]
    return not is_generic(word) or (len(run.spans) > 1 and BESIDE.fullmatch(word) is not None)


def _all_walks(sentence: Sentence, span: Span) -> bool:
    """Of words that mean anybody only those that say so count: 社会各界代表."""
    return re.search("各界|社会公众|[众民]代表", sentence.text[slice(*span)]) is not None


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
