"""The notice of change: what became of a plan's activities between two editions, each with its reason.

Source: an issued plan binds until it is changed openly, with the reason for each change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kaimen.papers.official.drafting.plans import plan_annex
from kaimen.papers.official.drafting.saying import chinese_number, gap
from kaimen.papers.official.drafting.sheets import numbered, sheet
from kaimen.papers.official.paper import Annex, Head, Level, OfficialPaper, Paragraph, Signature
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.fields import texts, written_columns
from kaimen.papers.tables.standing import Standing
from kaimen.papers.tables.table import PlanRow, PlanTable


class How(StrEnum):
    """What became of an activity, in the order in which a notice tells it."""

    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    ADDED = "added"
    CHANGED = "changed"


TITLES = {
    How.MOVED: "调整时间的活动",
    How.POSTPONED: "延期举办的活动",
    How.CANCELLED: "取消的活动",
    How.ADDED: "新增的活动",
    How.CHANGED: "其他内容有调整的活动",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change. no: the activity's number; details: 「活动形式由…调整为…」; reason: "" where nobody gave one."""

    how: How
    no: int | None
    theme: str
    units: str
    before: str = ""
    after: str = ""
    details: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Who changes which plan, when, and to whom it is told. plan: its title without 《》."""

    plan: str
    office: str
    day: date | None = None
    head: Head | None = None
    addressed: tuple[str, ...] = ()
    reasons: Mapping[int, str] | None = None


def changes_between(
    before: PlanTable, after: PlanTable, reasons: Mapping[int, str] | None = None
) -> tuple[Change, ...]:
    """What differs, by the activities' numbers, by theme where there is none; `reasons` by number."""
    old = {_key(row): row for row in before.rows}
    told = reasons or {}
    found = [
        change
        for row in after.rows
        for change in _changes(old.get(_key(row)), row, after, told.get(row.no or 0, ""))
    ]
    kept = {_key(row) for row in after.rows}
    gone = (row for key, row in old.items() if key not in kept)
    found += [_change(How.CANCELLED, row, told.get(row.no or 0, ""), row.period.text) for row in gone]
    return tuple(found)


def _key(row: PlanRow) -> int | str:
    return row.theme if row.no is None else row.no


def _change(how: How, row: PlanRow, reason: str, before: str = "", after: str = "") -> Change:
    units = "、".join(host.name for host in row.units)
    return Change(how, row.no, row.theme, units, before, after, reason=reason)


def _changes(old: PlanRow | None, new: PlanRow, table: PlanTable, reason: str) -> Iterator[Change]:
    if old is None:
        yield _change(How.ADDED, new, reason, after=new.period.text)
        return
    fallen = new.standing is not old.standing
    if fallen and new.standing is Standing.CANCELLED:
        yield _change(How.CANCELLED, new, reason, old.period.text)
        return
    if fallen and new.standing is Standing.POSTPONED:
        yield _change(How.POSTPONED, new, reason, old.period.text, new.period.text)
    elif old.period.text != new.period.text:
        yield _change(How.MOVED, new, reason, old.period.text, new.period.text)
    if details := _details(old, new, table):
        units = "、".join(host.name for host in new.units)
        yield Change(How.CHANGED, new.no, old.theme, units, details=details, reason=reason)


def _details(old: PlanRow, new: PlanRow, table: PlanTable) -> tuple[str, ...]:
    """The other cells that differ, as the table prints them."""
    columns = [column for column in written_columns(table) if column.holds not in (Holds.PERIOD, Holds.NO)]
    was_is = (texts(replace(row, standing=Standing.PLANNED), columns) for row in (old, new))
    pairs = zip(columns, *was_is, strict=True)
    return tuple(
        f"{column.name}由“{was}”调整为“{now}”" if was and now else f"{column.name}{_one_sided(was, now)}"
        for column, was, now in pairs
        if was != now
    )


def _one_sided(was: str, now: str) -> str:
    return f"明确为“{now}”" if now else f"不再列“{was}”"


def change_notice(before: PlanTable, after: PlanTable, ordered: Ordered) -> OfficialPaper:
    """The notice, with the changes as a table and the plan as it stands now for its annexes."""
    changes = changes_between(before, after, ordered.reasons)
    opening = f"根据工作实际，现对《{ordered.plan}》中的部分活动作如下调整："
    body = [
        Paragraph(opening),
        *_body(changes),
        Paragraph("其他活动仍按原计划开展。请各有关单位据此做好准备。"),
    ]
    annexes = (_table(changes), plan_annex(after, title=f"{ordered.plan}（调整后）"))
    return OfficialPaper(
        title=f"关于调整《{ordered.plan}》的通知",
        head=ordered.head or Head(number=gap("发文字号"), mark=f"{ordered.office}文件"),
        addressed=ordered.addressed or (gap("主送机关"),),
        body=tuple(body),
        annexes=numbered(annexes),
        signature=Signature((ordered.office,), ordered.day),
    )


def _body(changes: Sequence[Change]) -> Iterator[Paragraph]:
    groups = [(how, [one for one in changes if one.how is how]) for how in How]
    told = [(how, own) for how, own in groups if own]
    for number, (how, own) in enumerate(told, 1):
        yield Paragraph(lead=f"{chinese_number(number)}、{TITLES[how]}", level=Level.FIRST)
        for at, change in enumerate(own, 1):
            mark = f"{at}." if len(own) > 1 else ""
            yield Paragraph(f"{mark}{_said(change)}")


def _said(change: Change) -> str:
    no = f"第{change.no}项" if change.no is not None else ""
    name = f"{no}“{change.theme.replace('“', '‘').replace('”', '’')}”"
    units = f"（{change.units}）" if change.units else ""
    reason = f"原因：{change.reason}。" if change.reason else f"原因：{gap('调整原因')}。"
    return (
        f"{name}{units}{_became(change)}。{'' if change.how is How.ADDED and not change.reason else reason}"
    )


def _became(change: Change) -> str:
    match change.how:
        case How.MOVED:
            return f"由{change.before or '未定'}调整至{change.after or gap('调整后的时间')}"
        case How.POSTPONED:
            later = change.after if change.after != change.before else ""
            when = f"延期至{later}举办" if later else "延期举办，时间另行通知"
            return f"原定{change.before}，{when}"
        case How.CANCELLED:
            return "取消举办"
        case How.ADDED:
            return f"，时间为{change.after}" if change.after else ""
        case How.CHANGED:
            return "，" + "，".join(change.details)


def _table(changes: Sequence[Change]) -> Annex:
    headings = ("序号", "活动主题", "责任单位", "原安排", "调整情况", "原因")
    rows = [
        (str(one.no or ""), one.theme, one.units, one.before, _result(one), one.reason) for one in changes
    ]
    return sheet("活动调整情况表", headings, rows)


def _result(change: Change) -> str:
    match change.how:
        case How.MOVED:
            return f"调整至{change.after}"
        case How.POSTPONED:
            return f"延期至{change.after}" if change.after != change.before else "延期，时间另行通知"
        case How.CANCELLED:
            return "取消"
        case How.ADDED:
            return f"新增，{change.after}" if change.after else "新增"
        case How.CHANGED:
            return "；".join(change.details)
