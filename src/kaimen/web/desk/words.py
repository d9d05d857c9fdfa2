"""Sentences of the desk: what stages, cells and chips are called, and what waits."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, wraps
from typing import ParamSpec

from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, gettext_lazy, ngettext, pgettext_lazy
from django.utils.translation import gettext as _

from kaimen.scheme.duties.duty import Why
from kaimen.stages.call.facts import DeclarationState
from kaimen.web.desk.facts import Cell, Show, Stage, Tone
from kaimen.web.desk.rules.before import Step
from kaimen.web.desk.rules.week import Week

P = ParamSpec("P")

STAGES = {
    Stage.PEOPLE: gettext_lazy("落实专人"),
    Stage.CALL: gettext_lazy("申报"),
    Stage.SELECTION: gettext_lazy("甄选"),
    Stage.PLAN: gettext_lazy("计划印发"),
    Stage.DAY: gettext_lazy("定日子"),
    Stage.FILING: gettext_lazy("方案报备"),
    Stage.NOTICE: gettext_lazy("活动公告"),
    Stage.SIGN_UP: gettext_lazy("公开报名"),
    Stage.ROSTER: gettext_lazy("确定名单"),
    Stage.HOLD: gettext_lazy("活动举办"),
    Stage.TIMES: gettext_lazy("举办次数"),
    Stage.ON_SITE: gettext_lazy("现场要求"),
    Stage.REPORT: gettext_lazy("情况报告"),
    Stage.COLUMN: gettext_lazy("专栏公开"),
    Stage.COVER: gettext_lazy("宣传报道"),
    Stage.FEEDBACK: gettext_lazy("意见答复"),
    Stage.PROGRESS: gettext_lazy("进展报送"),
    Stage.AWARDS: gettext_lazy("评选推介"),
    Stage.ASSESSMENT: gettext_lazy("考核"),
    Stage.SUPERVISION: gettext_lazy("督查整改"),
}
STANDS = {
    Stage.DAY: gettext_lazy("待定日子"),
    Stage.FILING: gettext_lazy("待报备"),
    Stage.NOTICE: gettext_lazy("待发公告"),
    Stage.SIGN_UP: gettext_lazy("待报名"),
    Stage.ROSTER: gettext_lazy("待定名单"),
    Stage.HOLD: gettext_lazy("待举办"),
    Stage.ON_SITE: gettext_lazy("待交现场佐证"),
    Stage.REPORT: gettext_lazy("待报材料"),
    Stage.COLUMN: gettext_lazy("待公开"),
    Stage.COVER: gettext_lazy("待宣传报道"),
    None: gettext_lazy("已办结"),
}
TASKS = {
    Stage.ON_SITE: gettext_lazy("备好现场佐证，随报告一起交"),
    Stage.FEEDBACK: gettext_lazy("答复意见建议，公开办理进展"),
    Stage.CALL: gettext_lazy("申报活动主题"),
}
STEPS = {
    Step.CALL: gettext_lazy("已申报单位"),
    Step.DECIDE: gettext_lazy("待定主题"),
    Step.RELEASE: gettext_lazy("待公布"),
    Step.DRAFT: gettext_lazy("草案在编"),
    Step.REVIEW: gettext_lazy("已审查待印发"),
    Step.ISSUE: gettext_lazy("已印发"),
}
TONES = {
    Tone.DONE: gettext_lazy("按时办了"),
    Tone.LATE: gettext_lazy("迟了但办了"),
    Tone.NOW: gettext_lazy("办了一部分"),
    Tone.TODAY: gettext_lazy("今天或在等你"),
    Tone.OVER: gettext_lazy("逾期"),
    Tone.EXEMPT: gettext_lazy("免"),
    Tone.NONE: gettext_lazy("不适用"),
}
SHOWS = {
    Show.ALL: pgettext_lazy("rows", "全部"),
    Show.OVER: gettext_lazy("逾期"),
    Show.TODAY: gettext_lazy("今天到期"),
    Show.SOON: gettext_lazy("三个工作日内"),
    Show.DOING: gettext_lazy("在办"),
    Show.DONE: gettext_lazy("已办结"),
}
WHY = {
    Why.BEFORE_EFFECT: gettext_lazy("期限早于规定生效"),
    Why.CANCELLED: gettext_lazy("活动已取消"),
    Why.RULED: gettext_lazy("牵头办准予免办"),
}
DECLARATIONS = {
    DeclarationState.DRAFT: gettext_lazy("草稿，还没报"),
    DeclarationState.WAITING: gettext_lazy("等本单位负责人确认"),
    DeclarationState.SUBMITTED: gettext_lazy("已报"),
    DeclarationState.RETURNED: gettext_lazy("被退回，改好再报"),
    DeclarationState.WITHDRAWN: gettext_lazy("已撤回"),
}


def kept(function: Callable[P, str]) -> Callable[P, str]:
    """Word the same thing once in each language: a page of a thousand cells says little that is new."""

    @lru_cache(maxsize=8192)
    def worded(language: str | None, *args: object) -> str:
        return function(*args)  # type: ignore[arg-type,call-arg]  # passed on as they came

    @wraps(function)
    def said(*args: P.args, **kwargs: P.kwargs) -> str:
        return worded(get_language(), *args)

    return said


def md(day: date | None) -> str:
    """A day as tables show it: 03-05."""
    return f"{day:%m-%d}" if day else ""


def day_in_words(day: date) -> str:
    """9月12日 星期四."""
    told = {"month": day.month, "day": day.day, "weekday": WEEKDAYS[day.weekday()]}
    return _("%(month)s月%(day)s日 %(weekday)s") % told


@kept
def short_day(day: date) -> str:
    """9月12日."""
    return _("%(month)s月%(day)s日") % {"month": day.month, "day": day.day}


@kept
def cell_said(cell: Cell) -> str:
    """The word that stands in a cell; there is always one."""
    part = f"{cell.done}/{cell.of} " if 0 < cell.done < cell.of else ""
    match cell.tone:
        case Tone.DONE:
            return _("已办%(day)s") % {"day": md(cell.day)}
        case Tone.LATE:
            return _("迟办%(day)s") % {"day": md(cell.day)}
        case Tone.OVER:
            return part + _("逾期%(number)s") % {"number": cell.number or ""}
        case Tone.TODAY:
            return part + _("今天")
        case Tone.WAIT:
            return _("待确认")
        case Tone.EXEMPT:
            return _("免")
        case Tone.NONE:
            return "—"
    return part + due_said(cell)


def due_said(cell: Cell) -> str:
    """应03-05; 约03-31 while only the latest possible day is known; 待办 without a day."""
    if cell.day is None:
        return _("待办")
    return (_("约%(day)s") if cell.about else _("应%(day)s")) % {"day": md(cell.day)}


@kept
def cell_title(cell: Cell) -> str:
    """What a cell says when asked, "" for nothing more."""
    told = []
    if cell.why:
        told.append(str(WHY[Why(cell.why)]))
    if cell.of > 1:
        told.append(_("%(of)s件办了%(done)s件") % {"of": cell.of, "done": cell.done})
    if cell.tone is Tone.OVER and cell.day:
        told.append(_("应%(day)s办，逾期%(n)s个工作日") % {"day": short_day(cell.day), "n": cell.number})
    if cell.tone not in (Tone.DONE, Tone.LATE) and cell.about and cell.day:
        told.append(_("日子没定，按计划最晚%(day)s") % {"day": short_day(cell.day)})
    return _("，").join(told)


def left_said(cell: Cell) -> str:
    """A task's day and how long that is."""
    if cell.day is None:
        return _("没有期限")
    day = short_day(cell.day)
    if cell.tone is Tone.OVER:
        return _("%(day)s到期，已逾期") % {"day": day}
    if cell.about:
        return _("日子没定，最晚%(day)s前") % {"day": day}
    return _("%(day)s24:00前") % {"day": day}


def week_said(today: date, week: Week) -> str:
    """9月12日 星期四。这一周含今天还有3个工作日：14日补班，15–17日中秋节放假。"""
    said = day_in_words(today) + _("。")
    said += ngettext("这一周含今天还有%(n)s个工作日", "这一周含今天还有%(n)s个工作日", week.workdays) % {
        "n": week.workdays
    }
    also = [_("%(day)s日补班") % {"day": day.day} for day in week.make_up]
    if week.off:
        first, last, name = week.off
        said_off = {"first": short_day(first), "last": short_day(last), "name": _(name)}
        also.append(
            (_("%(first)s%(name)s放假") if first == last else _("%(first)s至%(last)s%(name)s放假")) % said_off
        )
    return said + (_("：") + _("，").join(also) if also else "") + _("。")
