"""What a notice leaves open and a campaign will have to know: asked of a person, who may also let it stay open."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kaimen.scheme.editing.addresses import find
from kaimen.scheme.editing.adopting import Question, Why
from kaimen.scheme.telling.tree import Tree


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a scheme may lack. `address`: where it would be said; `open`: whether the tree lacks it."""

    address: str
    words: str
    open: Callable[[Tree], bool]


def _lacks(stage: str, *fields: str) -> Callable[[Tree], bool]:
    """The stage is on and says none of these."""
    return lambda tree: bool(tree.get(stage)) and not any(tree[stage].get(field) for field in fields)


def _some_lack(stage: str, field: str, what: str) -> Callable[[Tree], bool]:
    return lambda tree: any(not item.get(what) for item in _items(tree, stage, field))


def _items(tree: Tree, stage: str, field: str) -> list[Any]:
    found = tree.get(stage, {}).get(field, [])
    return found if isinstance(found, list) else [found]


def _signs_up(tree: Tree) -> bool:
    ways = {item.get("access") for item in _items(tree, "registration", "access")}
    return bool(ways & {"open", "invited_and_open"})


def _signing_up_lacks(stage: str, field: str) -> Callable[[Tree], bool]:
    return lambda tree: _signs_up(tree) and not tree.get(stage, {}).get(field)


GAPS = (
    Gap(
        "campaign.window",
        "没有写活动在哪段时间开展，按全年算",
        lambda tree: not tree["campaign"].get("window") and not tree.get("plan", {}).get("table"),
    ),
    Gap("hosts.times.new", "没有写每个单位至少办几次", lambda tree: not tree.get("hosts", {}).get("times")),
    Gap("call.due", "有申报，没有写截止日期", _lacks("call", "due")),
    Gap("call.late", "没有写逾期申报怎么办，按照收并注明迟报办", _lacks("call", "late")),
    Gap("call.form", "没有写申报表的栏目", _lacks("call", "form")),
    Gap("plan.formats.new", "没有写活动采取哪些形式", lambda tree: not tree.get("plan", {}).get("formats")),
    Gap("registration.closes", "公开报名，没有写报名截止时间", _signing_up_lacks("registration", "closes")),
    Gap(
        "registration.choosing.new",
        "公开报名，没有写名单怎么定",
        _signing_up_lacks("registration", "choosing"),
    ),
    Gap("registration.asked", "公开报名，没有写要填哪些信息", _signing_up_lacks("registration", "asked")),
    Gap("participants.quotas.new", "公开报名，没有写每场多少人", _signing_up_lacks("participants", "quotas")),
    Gap("feedback.answering", "建台账，没有写几日内答复", _lacks("feedback", "answering")),
    Gap(
        "report.reporting.new",
        "没有写活动后几日内报情况",
        lambda tree: not tree.get("report", {}).get("reporting"),
    ),
    Gap("report.reporting.1", "情况报告没有写含哪些材料", _some_lack("report", "reporting", "parts")),
    Gap("awards.awards.1", "评选没有写时间", _some_lack("awards", "awards", "due")),
)


def left_open(tree: Tree, settled: Iterable[str] = ()) -> tuple[Question, ...]:
    """What the scheme does not say and was not looked at, in the order of its stages."""
    done = set(settled)
    asked = (_question(gap) for gap in GAPS if gap.open(tree))
    return tuple(question for question in asked if question.key not in done)


def _question(gap: Gap) -> Question:
    address = find(gap.address)
    assert address is not None, f"{gap.address} is no place in a scheme"
    digest = hashlib.sha256(f"{gap.address}|{gap.words}".encode()).hexdigest()[:16]
    return Question(Why.OPEN, address, gap.words, f"{Why.OPEN.value}:{digest}")
