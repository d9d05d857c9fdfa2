"""方案报备 and 活动公告: the detailed scheme of each activity before it is held, and what is announced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Say
from kaimen.scheme.terms.rule import Note, Rule
from kaimen.scheme.terms.selection import Approver


class Gate(Choice):
    """Whether filing is a note, or an approval without which the activity is not published."""

    NOTE = "note", "报备"
    APPROVAL = "approval", "报批"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Rule):
    """How the scheme of an activity is filed. `formats` and `kinds` narrow it; empty means every activity."""

    due: Annotated[Limit, Say("期限", "{}")]
    gate: Annotated[Gate, Say("方式", "{}活动方案")]
    to: Annotated[Approver, Say("对象", "报{}")]
    formats: Annotated[tuple[str, ...], Say("适用形式", "适用于{}", refers="format")] = ()
    kinds: Annotated[tuple[str, ...], Say("适用活动", "适用于{}")] = ()
    holds_back: Annotated[bool, Say("先批后公布", "未经同意不得公布")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledParts(Rule):
    """What the filed scheme says."""

    parts: Annotated[tuple[str, ...], Say("方案内容", "方案写明{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """The filing of each activity's scheme."""

    routes: Annotated[tuple[Route, ...], Say("报备办法")] = ()
    parts: Annotated[FiledParts | None, Say("方案内容")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcing(Rule):
    """The announcement of an activity: how long before, what it must say, how its title reads.

    A title pattern may use {brand} {year} {edition} {unit} {theme} {month} {date}.
    """

    due: Annotated[Limit | None, Say("提前量", "{}发布活动公告")] = None
    fields: Annotated[tuple[str, ...], Say("必备要素", "写明{}")] = ()
    title: Annotated[str, Say("标题式样", "标题为“{}”")] = ""
    channels: Annotated[tuple[str, ...], Say("渠道", "通过{}发布")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """What is told to the public before an activity."""

    announcing: Annotated[tuple[Announcing, ...], Say("活动公告")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
