"""How the roster is chosen: first come, vetting, a draw with or without shares, a match from a pool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Positive, Say, Share
from kaimen.scheme.terms.rule import Rule


class Method(Choice):
    """How people are picked when more sign up than there are places."""

    FIRST_COME = "first_come", "先报先得"
    VETTING = "vetting", "审查确定"
    LOT = "lot", "抽签"
    LOT_SHARES = "lot_shares", "分类比例抽签"
    POOL_MATCH = "pool_match", "从常备库匹配"


class Dimension(Choice):
    """By what the places of a draw are shared."""

    REGION = "region", "地区"
    TRADE = "trade", "行业"
    AGE = "age", "年龄"
    SEX = "sex", "性别"
    CLASS = "class", "人员类别"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawShare:
    """The share of one part of the people in a draw."""

    by: Annotated[Dimension, Say("维度", "{}：")]
    of: Annotated[str, Say("对象", "{}")]
    at_least: Annotated[Share | None, Say("最低比例", "不低于{}")] = None
    at_most: Annotated[Share | None, Say("最高比例", "不高于{}")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing(Rule):
    """The way people are chosen."""

    method: Annotated[Method, Say("办法", "{}")]
    shares: Annotated[tuple[DrawShare, ...], Say("比例", "其中{}")] = ()
    public: Annotated[bool, Say("公开", "过程公开")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingList(Rule):
    """Who moves up when a place falls free."""

    places: Annotated[Positive | None, Say("候补名额", "设候补{}名")] = None
    moves_up: Annotated[bool, Say("递补", "按顺序递补", no="不递补")] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NoShow(Rule):
    """What follows for those who do not come without word."""

    times: Annotated[Positive, Say("次数", "爽约{}次")]
    barred_days: Annotated[Positive, Say("限制", "{}日内不再受理报名")]


@dataclass(frozen=True, slots=True, kw_only=True)
class OncePerPerson(Rule):
    """How many sign-ups a person has in a year."""

    times: Annotated[Positive, Say("次数", "每人每年限报{}次")]
