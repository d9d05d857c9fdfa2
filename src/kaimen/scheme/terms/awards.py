"""评选 and 推介: awards to activities, units or suggestions; what is spread and recommended upward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Positive, Say, Share
from kaimen.scheme.terms.rule import Note, Rule


class Awarded(Choice):
    """What an award goes to."""

    ACTIVITY = "activity", "活动"
    UNIT = "unit", "单位"
    SUGGESTION = "suggestion", "意见建议"
    PERSON = "person", "个人"


class Voice(Choice):
    """Who scores in a round."""

    OFFICE = "office", "牵头办"
    JUDGES = "judges", "评委"
    PUBLIC = "public", "网络投票"
    UNITS = "units", "单位互评"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Whose score counts how much in a round."""

    voice: Annotated[Voice, Say("评分方", "{}")]
    share: Annotated[Share, Say("占比", "占{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of judging."""

    name: Annotated[str, Say("轮次", "{}")]
    weights: Annotated[tuple[Weight, ...], Say("评分", "（{}）")] = ()
    due: Annotated[Limit | None, Say("期限", "{}")] = None
    passes: Annotated[Positive | None, Say("晋级数", "{}项晋级")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prize:
    """A class of the award and how many there are."""

    name: Annotated[str, Say("等次", "{}")]
    places: Annotated[Positive | None, Say("名额", "{}名")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Rule):
    """An award that the office holds."""

    name: Annotated[str, Say("名称", "开展“{}”评选")]
    to: Annotated[Awarded, Say("对象", "评选对象为{}")] = Awarded.ACTIVITY
    due: Annotated[Limit | None, Say("时间", "{}")] = None
    nominate: Annotated[Limit | None, Say("推荐截止", "{}推荐")] = None
    rounds: Annotated[tuple[Round, ...], Say("轮次", "分{}")] = ()
    prizes: Annotated[tuple[Prize, ...], Say("奖项", "设{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Upward(Rule):
    """What is recommended to a higher office, for a higher award or its bulletin."""

    to: Annotated[str, Say("推荐对象", "向{}推荐")]
    what: Annotated[str, Say("内容", "{}")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreading(Rule):
    """Typical practice made known to others."""

    what: Annotated[str, Say("内容", "推介{}")]
    channels: Annotated[tuple[str, ...], Say("渠道", "通过{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Awards:
    """Awards and what follows from them."""

    awards: Annotated[tuple[Award, ...], Say("评选")] = ()
    upward: Annotated[tuple[Upward, ...], Say("向上推荐")] = ()
    spreading: Annotated[tuple[Spreading, ...], Say("典型推介")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
