"""意见建议台账: how long an answer may take, how it is passed on, how it ends, and what is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Natural, Positive, Say
from kaimen.scheme.terms.deadline import Deadline
from kaimen.scheme.terms.rule import Note, Rule


class Judge(Choice):
    """Who says whether an answer satisfies."""

    ASKER = "asker", "提出人"
    OFFICE = "office", "牵头办"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger(Rule):
    """Suggestions are sorted into a ledger; what is told back to the public."""

    told: Annotated[tuple[str, ...], Say("反馈内容", "向公众反馈{}")] = ()
    published: Annotated[bool, Say("公开", "向社会公开")] = False
    overdue_shown: Annotated[bool, Say("逾期公开", "公开逾期天数")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering(Rule):
    """Days to answer, and how often and by how long that may be extended."""

    due: Annotated[Limit, Say("期限", "{}答复")]
    extension: Annotated[Limit | None, Say("延长", "可延长至{}")] = None
    extensions: Annotated[Natural, Say("延长次数", "最多延长{}次")] = 0
    co_handlers: Annotated[bool, Say("会办", "可由几个单位会办")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(Rule):
    """A suggestion that belongs elsewhere is passed on in time, with a reason."""

    due: Annotated[Limit, Say("期限", "{}转办")]
    reason: Annotated[bool, Say("理由", "说明理由")] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One way a suggestion ends."""

    code: Annotated[str, Say("代码", silent=True)]
    name: Annotated[str, Say("结果", "{}")]
    reason: Annotated[bool, Say("理由", silent=True)] = False
    adopted: Annotated[bool, Say("计为采纳", silent=True)] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Results(Rule):
    """The result codes of this scheme."""

    codes: Annotated[tuple[Result, ...], Say("办理结果", "办理结果分{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction(Rule):
    """Who judges an answer, on which scale."""

    judge: Annotated[Judge, Say("评价人", "由{}评价")] = Judge.ASKER
    scale: Annotated[tuple[str, ...], Say("等次", "分{}")] = ()
    redo_below: Annotated[Positive | None, Say("重办", "评价在第{}等及以下的重新办理")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Suggestions and their answers."""

    ledger: Annotated[Ledger | None, Say("台账")] = None
    answering: Annotated[Answering | None, Say("答复")] = None
    transfer: Annotated[Transfer | None, Say("转办")] = None
    results: Annotated[Results | None, Say("办理结果")] = None
    satisfaction: Annotated[Satisfaction | None, Say("满意度")] = None
    progress: Annotated[Deadline | None, Say("办理进展公开")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
