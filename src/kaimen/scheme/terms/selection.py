"""甄选: the office sorts, screens and picks; decisions are approved and announced together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Positive, Say
from kaimen.scheme.terms.deadline import Deadline
from kaimen.scheme.terms.rule import Note, Rule


class Approver(Choice):
    """Who approves."""

    OFFICE = "office", "牵头办"
    LEADING_GROUP = "leading_group", "领导小组"
    GOVERNMENT = "government", "本级政府"
    SUPERVISING_UNIT = "supervising_unit", "主管部门"
    UNIT_LEADER = "unit_leader", "单位负责人"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that a declaration is scored on."""

    name: Annotated[str, Say("评分项", "{}")]
    points: Annotated[Positive, Say("分值", "{}分")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picking(Rule):
    """How declarations are chosen."""

    steps: Annotated[tuple[str, ...], Say("步骤", "{}")]
    criteria: Annotated[tuple[Criterion, ...], Say("评分标准", "按{}评分")] = ()
    pick: Annotated[Positive | None, Say("选取数", "选取{}项")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Rule):
    """Who agrees to the result."""

    by: Annotated[Approver, Say("审定", "经{}同意")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The choosing of themes."""

    picking: Annotated[Picking | None, Say("甄选办法")] = None
    approval: Annotated[Approval | None, Say("审定")] = None
    announced: Annotated[Deadline | None, Say("结果公布")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
