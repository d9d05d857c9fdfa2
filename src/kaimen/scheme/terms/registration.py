"""邀请与报名: who may sign up, when, as what party, under which conditions, with which fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kaimen.scheme.say import Age, Choice, Positive, Say
from kaimen.scheme.terms.choosing import Choosing, NoShow, OncePerPerson, WaitingList
from kaimen.scheme.terms.deadline import Deadline, Opening
from kaimen.scheme.terms.rule import Note, Rule


class Access(Choice):
    """How people come to be there."""

    WALK_IN = "walk_in", "无需报名，自行前往"
    INVITED = "invited", "定向邀请"
    OPEN = "open", "社会报名"
    INVITED_AND_OPEN = "invited_and_open", "定向邀请与社会报名相结合"
    POOL = "pool", "建立常备库，届时选取"


class Late(Choice):
    """What becomes of a sign-up after the window."""

    REFUSED = "refused", "逾期不受理"
    WAITING = "waiting", "逾期转候补"
    ACCEPTED = "accepted", "逾期仍受理"


class PartyKind(Choice):
    """As what people sign up."""

    PERSON = "person", "个人"
    FAMILY = "family", "家庭"
    GROUP = "group", "团体"
    FIRM = "firm", "企业"


class FieldKind(Choice):
    """What a field of the sign-up holds."""

    TEXT = "text", "文字"
    PHONE = "phone", "手机号"
    NUMBER = "number", "数字"
    AGE_BAND = "age_band", "年龄段"
    CHOICE = "choice", "选项"
    IDENTITY = "identity", "证件号码"
    FILE = "file", "附件"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRule(Rule):
    """Who may come by which way; `channels` are where sign-up is announced and taken."""

    access: Annotated[Access, Say("参加方式", "{}")]
    channels: Annotated[tuple[str, ...], Say("渠道", "通过{}征集报名")] = ()
    vetted: Annotated[bool, Say("审查", "经审查确定名单")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Rule):
    """As what people sign up: one person, a group, a family of one to four, a firm."""

    kind: Annotated[PartyKind, Say("报名单位", "以{}为单位报名")]
    at_least: Annotated[Positive, Say("最少人数", "每份报名不少于{}人")] = 1
    at_most: Annotated[Positive | None, Say("最多人数", "每份报名不超过{}人")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batches(Rule):
    """Batches or time slots, each with its own places."""

    batches: Annotated[Positive, Say("批次", "分{}批")]
    places: Annotated[Positive | None, Say("每批名额", "每批{}名")] = None
    minutes: Annotated[Positive | None, Say("每批时长", "每批{}分钟")] = None
    slots: Annotated[tuple[str, ...], Say("时段", "时段为{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRule(Rule):
    """What becomes of late sign-ups."""

    late: Annotated[Late, Say("逾期", "{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool(Rule):
    """A standing pool of people, drawn or matched later."""

    until: Annotated[date | None, Say("有效期", "有效期至{}")] = None
    size: Annotated[Positive | None, Say("人数", "库内{}人")] = None
    renewed: Annotated[str, Say("更新", "{}更新")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions(Rule):
    """Who may sign up."""

    age_min: Annotated[Age | None, Say("最低年龄", "年满{}周岁")] = None
    age_max: Annotated[Age | None, Say("最高年龄", "不超过{}周岁")] = None
    residence: Annotated[str, Say("居住地", "居住在{}")] = ""
    guardian_under: Annotated[Age | None, Say("监护人", "{}周岁以下须监护人陪同")] = None
    other: Annotated[tuple[str, ...], Say("其他条件", "{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedField:
    """One thing asked of a person; nothing is asked that the scheme does not name."""

    name: Annotated[str, Say("信息项", "{}")]
    kind: Annotated[FieldKind, Say("类型", silent=True)] = FieldKind.TEXT
    required: Annotated[bool, Say("必填", silent=True)] = True
    options: Annotated[tuple[str, ...], Say("选项", silent=True)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Rule):
    """The fields asked at sign-up."""

    fields: Annotated[tuple[AskedField, ...], Say("报名信息", "只收集{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """How people get onto the roster."""

    access: Annotated[tuple[AccessRule, ...], Say("参加方式")] = ()
    opens: Annotated[Opening | None, Say("报名开始")] = None
    closes: Annotated[Deadline | None, Say("报名截止")] = None
    late: Annotated[LateRule | None, Say("逾期报名")] = None
    party: Annotated[tuple[Party, ...], Say("报名单位")] = ()
    batches: Annotated[Batches | None, Say("分批分时")] = None
    pool: Annotated[Pool | None, Say("常备库")] = None
    choosing: Annotated[tuple[Choosing, ...], Say("名单产生")] = ()
    waiting_list: Annotated[WaitingList | None, Say("候补")] = None
    no_show: Annotated[NoShow | None, Say("爽约")] = None
    once: Annotated[OncePerPerson | None, Say("限报次数")] = None
    conditions: Annotated[tuple[Conditions, ...], Say("报名条件")] = ()
    asked: Annotated[Asked | None, Say("报名信息")] = None
    roster: Annotated[Deadline | None, Say("名单确定")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
