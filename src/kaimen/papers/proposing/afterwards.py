"""From rules found to those of the identity shown, the report, the answers, awards and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.proposing.handing_in import addressee
from kaimen.papers.proposing.limits import limit
from kaimen.papers.proposing.suggested import Background, Suggested, suggested
from kaimen.scheme.telling.tree import Tree

MATERIALS = (
    ("photo", r"图|照片|影像"),
    ("video", r"视频|录像"),
    ("link", r"链接|网址"),
    ("list", r"名单|签到"),
    ("file", r"方案|附件|文件|原件"),
    ("number", r"人数|数据"),
)
BOTH = "图文"
MEDIA = (("banner", "横幅"), ("screen", "电子屏|显示屏"), ("board", "展板"), ("site", "现场"))


def words(found: Found, back: Background) -> Iterator[Suggested]:
    yield suggested("holding.identity.new", {"words": found.value} | _media(found, back.notice), found)


def logo(found: Found, back: Background) -> Iterator[Suggested]:
    if found.value:
        yield suggested("holding.identity.new", {"logo": True} | _media(found, back.notice), found)


def _media(found: Found, notice: Notice) -> Tree:
    texts = [one.text for one in notice.sentences if one.section == found.section]
    named = [code for code, word in MEDIA if any(re.search(word, text) for text in texts)]
    return {"media": named} if named else {}


def report(found: Found, back: Background) -> Iterator[Suggested]:
    due = limit(found.value)
    if due:
        parts = back.rules.get("report.parts")
        told = {"parts": parts_of(parts.value)} if parts else {}
        yield suggested("report.reporting.new", {"due": due} | told | addressee(found), found)


def parts_of(names: Iterable[str]) -> list[Tree]:
    """The parts of a report by their names, each once; text and pictures told in one word are two."""
    told = dict.fromkeys(one for name in names for one in (("文字", "图片") if name == BOTH else (name,)))
    return [_part(name) for name in told]


def _part(name: str) -> Tree:
    material = next((code for code, word in MATERIALS if re.search(word, name)), "text")
    return {"name": name, "material": material}


def answering(found: Found, back: Background) -> Iterator[Suggested]:
    due = limit(found.value)
    if due:
        yield suggested("feedback.answering", {"due": due}, found)


def awards(found: Found, back: Background) -> Iterator[Suggested]:
    if not found.value.get("present"):
        return
    for name in found.value.get("kinds") or [f"最佳{back.notice.brand}活动"]:
        yield suggested("awards.awards.new", {"name": name} | _when(found), found)


def _when(found: Found) -> Tree:
    told = re.search(r"(?:(\d{4})年)?(\d{1,2})月(上旬|中旬|下旬|底)", found.value.get("when") or "")
    if not told:
        return {}
    part_of = {"上旬": "early", "中旬": "middle", "下旬": "late", "底": "end"}[told[3]]
    return {"due": {"month": int(told[2]), "part": part_of} | ({"year": int(told[1])} if told[1] else {})}


def assessment(found: Found, back: Background) -> Iterator[Suggested]:
    if found.value.get("present"):
        by = {"by": "上级"} if found.value.get("of") == "region" else {}
        yield suggested("assessment.counts_in.new", {"where": "年度政务公开考核"} | by, found)


def supervision(found: Found, back: Background) -> Iterator[Suggested]:
    if found.value.get("present"):
        yield suggested("supervision.checks.new", {"way": "check"}, found)
