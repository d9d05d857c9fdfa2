"""情况报告: by when, with which parts, and what a unit that held nothing hands in instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Natural, Positive, Say
from kaimen.scheme.terms.deadline import Deadline
from kaimen.scheme.terms.rule import Note, Rule


class Material(Choice):
    """What a part of a report is."""

    TEXT = "text", "文字"
    PHOTO = "photo", "图片"
    VIDEO = "video", "视频"
    LINK = "link", "链接"
    FILE = "file", "文件"
    LIST = "list", "名单"
    NUMBER = "number", "数字"


class Each(Choice):
    """Whether a report is due for each activity or once for each unit."""

    ACTIVITY = "activity", "每项活动一份"
    UNIT = "unit", "每个单位一份"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the report, as the notice names it, and how many of it at least."""

    name: Annotated[str, Say("材料", "{}")]
    material: Annotated[Material, Say("类型", silent=True)]
    at_least: Annotated[Natural, Say("最少份数", silent=True)] = 1
    at_most: Annotated[Positive | None, Say("最多份数", silent=True)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting(Rule):
    """The report after an activity, or one for all on one day."""

    due: Annotated[Limit, Say("期限", "{}报送情况报告")]
    parts: Annotated[tuple[Part, ...], Say("材料", "含{}")] = ()
    each: Annotated[Each, Say("份数", "{}")] = Each.ACTIVITY
    to: Annotated[str, Say("报送对象", "报{}")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingHeld(Rule):
    """What a unit that held nothing reports instead, and by when."""

    instead: Annotated[str, Say("替代", "未举办的单位报{}")]
    due: Annotated[Limit, Say("期限", "{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Reports of what took place."""

    reporting: Annotated[tuple[Reporting, ...], Say("情况报告")] = ()
    nothing_held: Annotated[NothingHeld | None, Say("未举办")] = None
    progress: Annotated[tuple[Deadline, ...], Say("进展报送")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
