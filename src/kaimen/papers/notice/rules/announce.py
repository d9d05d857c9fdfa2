"""How long before an activity it is made known to the public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.rules.deadlines import ahead_of, prose, stretch
from kaimen.papers.notice.rules.filing import AHEAD_OF, APPROVE, CHANGED, NOTE
from kaimen.papers.notice.rules.wording import OPEN, any_of

PUBLISH = re.compile(
    any_of(
        f"""
        发布 公布 公告 预告 发出 {OPEN}(?!办|日|组|主题|征集|招募) 公示 张贴 刊登 推送 刊发 登载 挂出 挂网 播发
        告知(?!区|县|市|州|我) 广而告之 公之于众 周知 见诸 见报 向社会 对外宣传 预热
        """
    )
)
CHOSEN = re.compile(r"遴选|名单|拟定邀请|名额|产生")
OF_PEOPLE = re.compile("[^，。；]{0,10}名单")
WHERE_WHEN = re.compile("时间、|、地点|、时间|地点、|路线")
FILE = re.compile(rf"{NOTE}|{APPROVE}")


def find(notice: Notice) -> Iterator[Found]:
    """`announce.deadline`."""
    for sentence in prose(notice):
        text = sentence.text
        for match in AHEAD_OF.finditer(text):
            value = ahead_of(match)
            if value and not CHANGED.search(text[: match.start()]) and (end := _published(text, match)):
                yield notice.found(
                    "announce.deadline", value, sentence, stretch(text, match.start(), end), 0.95
                )


def _published(text: str, match: re.Match[str]) -> int:
    """Where the words end that make something public: the next verb after the limit or the one before; 0 if none."""
    published = PUBLISH.search(text, match.end(), match.end() + 60)
    filed = FILE.search(text, match.end(), match.end() + 60)
    if published or filed:
        if published is None or (filed and filed.start() < published.start()):
            return 0
        chosen = CHOSEN.search(text, max(0, match.start() - 12), published.start()) or OF_PEOPLE.match(
            text, published.end()
        )
        return published.end() if not chosen or WHERE_WHEN.search(text) else 0
    left = max(text.rfind(mark, 0, match.start()) for mark in "。；，") + 1
    return match.end() if re.search(r"公告|预告|发布", text[left : match.start()]) else 0
