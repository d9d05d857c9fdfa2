"""Who opens doors: groups of units, tiers, hosts, people in charge, and how often each opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Month, Positive, Say, Year
from kaimen.scheme.terms.campaign import Tier
from kaimen.scheme.terms.rule import Note, Rule


class UnitKind(Choice):
    """What sort of body a unit is."""

    DEPARTMENT = "department", "政府部门"
    TOWNSHIP = "township", "乡镇街道"
    ZONE = "zone", "开发区"
    MASS_ORGANISATION = "mass_organisation", "群团组织"
    ENTERPRISE = "enterprise", "企事业单位"
    LEAD_OFFICE = "lead_office", "牵头办"
    OTHER = "other", "其他单位"


class HostRole(Choice):
    """What a unit is to an activity."""

    SPONSOR = "sponsor", "主办"
    UNDERTAKER = "undertaker", "承办"
    CO_ORGANISER = "co_organiser", "协办"


class Per(Choice):
    """The stretch of time over which activities are counted."""

    WEEK = "week", "每周"
    MONTH = "month", "每月"
    QUARTER = "quarter", "每季度"
    HALF_YEAR = "half_year", "每半年"
    YEAR = "year", "每年"
    CAMPAIGN = "campaign", "本次活动期间"


class Within(Choice):
    """Which part of the counted stretch an activity falls in."""

    ANY = "any", "期间任意时间"
    FIRST_WEEK = "first_week", "第一周"
    LAST_WEEK = "last_week", "最后一周"
    EARLY = "early", "上旬"
    MIDDLE = "middle", "中旬"
    LATE = "late", "下旬"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitGroup(Rule):
    """A group of units that rules can name; by the kinds of unit it takes in and by single units' names."""

    name: Annotated[str, Say("单位类别", "{}")]
    kinds: Annotated[tuple[UnitKind, ...], Say("包括", "包括{}")] = ()
    names: Annotated[tuple[str, ...], Say("单位名单", "即{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TierDuty(Rule):
    """What one tier of government or one body does: organises, carries out, guides and watches."""

    who: Annotated[str, Say("主体", "{}")]
    does: Annotated[str, Say("职责", "{}")]
    tier: Annotated[Tier | None, Say("层级", silent=True)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting(Rule):
    """Whether one or several units host an activity, and in which roles; the first named is the lead."""

    joint: Annotated[bool, Say("联合承办", "可由几个单位联合举办", no="由一个单位举办")]
    roles: Annotated[tuple[HostRole, ...], Say("主承办", "分{}单位")] = ()
    most: Annotated[Positive | None, Say("单位数上限", "最多{}个单位")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InCharge(Rule):
    """Who must be in charge in each unit."""

    leader: Annotated[bool, Say("分管领导", "有领导主抓")] = False
    section: Annotated[bool, Say("牵头科室", "有科室负责")] = False
    person: Annotated[bool, Say("经办人", "有专人落实")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Times(Rule):
    """At least so many activities a unit in each stretch of time.

    `months` limits the count to these months (fixed months, every even month); `within` to a part of each.
    `units` names unit groups; empty means every unit. `from_year` is the first year it holds.
    """

    per: Annotated[Per, Say("周期", "{}")]
    at_least: Annotated[Positive, Say("最少次数", "至少举办{}次")]
    units: Annotated[tuple[str, ...], Say("适用单位", "适用于{}", refers="group")] = ()
    months: Annotated[tuple[Month, ...], Say("月份", "在{}月举办")] = ()
    within: Annotated[Within, Say("时段", "安排在{}")] = Within.ANY
    at_most: Annotated[Positive | None, Say("最多次数", "最多{}次")] = None
    from_year: Annotated[Year | None, Say("起始年度", "{}年起")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """Units, tiers, hosts, and how often each unit opens."""

    groups: Annotated[tuple[UnitGroup, ...], Say("单位类别")] = ()
    tiers: Annotated[tuple[TierDuty, ...], Say("分级负责")] = ()
    hosting: Annotated[Hosting | None, Say("承办方式")] = None
    in_charge: Annotated[InCharge | None, Say("责任落实")] = None
    times: Annotated[tuple[Times, ...], Say("举办次数")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
