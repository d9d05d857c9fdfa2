"""What the derivation of duties is told: units, activities, matters, evidence and rulings, given by the stages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period
from kaimen.scheme.say import Choice


class Deed(Choice):
    """What is to be done; evidence of the same deed settles the duty."""

    DECLARE = "declare", "申报活动主题"
    RECORD = "record", "报活动计划备案"
    NAME_PEOPLE = "name_people", "落实领导、科室和专人"
    SELECT = "select", "梳理甄选活动主题"
    APPROVE = "approve", "审定甄选结果"
    ISSUE_PLAN = "issue_plan", "印发计划安排表"
    FIX_DAY = "fix_day", "定下活动日期"
    FILE = "file", "报备活动方案"
    ANNOUNCE = "announce", "发布活动公告"
    OPEN_SIGN_UP = "open_sign_up", "公开征集报名"
    SET_ROSTER = "set_roster", "确定人员名单"
    HOLD = "hold", "举办活动"
    HOLD_TIMES = "hold_times", "举办规定次数"
    SHOW_BRAND = "show_brand", "现场设置统一标识"
    LEADER_TALKS = "leader_talks", "负责人与群众面对面交流"
    GUIDE = "guide", "安排专人讲解"
    LIVE_QUESTIONS = "live_questions", "现场答疑解惑"
    EXPERIENCE = "experience", "组织现场体验"
    OPINIONS = "opinions", "听取并记录意见建议"
    POLICY = "policy", "解读政策"
    STREAM = "stream", "在线直播"
    SURVEY = "survey", "开展问卷调查"
    ANSWER = "answer", "答复意见建议"
    TELL_PROGRESS = "tell_progress", "公开意见办理进展"
    REPORT = "report", "报送情况报告"
    EXPLAIN = "explain", "说明未举办情况"
    PROGRESS = "progress", "报送工作进展"
    PUBLISH = "publish", "在专栏展示活动情况"
    COVER = "cover", "宣传报道"
    NOMINATE = "nominate", "推荐参评"
    HOLD_AWARD = "hold_award", "组织评选"
    RECOMMEND = "recommend", "向上推荐"
    SPREAD = "spread", "推介典型经验"
    SELF_APPRAISE = "self_appraise", "自评"
    ASSESS = "assess", "考核评分"
    CHECK = "check", "督促检查"
    ROLL_CALL = "roll_call", "通报"
    PUT_RIGHT = "put_right", "整改"


class State(Choice):
    """How an activity stands."""

    PLANNED = "planned", "计划中"
    HELD = "held", "已举办"
    CANCELLED = "cancelled", "已取消"


class MatterKind(Choice):
    """What sort of matter waits for a unit."""

    SUGGESTION = "suggestion", "意见建议"
    FAULT = "fault", "检查发现的问题"


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A responsible unit; `groups` are the names of the scheme's unit groups to which it belongs."""

    key: str
    name: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HostOf:
    """A unit that hosts, by its key, and its part."""

    unit: str
    role: HostAs = HostAs.LEAD


@dataclass(frozen=True, slots=True)
class ActivityFact:
    """An activity of the plan. `day` and `last_day` are fixed days, None while only the period is known;
    `fixed_on` is the day on which they were fixed.
    """

    key: str
    units: tuple[HostOf, ...]
    period: Period
    day: date | None = None
    last_day: date | None = None
    state: State = State.PLANNED
    formats: tuple[str, ...] = ()
    kind: str = ""
    registration_closes: date | None = None
    fixed_on: date | None = None

    @property
    def lead(self) -> str:
        """The unit that carries the duties: the first lead one, else the first; "" while none is settled."""
        for host in self.units:
            if host.role is HostAs.LEAD:
                return host.unit
        return self.units[0].unit if self.units else ""


@dataclass(frozen=True, slots=True)
class MatterFact:
    """A suggestion to answer or a fault to put right, with the unit that has it and the day it came in."""

    key: str
    unit: str
    day: date
    kind: MatterKind = MatterKind.SUGGESTION
    activity: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something done on a day, None where nobody knows on which (then it is never late).

    `about` is the activity, else the matter, else the unit; "" for the lead office.

    `occurrence` tells recurring deeds apart ("2025-04"); `reference` is what the page links to.
    """

    deed: Deed
    day: date | None
    about: str = ""
    occurrence: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The lead office's word on one duty: a new day (extension), or without a day none at all (exemption)."""

    key: str
    reason: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A campaign's year. `judged` is False for a campaign as printed: its duties are shown and never judged."""

    year: int
    units: tuple[UnitFact, ...] = ()
    activities: tuple[ActivityFact, ...] = ()
    matters: tuple[MatterFact, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    judged: bool = True
