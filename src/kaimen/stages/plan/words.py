"""Sentences of the plan: where it is, why, and how to mend it."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.problem import Problem
from kaimen.stages.plan.facts import ActivityState, Change, EditionState, Occasion, SessionState
from kaimen.stages.plan.rules.margin import Note

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "plan.no_rows": _("计划表里没有一行。请先导入或添加活动。"),
    "plan.no_theme": _("没有写活动主题。请填上。"),
    "plan.no_unit": _("%(number)s号没有责任单位。请补上单位。"),
    "plan.no_period": _("%(number)s号没有活动时间。请补上，时间未定写“另行通知”。"),
    "plan.open_doubt": _("%(number)s号还有存疑没有核对。请打开这一行，对照原文定下来。"),
    "plan.open_table_doubt": _("%(what)s核对后按“都已核对”。"),
    "plan.number_twice": _("序号%(number)s用了两次。请改成不同的序号。"),
    "plan.same_table": _("这张表和现在的计划一样，没有要改的。"),
    "plan.draft_open": _("已有一版正在修改，一次只改一版。请先发布或放弃那一版。"),
    "plan.no_reason": _("没有写变更理由。已印发的计划改动要公开说明，请写上。"),
    "plan.no_basis": _("没有写审查依据。公开前要做保密和隐私审查，请写上依据。"),
    "plan.changed_meanwhile": _("%(number)s号在你打开之后被别人改过。你填的内容还在，请对照后选保留哪份。"),
    "plan.changed_since_seen": _("这一版在你打开之后又改过。请看过现在的样子，再记录审查。"),
    "plan.issued_already": _("这一行已经印发，不能删去。请改为取消，并写明理由。"),
    "plan.none_in_force": _("还没有印发的计划。请先印发第一版。"),
    "plan.no_such_row": _("计划里没有%(number)s号。请核对门牌号。"),
    "plan.theme_long": _("活动主题最多300个字，现在是%(length)s个。请删短。"),
    "plan.unit_long": _("单位名称最多60个字。请填单位全称或简称。"),
    "plan.unit_twice": _("同一个单位填了两次。请删去一个。"),
    "plan.headcount_odd": _("人数要填1到99999的整数。请改正。"),
    "plan.period_long": _("活动时间最多60个字。请写短，细节放到备注。"),
    "plan.period_unread": _("活动时间“%(text)s”认不出来。请写成“5月”“6-8月”“5月中旬”“6月25日”或“另行通知”。"),
    "plan.cancelled": _("%(number)s号已取消，不能再定日子。"),
    "plan.ends_first": _("结束时间不晚于开始时间。请改正。"),
    "plan.outside_period": _("日子不在计划时间“%(period)s”里。请改日子，或先变更计划。"),
    "plan.session_twice": _("同一天同一地点已有一场。请改时间或地点。"),
    "plan.unreadable": _("%(why)s"),
    "plan.nothing_chosen": _("还没有可以转入计划的主题。请先公布甄选结果，备案的请先收到申报。"),
    "plan.nothing_new": _("选定的主题都已在计划里，没有新的可以转入。"),
    "plan.not_left_out": _("这个主题不在移出的名单里。请刷新页面再看。"),
    "plan.no_such_month": _("没有这个月份。请选1月到12月。"),
    "plan.no_such_draft": _("没有这一稿。请从各稿里重选。"),
    "plan.nothing_to_undo": _("没有可以撤销的改动。"),
    "plan.moved_on": _("这一稿在你打开之后又改过。请看过现在的样子，再决定撤不撤销。"),
}

EDITION_STATES = {
    EditionState.DRAFT: _("草稿"),
    EditionState.REVIEWED: _("已审查"),
    EditionState.RELEASED: _("现行"),
    EditionState.SUPERSEDED: _("已被替代"),
}
ACTIVITY_STATES = {
    ActivityState.PLANNED: _("计划"),
    ActivityState.POSTPONED: _("延期"),
    ActivityState.CANCELLED: _("取消"),
}
SESSION_STATES = {SessionState.PROPOSED: _("待确认"), SessionState.CONFIRMED: _("已确认")}
HOSTS = {HostAs.LEAD: _("牵头"), HostAs.JOINT: _("联合承办"), HostAs.CO: _("协办")}
OCCASIONS = {
    Occasion.CHANGE: _("改动前"),
    Occasion.SAVED: _("存稿"),
    Occasion.TAKEN: _("选定主题转入"),
    Occasion.IMPORTED: _("导入表格"),
    Occasion.REPLACED: _("导入前留存"),
    Occasion.REVIEWED: _("送审"),
}
FIELDS = {
    "no": _("序号"),
    "theme": _("活动主题"),
    "units": _("责任单位"),
    "formats": _("活动形式"),
    "period": _("活动时间"),
    "place": _("地点"),
    "audience": _("对象"),
    "headcount": _("人数"),
    "remark": _("备注"),
    "state": _("状态"),
    "": _("整行"),
}
REMARKS: dict[str, str | Promise] = {
    "plan.no_theme": _("缺活动主题"),
    "plan.no_unit": _("缺责任单位"),
    "plan.no_period": _("缺活动时间"),
    "doubt": _("%(what)s"),
    "unit_unknown": _("“%(name)s”没对上单位名册"),
    "month_full": _("%(month)s月%(count)s项，偏多"),
}


def remark(note: Note) -> str:
    """A remark of the margin as a sentence."""
    if note.change:
        return told(note.change)
    if note.code == "state":
        return str(ACTIVITY_STATES[ActivityState(dict(note.values)["state"])])
    return str(REMARKS[note.code]) % dict(note.values)


def sentence(problem: Problem) -> str:
    """The sentence of one of the plan's problems."""
    return regions_words.sentence(problem, SENTENCES)


def told(change: Change) -> str:
    """A change as a sentence: the field, what it was and what it is."""
    if not change.field:
        came = gettext("新列入“%(theme)s”") % {"theme": change.after}
        return came if change.after else gettext("不再列入“%(theme)s”") % {"theme": change.before}
    named = {"field": str(FIELDS[change.field]), "after": valued(change.field, change.after)}
    if not change.before:
        return gettext("%(field)s定为“%(after)s”") % named
    named["before"] = valued(change.field, change.before)
    if not change.after:
        return gettext("%(field)s“%(before)s”删去") % named
    return gettext("%(field)s由“%(before)s”改为“%(after)s”") % named


def valued(field: str, text: str) -> str:
    """A field's value in words: states are codes, everything else is as printed."""
    return str(ACTIVITY_STATES[ActivityState(text)]) if field == "state" and text else text
