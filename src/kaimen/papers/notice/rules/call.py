"""By when units declare, and how many themes each declares at least."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import (
    BY,
    cited,
    dated,
    day_by,
    limit,
    number_of,
    prose,
    strength,
    stretch,
)
from kaimen.papers.notice.rules.declaring import (
    AFTER_NOTICE,
    AT_MOST,
    BY_OFFICE,
    CYCLE,
    DONE,
    ENDS_ON,
    FOR_AWARDS,
    FOR_BELOW,
    MINIMUM,
    OTHERS,
    QUOTING,
    STAGE,
    TERM,
    TERM_ALONE,
    TERM_HEADING,
)
from kaimen.papers.notice.rules.filing import filed_by
from kaimen.papers.notice.rules.handing import BEFORE, HAND_IN, Handed, handed, what


def find(notice: Notice) -> Iterator[Found]:
    """`call.deadline` and `call.min_per_unit`."""
    for sentence in prose(notice):
        if not cited(sentence.text):
            yield from _deadlines(notice, sentence)
            yield from _minimum(notice, sentence)


def _deadlines(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for match in BY.finditer(text):
        day = day_by(match, notice)
        if day is None or DONE.search(text[: match.start()]) or filed_by(text, match):
            continue
        around = text[max(0, match.start() - 30) : match.end() + 30]
        if handed(notice, sentence, *match.span()) is not Handed.BEFORE or FOR_AWARDS.search(around):
            continue
        if BY_OFFICE.search(text[: match.start()]):
            continue
        near = what(text[max(0, match.start() - 70) : match.end() + 70]) is not None
        verb = HAND_IN.search(text, match.end(), match.end() + 50)
        words = stretch(text, match.start(), verb.end() if verb else match.end())
        yield notice.found(
            "call.deadline", day.isoformat(), sentence, words, _sure(text, match.start(), near)
        )
    yield from _stage(notice, sentence)
    yield from _stage_above(notice, sentence)
    for match in AFTER_NOTICE.finditer(text):
        counted = limit(match["length"], "after", "notice")
        before = handed(notice, sentence, *match.span()) is Handed.BEFORE
        if counted and before and not filed_by(text, match):
            yield notice.found("call.deadline", counted, sentence, match, 0.95)


def _sure(text: str, place: int, near: bool) -> float:
    """Surer with what is handed in beside it; hardly sure of a day that a paper from above set."""
    above = FOR_BELOW.search(text[:place]) and re.search(
        "我[省市县区州盟旗镇]|各单位|本[县区市]", text[place:]
    )
    return 0.5 if above or QUOTING.search(text[:place]) else 0.97 if near else 0.75


def _stage(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """「（一）活动申报（3月1日—3月20日）」, 「申报时间：3月1日至20日」: the last day."""
    match = (
        STAGE.search(sentence.text)
        or TERM.search(sentence.text)
        or _ends_on(sentence)
        or _under_term(sentence)
    )
    if match is None or OTHERS.search(sentence.text[: match.end()]):
        return
    told: str = match["days"] or match["until"]
    period = dated(told, notice)
    if period and period.end:
        yield notice.found("call.deadline", period.end.isoformat(), sentence, match, 0.85)


def _stage_above(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    """「1.准备阶段（2月20日前）」 over a sentence that has units hand in what they plan."""
    stage = BY.search(sentence.headings[-1]) if sentence.headings else None
    verb = HAND_IN.search(sentence.text)
    if (
        stage is None
        or verb is None
        or BY.search(sentence.text)
        or OTHERS.search(sentence.text[: verb.end()])
    ):
        return
    day = day_by(stage, notice)
    if day and what(sentence.text[: verb.end()]) is Handed.BEFORE:
        yield notice.found("call.deadline", day.isoformat(), sentence, None, 0.85)


def _ends_on(sentence: Sentence) -> re.Match[str] | None:
    """A last day told by other words, in a sentence of what units plan."""
    match = ENDS_ON.search(sentence.text)
    return match if match and what(sentence.text) is Handed.BEFORE else None


def _under_term(sentence: Sentence) -> re.Match[str] | None:
    """The days that open the text under 「申报时间」."""
    heading = sentence.headings[-1] if sentence.headings else ""
    return TERM_ALONE.match(sentence.text) if TERM_HEADING.search(heading) else None


def _minimum(notice: Notice, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for pattern in MINIMUM:
        match = pattern.search(text)
        if match and not CYCLE.search(around := text[max(0, match.start() - 12) : match.end()]):
            if AT_MOST.search(around):
                continue
            count = number_of(match["count"])
            value = {"count": count, "per": "unit", "strength": strength(text[: match.start("count")])}
            declared = re.search(BEFORE, text) is not None
            yield notice.found("call.min_per_unit", value, sentence, match, 0.95 if declared else 0.7)
            return
