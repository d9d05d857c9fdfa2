"""督办: checks, visits, roll-calls, putting right, progress, and reminders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Natural, Positive, Say
from kaimen.scheme.terms.deadline import Deadline
from kaimen.scheme.terms.rule import Note, Rule


class Looking(Choice):
    """A way of looking at what units do."""

    CHECK = "check", "督促检查"
    VISIT = "visit", "现场走访"
    SPOT_CHECK = "spot_check", "抽查"
    THIRD_PARTY = "third_party", "第三方评估"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Rule):
    """The office looks: by which way, how often."""

    way: Annotated[Looking, Say("方式", "{}")]
    at_least: Annotated[Positive | None, Say("最少次数", "不少于{}次")] = None
    due: Annotated[Limit | None, Say("期限", "{}")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall(Rule):
    """Units that have not done a thing by a day are named."""

    due: Annotated[Limit, Say("时间", "{}")]
    names: Annotated[str, Say("对象", "通报{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight(Rule):
    """What was found is put right by a day."""

    due: Annotated[Limit, Say("期限", "{}整改到位")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding(Rule):
    """Reminders: so many days before the day, and after how many the leader is copied in."""

    days_before: Annotated[tuple[Natural, ...], Say("提醒", "到期前{}日提醒")] = ()
    copy_leader_after: Annotated[Positive | None, Say("抄送领导", "催办{}次后抄送分管领导")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervision:
    """Who looks, who is named, by when it is put right."""

    checks: Annotated[tuple[Check, ...], Say("检查")] = ()
    roll_calls: Annotated[tuple[RollCall, ...], Say("通报")] = ()
    put_right: Annotated[PutRight | None, Say("整改")] = None
    progress: Annotated[tuple[Deadline, ...], Say("进展报送")] = ()
    reminding: Annotated[Reminding | None, Say("催办")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
