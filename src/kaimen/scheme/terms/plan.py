"""计划安排表: the region's own columns and grouping, how activities take place, when and how long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Natural, Positive, Say
from kaimen.scheme.terms.deadline import Deadline
from kaimen.scheme.terms.rule import Note, Rule


class Cell(Choice):
    """What a column of the plan table holds."""

    NO = "no", "序号"
    THEME = "theme", "主题"
    TIME = "time", "时间"
    FORMAT = "format", "形式"
    UNIT = "unit", "单位"
    PLACE = "place", "地点"
    HEADCOUNT = "headcount", "人数"
    BRIEF = "brief", "简介"
    CONTACT = "contact", "联系方式"
    BRAND = "brand", "品牌"
    SPONSOR = "sponsor", "主办单位"
    UNDERTAKER = "undertaker", "承办单位"
    CO_ORGANISER = "co_organiser", "协办单位"
    NOTE = "note", "备注"


class Grouping(Choice):
    """How the rows of the table stand together."""

    NONE = "none", "不分组"
    MONTH = "month", "按月"
    QUARTER = "quarter", "按季度"
    UNIT = "unit", "按单位"
    BATCH = "batch", "按批次"
    BRAND = "brand", "按品牌"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the table: its heading verbatim and what it holds."""

    heading: Annotated[str, Say("栏名", "{}")]
    holds: Annotated[Cell, Say("内容", silent=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Rule):
    """The plan table as the region prints it; no columns where the notice does not say them."""

    columns: Annotated[tuple[Column, ...], Say("栏目", "栏目为{}")] = ()
    title: Annotated[str, Say("表名", "《{}》")] = ""
    grouping: Annotated[Grouping, Say("分组", "{}排列")] = Grouping.NONE
    rows: Annotated[Natural | None, Say("行数", "共{}项")] = None
    joiners: Annotated[tuple[str, ...], Say("形式连接号", silent=True)] = ("、",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Rule):
    """A form that an activity may take. `open_ended` lets a unit write its own words under it."""

    name: Annotated[str, Say("活动形式", "{}")]
    invites: Annotated[tuple[str, ...], Say("邀请对象", "邀请{}")] = ()
    examples: Annotated[tuple[str, ...], Say("举例", "如{}")] = ()
    online: Annotated[bool, Say("线上", "可在线上开展")] = False
    open_ended: Annotated[bool, Say("自拟", "可自拟形式")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing(Rule):
    """Which days activities may fall on, and how long one lasts at least (minutes)."""

    within_plan: Annotated[bool, Say("时限", "在计划时限内开展")] = False
    weekends: Annotated[bool, Say("周末", "可安排在周末", no="不安排在周末")] = True
    holidays: Annotated[bool, Say("节假日", "可安排在节假日", no="不安排在节假日")] = True
    market_days: Annotated[bool, Say("赶集日", "可安排在赶集日", no="不安排在赶集日")] = True
    at_least_minutes: Annotated[Positive | None, Say("最短时长", "每场不少于{}分钟")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessions(Rule):
    """One main session with branch sessions, or several points."""

    main: Annotated[Natural, Say("主会场", "设主会场{}个")] = 0
    branches: Annotated[Natural | None, Say("分会场", "设分会场{}个")] = None
    at_least: Annotated[Positive | None, Say("最少场次", "每项活动至少{}场")] = None
    points: Annotated[tuple[str, ...], Say("开放点", "开放点：{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The year's table."""

    issue: Annotated[Deadline | None, Say("计划印发")] = None
    table: Annotated[Table | None, Say("计划表")] = None
    formats: Annotated[tuple[Format, ...], Say("活动形式")] = ()
    timing: Annotated[Timing | None, Say("时间安排")] = None
    sessions: Annotated[Sessions | None, Say("场次")] = None
    monthly_themes: Annotated[tuple[Note, ...], Say("分月主题")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
