"""The kinds of limit that a notice sets, and how each is said in Chinese.

A limit ends at 24:00 of its last day; the day that it is counted from is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kaimen.scheme.say import Choice, Month, Range, Say, Year

Days = Annotated[int, Range(1, 400)]


class Unit(Choice):
    """What a counted limit counts."""

    WORKDAY = "workday", "工作日"
    DAY = "day", "日"


class Side(Choice):
    """Whether the limit lies before or after what it is counted from."""

    BEFORE = "before", "前"
    AFTER = "after", "后"


class Anchor(Choice):
    """What a limit is counted from."""

    ACTIVITY = "activity", "活动"
    REGISTRATION = "registration", "报名截止"
    NOTICE = "notice", "通知印发"
    FEEDBACK = "feedback", "收到意见建议"
    CHECK = "check", "检查指出问题"


class Every(Choice):
    """The cycle of a recurring day."""

    MONTH = "month", "每月"
    TWO_MONTHS = "two_months", "每两个月"
    QUARTER = "quarter", "每季度"
    HALF = "half", "每半年"
    YEAR = "year", "每年"


class On(Choice):
    """Which day of the cycle: the nth day, the nth workday, the last ones, or the end of the nth week."""

    DAY = "day", "第{}日"
    LAST_DAY = "last_day", "最后一日"
    WORKDAY = "workday", "第{}个工作日"
    LAST_WORKDAY = "last_workday", "最后一个工作日"
    WEEK = "week", "第{}周"


class Part(Choice):
    """A part of a month: days 1-10, 11-20, 21 to the end; `end` is the month's last day."""

    EARLY = "early", "上旬"
    MIDDLE = "middle", "中旬"
    LATE = "late", "下旬"
    END = "end", "底"


@dataclass(frozen=True, slots=True)
class OnDate:
    """By a given day."""

    day: Annotated[date, Say("日期", "{}前")]


@dataclass(frozen=True, slots=True)
class Counted:
    """Within `count` workdays or days before or after something."""

    count: Annotated[Days, Say("天数")]
    unit: Annotated[Unit, Say("数工作日还是日历日")]
    side: Annotated[Side, Say("之前还是之后")]
    anchor: Annotated[Anchor, Say("从哪件事数起")]


@dataclass(frozen=True, slots=True)
class Recurring:
    """A day that comes back in every cycle.

    `month` narrows the cycle to its nth month (two_months with month 2: every even month; 0: the whole cycle);
    `ahead` counts whole cycles before the one in which the anchor lies ("of the month before" is 1).
    """

    every: Annotated[Every, Say("周期")]
    on: Annotated[On, Say("哪一天")]
    nth: Annotated[int, Say("第几"), Range(1, 31)] = 1
    month: Annotated[int, Say("第几个月"), Range(0, 12)] = 0
    ahead: Annotated[int, Say("提前几个周期"), Range(0, 12)] = 0


@dataclass(frozen=True, slots=True)
class PartOf:
    """By the end of a part of a month; without `year` in the year of the campaign."""

    month: Annotated[Month, Say("月份")]
    part: Annotated[Part, Say("时段")]
    year: Annotated[Year | None, Say("年份")] = None


Limit = OnDate | Counted | Recurring | PartOf


def said(limit: Limit) -> str:
    """The limit in plain words: 「活动结束后5个工作日内」「每月最后一个工作日前」「11月底前」."""
    if isinstance(limit, OnDate):
        return f"{limit.day.year}年{limit.day.month}月{limit.day.day}日前"
    if isinstance(limit, PartOf):
        return f"{f'{limit.year}年' if limit.year else ''}{limit.month}月{limit.part.label}前"
    return _counted_said(limit) if isinstance(limit, Counted) else _recurring_said(limit)


def _counted_said(limit: Counted) -> str:
    number = f"{limit.count}个工作日" if limit.unit is Unit.WORKDAY else f"{limit.count}日"
    before = limit.side is Side.BEFORE
    event = limit.anchor.label + (("开展" if before else "结束") if limit.anchor is Anchor.ACTIVITY else "")
    return f"{event}前{number}" if before else f"{event}后{number}内"


def _recurring_said(limit: Recurring) -> str:
    cycle = "每逢双月" if (limit.every, limit.month) == (Every.TWO_MONTHS, 2) else limit.every.label
    if limit.every is Every.YEAR and limit.month:
        cycle += f"{limit.month}月"
    elif limit.month and cycle != "每逢双月":
        cycle += f"第{limit.month}个月"
    before = f"，提前{limit.ahead}个周期" if limit.ahead else ""
    if (limit.every, limit.ahead) == (Every.MONTH, 1):
        cycle, before = "上月", ""
    inside = "内" if limit.on is On.WEEK else "前"
    return f"{cycle}{limit.on.label.format(limit.nth)}{inside}{before}"
