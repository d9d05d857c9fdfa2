"""Before the activities: handing in, choosing, agreeing, what an activity's scheme says, the plan's time limits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found, Value
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.proposing.further.hints import follow, hint, items

STEPS = ("梳理", "汇总", "筛选", "甄选", "遴选", "评审", "择优选取", "择优确定", "择优")
APPROVERS = (("leading_group", "领导小组"), ("government", "人民政府"))


def _steps(match: re.Match[str], sentence: Sentence) -> Value:
    named = [step for step in STEPS if step in sentence.text]
    return {"steps": [step for step in named if not any(step != other and step in other for other in named)]}


def _approver(match: re.Match[str], sentence: Sentence) -> Value:
    by = next((code for code, words in APPROVERS if re.search(words, match["who"])), None)
    return {"by": by} if by and "办公室" not in match["who"] else None


def _parts(match: re.Match[str], sentence: Sentence) -> Value:
    named = items(match["parts"])
    return {"parts": named} if len(named) > 1 else None


HINTS = (
    hint(
        "selection.picking", r"(?:梳理|筛选|甄选|遴选|择优)[^。]*?(?:主题|选取|确定|形成|计划)", _steps, 0.85
    ),
    hint("selection.approval", r"经(?P<who>[^，。经]{2,24})(?:研究)?(?:审定)?同意", _approver, 0.8),
    hint(
        "filing.parts",
        r"方案[^。]{0,12}(?:明确|包括|写明|载明|细化)(?P<parts>[^。；]{4,80}?)(?:等(?:内容|事项|要素)?)?(?:，(?:统筹|确保)|$)",
        _parts,
        0.7,
    ),
    hint(
        "plan.timing",
        r"(?:按照?|根据|依据|对照)[^，。]{0,40}(?:计划|安排)表[^。]{0,12}(?:时限|时间|组织|开展|实施)",
        {"within_plan": True},
        0.8,
    ),
)


def find(notice: Notice) -> Iterator[Found]:
    """What the words of the clauses say."""
    yield from follow(notice, HINTS)
