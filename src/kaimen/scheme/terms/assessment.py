"""考核: points, weights, deductions, bonuses, sheets for groups of units, grades, self-appraisal, appeal."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Range, Say, Share
from kaimen.scheme.terms.rule import Note, Rule

Points = Annotated[Fraction, Range(0, 10_000)]


class Basis(Choice):
    """What a mark is drawn from."""

    DUTIES = "duties", "按期完成情况"
    RECORD = "record", "办理记录"
    JUDGED = "judged", "评审打分"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One line of the sheet."""

    name: Annotated[str, Say("指标", "{}")]
    points: Annotated[Points, Say("分值", "{}分")]
    basis: Annotated[Basis, Say("依据", silent=True)] = Basis.DUTIES
    stage: Annotated[str, Say("环节", silent=True)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Rule):
    """The marks of a group of units; `units` names unit groups, empty means every unit."""

    name: Annotated[str, Say("评分表", "{}")]
    total: Annotated[Points, Say("总分", "满分{}分")]
    marks: Annotated[tuple[Mark, ...], Say("指标", "指标为{}")] = ()
    units: Annotated[tuple[str, ...], Say("适用单位", "适用于{}", refers="group")] = ()
    weight: Annotated[Share | None, Say("权重", "占年度考核{}")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction(Rule):
    """Points taken for a fault, up to a cap."""

    fault: Annotated[str, Say("情形", "{}")]
    points: Annotated[Points, Say("扣分", "每次扣{}分")]
    cap: Annotated[Points | None, Say("上限", "最多扣{}分")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Rule):
    """Points given for merit, up to a cap, with the evidence that is asked."""

    merit: Annotated[str, Say("情形", "{}")]
    points: Annotated[Points, Say("加分", "每次加{}分")]
    cap: Annotated[Points | None, Say("上限", "最多加{}分")] = None
    evidence: Annotated[str, Say("凭据", "凭{}")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A grade and the least points for it."""

    name: Annotated[str, Say("等次", "{}")]
    at_least: Annotated[Points, Say("最低分", "{}分以上")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grades(Rule):
    """The grades of this scheme, best first."""

    grades: Annotated[tuple[Grade, ...], Say("等次", "分为{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Rule):
    """A step of the appraisal with its day: the units' own appraisal, or an appeal."""

    due: Annotated[Limit, Say("期限", "{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsIn(Rule):
    """Where the campaign counts: the units' own yearly marks, or what a higher level asks of this region."""

    where: Annotated[str, Say("计入", "计入{}")]
    by: Annotated[str, Say("考核方", "由{}考核")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The marks of the year."""

    counts_in: Annotated[tuple[CountsIn, ...], Say("计入考核")] = ()
    sheets: Annotated[tuple[Sheet, ...], Say("评分表")] = ()
    deductions: Annotated[tuple[Deduction, ...], Say("扣分")] = ()
    bonuses: Annotated[tuple[Bonus, ...], Say("加分")] = ()
    grades: Annotated[Grades | None, Say("等次")] = None
    self_appraisal: Annotated[Step | None, Say("自评")] = None
    appeal: Annotated[Step | None, Say("申诉")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
