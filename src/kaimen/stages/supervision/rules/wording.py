"""A reminder in words: what is due, by which day, how many workdays are left or over.

Source: the tone that offices keep among each other: facts, 贵单位, no blame.
"""

from collections.abc import Sequence
from datetime import date

from kaimen.stages.supervision.facts import Line

LONGEST_THEME = 60


def rows(lines: Sequence[Line], today: date) -> str:
    """The lines of a letter, numbered where there is more than one."""
    told = [said(line, today) for line in lines]
    return "\n".join(f"{n}．{text}" for n, text in enumerate(told, 1)) if len(told) > 1 else told[0]


def said(line: Line, today: date) -> str:
    """One line: 第40项“…”报送情况报告，应于9月4日前办结，已逾期6个工作日。"""
    theme = line.theme if len(line.theme) <= LONGEST_THEME else line.theme[: LONGEST_THEME - 1] + "…"
    about = f"第{line.number}项" if line.number else ""
    about += f"“{theme}”" if theme else ""
    parts = [about + line.what, by_when(line, today), how_late(line, today)]
    return "，".join(part for part in parts if part) + "。"


def by_when(line: Line, today: date) -> str:
    """By which day, the year only where it is another one."""
    if line.due:
        return f"应于{day_said(line.due, today)}前办结"
    return f"最迟{day_said(line.latest, today)}办结（暂按）" if line.latest else "日期未定，请尽早定下"


def day_said(day: date, today: date) -> str:
    year = "" if day.year == today.year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日"


def how_late(line: Line, today: date) -> str:
    """Workdays left or over; nothing where no day is fixed."""
    if line.left is None:
        return ""
    if line.overdue:
        return f"已逾期{-line.left}个工作日" if line.left else "已逾期"
    return "今天到期" if line.due == today else f"还剩{max(line.left, 0)}个工作日"


def briefly(line: Line, today: date) -> str:
    """The same in a list beside a number: 报送情况报告，逾期6。"""
    if line.left is None:
        return line.what
    if line.overdue:
        return f"{line.what}，逾期{-line.left or ''}"
    return f"{line.what}，" + ("今天到期" if line.due == today else f"还剩{max(line.left, 0)}")


def called(lines: Sequence[Line], today: date) -> str:
    """催办 once something is due or late, 提醒 while everything still has time."""
    pressing = any(line.overdue or line.due == today for line in lines)
    return "催办" if pressing else "提醒"


def time_said(time: int, copied: bool) -> str:
    """Which time it is, and that the leader reads along; nothing the first time."""
    told = [f"这是第{time}次催办" if time > 1 else "", "同时抄送贵单位分管领导" if copied else ""]
    return "，".join(filter(None, told)) + "。" if any(told) else ""
