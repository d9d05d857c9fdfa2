"""Sentences of forms that come in."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem
from kaimen.stages.call import words as call
from kaimen.stages.call.rules.fields import Ask
from kaimen.stages.call.taking.facts import Becomes, Progress

SENTENCES: dict[str, str | Promise] = call.SENTENCES | {
    "call.form_no_unit": _("表里没有写填报单位。请选是哪个单位报的。"),
    "call.form_unit_unknown": _("“%(unit)s”在单位名录里对不上，或对得上几个。请选是哪个单位。"),
    "call.form_choose_unit": _("没有选单位。请从名录里选一个。"),
    "call.form_doubtful": _("读到的内容有存疑。请核对后按“就按读到的收”，或改这个主题。"),
    "call.form_differs": _(
        "和已报的%(number)s号不一样。要以新表为准，先把%(number)s号退回或撤回；是另一个主题，按“另作一个主题”。"
    ),
    "call.form_differs_here": _("和这一批里另一份表很像，但不一样。请留一份，或按“另作一个主题”。"),
    "call.form_begun": _(
        "单位自己在办同一个主题，是%(number)s号。请照新表改%(number)s号，或按“另作一个主题”。"
    ),
    "call.form_withdrawn": _("单位报过又撤回了，是%(number)s号。要再收，按“另作一个主题”；不要，按“不收”。"),
    "call.form_not_clear": _("这个主题还没有定。请先打开这份表定下来。"),
    "call.form_gone": _("这份表不在这一批里了，可能别人拿掉了。请看现在的情况。"),
    "call.form_reread": _("这份表要重读一遍。请到收文里打开它，再回来办。"),
    "call.form_settled_meanwhile": _("你打开以后别人处理过这份表。请看现在的情况，再办一次。"),
    "call.form_turn": _("没有这种办理。请刷新页面重选。"),
}
PROGRESS = {
    Progress.WAITING: _("排队读"),
    Progress.REFUSED: _("读不了"),
    Progress.EMPTY: _("没有申报内容"),
    Progress.ASKS: _("要你定"),
    Progress.CLEAR: _("可以收"),
    Progress.DONE: _("办完了"),
}
TONES = {
    Progress.ASKS: "wait",
    Progress.REFUSED: "act",
    Progress.EMPTY: "act",
    Progress.CLEAR: "",
    Progress.DONE: "done",
}
BECOMES = {
    Becomes.ENTER: _("可以收"),
    Becomes.ASK: _("要你定"),
    Becomes.STANDS: _("已在册"),
    Becomes.OUT: _("不收"),
}
THEME_TONES = {Becomes.ASK: "wait", Becomes.STANDS: "done"}


def sentence(problem: Problem) -> str:
    """The sentence of one of these problems."""
    return regions_words.sentence(problem, SENTENCES)


def field(name: str) -> str:
    """A field's name as people know it; a heading of the form's own stays."""
    return str(call.FIELDS[Ask(name)]) if name in set(Ask) else name
