"""开放对象: classes of people, who counts as a citizen, how many come, in which shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Positive, Say, Share
from kaimen.scheme.terms.rule import Note, Rule


class Entry(Choice):
    """How a class of people comes in."""

    INVITATION = "invitation", "定向邀请"
    SIGN_UP = "sign_up", "社会报名"
    EITHER = "either", "邀请或报名"
    WALK_IN = "walk_in", "自行前往"
    POOL = "pool", "从常备库产生"


class Scope(Choice):
    """Over what a quota counts."""

    POINT = "point", "每个开放点"
    SESSION = "session", "每场"
    ACTIVITY = "activity", "每项活动"
    DAY = "day", "每天"
    CAMPAIGN = "campaign", "全部活动"


class Counting(Choice):
    """What one place on the roster is."""

    PERSON = "person", "人"
    FAMILY = "family", "户家庭"
    GROUP = "group", "个团体"
    FIRM = "firm", "家企业"


class Basis(Choice):
    """Whether a share is counted on the list or on those present."""

    LISTED = "listed", "名单"
    PRESENT = "present", "实到"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleClass(Rule):
    """A class of people that may come; `citizen` says whether it counts as ordinary citizens."""

    name: Annotated[str, Say("人员类别", "{}")]
    entry: Annotated[Entry, Say("产生方式", "通过{}参加")] = Entry.EITHER
    citizen: Annotated[bool, Say("计为群众代表", "计入群众代表")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded(Rule):
    """Classes of people that do not take part."""

    classes: Annotated[tuple[str, ...], Say("不列入人员", "不包括{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubQuota:
    """The places of one class within a quota."""

    of: Annotated[str, Say("人员类别", "{}", refers="class")]
    at_least: Annotated[Positive | None, Say("最少", "不少于{}")] = None
    at_most: Annotated[Positive | None, Say("最多", "不超过{}")] = None
    exactly: Annotated[Positive | None, Say("名额", "{}名")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota(Rule):
    """How many take part: least, most or exactly, counted in persons, families or firms."""

    scope: Annotated[Scope, Say("范围", "{}")]
    at_least: Annotated[Positive | None, Say("最少", "不少于{}")] = None
    at_most: Annotated[Positive | None, Say("最多", "不超过{}")] = None
    exactly: Annotated[Positive | None, Say("定额", "共{}")] = None
    counting: Annotated[Counting, Say("计数", "以{}计")] = Counting.PERSON
    staff_count: Annotated[bool, Say("工作人员", "工作人员计入人数")] = False
    classes: Annotated[tuple[SubQuota, ...], Say("分类名额", "其中{}")] = ()
    set_by: Annotated[str, Say("确定方式", "由{}确定具体人数")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenShare(Rule):
    """The least share of ordinary citizens, which classes count, and on what it is counted."""

    at_least: Annotated[Share, Say("最低比例", "群众代表不低于{}")]
    counts: Annotated[tuple[str, ...], Say("计入类别", "{}计为群众代表", refers="class")] = ()
    basis: Annotated[Basis, Say("口径", "按{}计算")] = Basis.LISTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """Who may come and how many."""

    classes: Annotated[tuple[PeopleClass, ...], Say("人员范围")] = ()
    excluded: Annotated[Excluded | None, Say("不列入人员")] = None
    quotas: Annotated[tuple[Quota, ...], Say("人数")] = ()
    citizen_share: Annotated[CitizenShare | None, Say("群众代表比例")] = None
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
