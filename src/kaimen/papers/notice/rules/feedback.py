"""By when people's suggestions are answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import ENDED, LENGTH, WITHIN, limit, prose, stretch
from kaimen.papers.notice.rules.wording import OPEN, any_of

SAID = re.compile(r"意见|建议|问题|诉求|留言|咨询|提问|疑问|提出[人者]")
ANSWER = re.compile(
    any_of(
        f"答复 反馈 回复 回应 回话 回音 回函 办结 办复 办理 解答 整改 落实"
        f" 处理 回访 有(?:着落|结果|说法|交代) {OPEN} 公布"
    )
)
ENDS = re.compile(rf"{ENDED}[^。；]{{0,50}}$")
TERM = re.compile(r"(?:答复|反馈|回复|办结|办理)(?:时限|期限|时间)")
AT_MOST = re.compile(
    rf"(?:答复|反馈|回复|办结|办理)[^，。；]{{0,10}}不(?:得)?超过(?P<length>{LENGTH})(?P<next>(?!))?"
)
OUTRIGHT = re.compile(
    rf"(?P<length>{LENGTH})(?P<next>(?!))?(?=的?(?:书面|电话|当面)?(?:答复|回复|办结|回访))"
)
"""「7个工作日答复提出人」: a limit without the word 内."""
UPLOADED = re.compile("上传|发布|展示|活动(?:图片|方案)")
RECEIVED = re.compile(
    r"(?:收到|接到|受理|征集|收集|交办|转办|提出)[^。；，]{0,12}(?:之日起|之日|后|起)|[收接]到[^。；，]{0,12}$"
)


def find(notice: Notice) -> Iterator[Found]:
    """`feedback.deadline`."""
    for sentence in prose(notice):
        for match in chain.from_iterable(
            shape.finditer(sentence.text) for shape in (WITHIN, AT_MOST, OUTRIGHT)
        ):
            if found := _answered(notice, sentence, match):
                yield found


def _answered(notice: Notice, sentence: Sentence, match: re.Match[str]) -> Found | None:
    text = sentence.text
    before, after = text[: match.start()], re.split("[。；]", text[match.end() : match.end() + 50])[0]
    if following := WITHIN.search(after):
        after = after[: following.start()]
    asked = SAID.search(before[-80:]) or SAID.search(after) or SAID.search("，".join(sentence.headings))
    answer = ANSWER.search(after)
    if not asked or not (answer or TERM.search(before[-20:]) or match.re is AT_MOST):
        return None
    if answer and UPLOADED.search(after[: answer.start()]):
        return None
    if re.search(r"报名|报送|上报|报备|报(?:县|市|区|州)", after) and not re.search(
        "答复|反馈|回复|回应", after
    ):
        return None
    received = RECEIVED.search(before)
    ended = ENDS.search(before) if not received else None
    value = limit(match["length"] or match["next"], "after", "activity" if ended else "feedback")
    if value is None:
        return None
    words = stretch(text, match.start(), match.end() + (answer.end() if answer else 0))
    return notice.found(
        "feedback.deadline", value, sentence, words, 0.96 if received else 0.88 if ended else 0.8
    )
