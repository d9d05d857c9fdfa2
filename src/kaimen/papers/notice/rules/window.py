"""When activities are held: a day, a span, a month, the whole year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import prose, quoted_elsewhere
from kaimen.papers.notice.rules.handing import HAND_IN
from kaimen.papers.notice.rules.held import (
    A_ROW,
    ABOUT,
    DEADLINE,
    ENDING,
    FORMERLY,
    GUESSED,
    HEADING,
    HELD,
    LABEL,
    MOVED,
    NAMED_SO,
    NARROWED,
    NOT_HELD,
    OWN_HEADING,
    PREPARED,
    PREPARES,
    STAGE_HELD,
    STAGE_NAMED,
    STAGE_OTHER,
    WHOLE_YEAR,
)
from kaimen.papers.notice.rules.spans import BEGIN, SPAN, UNTIL, days_of


def find(notice: Notice) -> Iterator[Found]:
    """`window` of every sentence that tells when activities are held; guesses only where they agree."""
    found = list(_spans(notice))
    sure = [one for one in found if one.confidence > GUESSED]
    yield from sure or _agreeing(found)


def _agreeing(found: list[Found]) -> list[Found]:
    """All of them, when one covers the others; activities of several units on days of their own set no window."""
    start = min((one.value["start"] for one in found), default="")
    end = max((one.value["end"] for one in found), default="")
    return found if any(one.value == {"start": start, "end": end} for one in found) else []


def _spans(notice: Notice) -> Iterator[Found]:
    for sentence in prose(notice):
        for match in SPAN.finditer(sentence.text):
            sure = _sure(sentence, match)
            closer = NARROWED.match(sentence.text, match.end())
            inner = SPAN.match(sentence.text, closer.end()) if closer else None
            if sure and (found := _told(notice, sentence, inner or match, sure)):
                yield found


def _told(notice: Notice, sentence: Sentence, match: re.Match[str], sure: float) -> Found | None:
    days = days_of(notice, sentence, match)
    if days is None:
        return None
    value = {"start": days[0].isoformat(), "end": days[1].isoformat()}
    return notice.found("window", value, sentence, match, sure if days[0] < days[1] else sure - 0.02)


def _sure(sentence: Sentence, match: re.Match[str]) -> float:
    """How surely a span is that of the activities; 0 when it is not."""
    text, end = sentence.text, match.end()
    if _of_something_else(text, match):
        return 0
    if LABEL.search(text[max(0, match.start() - 20) : match.start()]) or _alone(sentence, match.start()):
        return 0.97
    if NAMED_SO.match(text, end) or _moved(text[: match.start()]):
        return 0.95
    if A_ROW.match(text, end):
        return 0
    if _own_stage(sentence, match.start()) or HAND_IN.search(text[end : end + 20]):
        return 0.93 if _own_stage(sentence, match.start()) is STAGE_HELD else 0
    if sentence.under(HEADING.pattern):
        if NOT_HELD.search(text, end, end + 70) or PREPARED.match(text, end):
            return 0
        if STAGE_NAMED.search(text[: match.start()]):
            return 0
        return 0.94 if HELD.search(text, end, end + 20) else 0.92
    if match["span"] in ("上半年", "下半年"):
        return 0
    if match["span"] == "全年" and not WHOLE_YEAR.match(text, match.start()):
        return 0
    if re.search(BEGIN, match["span"]) and ENDING.match(text, end):
        return 0.85
    own = re.split("[，。；]", text[end:])[0]
    return (
        GUESSED if HELD.search(text, end, end + 40) and ABOUT.search(text) and not PREPARES.search(own) else 0
    )


def _of_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a span speak of a deadline, a registration, another paper or an earlier time."""
    start, end = match.span()
    before = re.split("[，。；]", text[max(0, start - 16) : start])[-1]
    return bool(
        match["by"]
        or match["from"] == "以来"
        or quoted_elsewhere(text, start)
        or FORMERLY.search(before)
        or (NOT_HELD.search(before) and not UNTIL.search(before))
        or NOT_HELD.search(re.split("，各|，由", text[end : end + 24])[0])
        or STAGE_OTHER.search(before[-10:])
        or DEADLINE.match(text[end : end + 12])
    )


def _moved(before: str) -> bool:
    """Whether the words before a span move the activities, and no registration or deadline, to it."""
    named = HELD.search(before) or ABOUT.search(before)
    other = STAGE_OTHER.search(before) or NOT_HELD.search(before)
    return bool(MOVED.search(before) and named and not other)


def _alone(sentence: Sentence, place: int) -> bool:
    """Whether a span opens the text under 「活动时间」."""
    before = sentence.text[:place]
    heading = sentence.headings[-1] if sentence.headings else ""
    return (
        OWN_HEADING.search(heading) is not None
        and re.fullmatch(r"(?:（[^）]{1,2}）|\d[.、])?(?:于|从|自)?", before) is not None
    )


def _own_stage(sentence: Sentence, place: int) -> re.Pattern[str] | None:
    """Which stage the words before a place, or the headings, name: that in which activities are held, or another."""
    own = sentence.headings[-1] if sentence.headings else ""
    if STAGE_OTHER.search(own) and not STAGE_HELD.search(own):
        return STAGE_OTHER
    held = STAGE_HELD.search(sentence.text[max(0, place - 60) : place]) or any(
        STAGE_HELD.search(one) for one in sentence.headings
    )
    return STAGE_HELD if held else None
