"""The rows of the working-day ruler."""

from collections.abc import Sequence
from datetime import date

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kaimen.web.desk import words
from kaimen.web.desk.facts import Stage
from kaimen.web.desk.markup.plates import plate
from kaimen.web.desk.rules.ruler import Day, Mark, Row

SHOWN = 4
"""Plates of one day and row."""


def ruler(rows: Sequence[Row], days: Sequence[Day], today: date) -> SafeString:
    """Rows: the days of activities, then what falls due, stage by stage."""
    opened = [f'<td class="{_day(day, today)}">' for day in days]
    told = []
    for stage, marks in rows:
        cells = (
            f"{tag}{_marks(marks.get(day.day, ()), stage, day.day == today)}</td>"
            for tag, day in zip(opened, days, strict=True)
        )
        told.append(f'<tr><th scope="row">{escape(_row(stage))}</th>{"".join(cells)}</tr>')
    return mark_safe("".join(told))  # every text in it is escaped


def head(days: Sequence[Day], today: date) -> SafeString:
    """The days themselves: number, weekday, 班 for a make-up day, the name of a holiday."""
    return mark_safe("".join(_head(day, day.day == today) for day in days))


def _head(day: Day, now: bool) -> str:
    below = _("班") if day.make_up else day.reason[:2] or _weekday(day.day)
    title = f' title="{escape(day.reason)}"' if day.reason else ""
    today = f'<span class="vh">{escape(_("今天"))}</span>' if now else ""
    off = _day(day, day.day if now else None)
    return f'<th scope="col" class="{off}"{title}><b>{day.day.day}</b>{escape(below)}{today}</th>'


def _row(stage: Stage | None) -> str:
    return _("%(stage)s到期") % {"stage": words.STAGES[stage]} if stage else _("活动举办")


def _day(day: Day, today: date | None) -> str:
    return " ".join(name for name, on in (("off", not day.worked), ("now", day.day == today)) if on)


def _marks(marks: Sequence[Mark], stage: Stage | None, today: bool) -> str:
    if not marks:
        return ""
    more = len(marks) - SHOWN
    rest = f'<span class="ruler__n">+{more}</span>' if more > 0 else ""
    return "".join(_mark(mark, stage, today) for mark in marks[:SHOWN]) + rest


def _weekday(day: date) -> str:
    """As short as a column: the last character of 星期一, Mon in full."""
    name = str(WEEKDAYS_ABBR[day.weekday()])
    return name if name.isascii() else name[-1]


def _mark(mark: Mark, stage: Stage | None, today: bool) -> str:
    if mark.door:
        return plate(mark.door, _look(mark, stage, today))
    late = " ruler__n--over" if mark.late else ""
    said = ngettext("%(n)s件", "%(n)s件", mark.units) % {"n": mark.units} if mark.units else _("已办")
    return f'<span class="ruler__n{late}">{escape(said)}</span>'


def _look(mark: Mark, stage: Stage | None, today: bool) -> str:
    if mark.late:
        return "over"
    if stage is None and mark.open:
        return "moved"
    if stage and not mark.open:
        return "held"
    return "today" if today else "plan"
