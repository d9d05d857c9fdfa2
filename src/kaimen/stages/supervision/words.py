"""Sentences of supervision."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem
from kaimen.stages.supervision.facts import Choice, Why

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "supervision.not_judged": _("照原件展示的活动不评判，也不催办。"),
    "supervision.nothing_chosen": _("没有选中事项。请回到工作台，在“要催的”里勾选。"),
    "supervision.too_many": _("一次最多催%(most)s件。请分几次。"),
    "supervision.note_long": _("补充的话最多%(longest)s个字，现在是%(length)s个。请删短。"),
    "supervision.nothing_to_remind": _(
        "选中的事项都不用催：已办、已免，或者今天催过。请刷新工作台看最新情况。"
    ),
}
WHY = {
    Why.UNKNOWN: _("没有这件事，方案或计划可能改过"),
    Why.DONE: _("已经办了"),
    Why.EXEMPT: _("已经免了"),
    Why.OFFICE: _("是牵头办自己的事"),
    Why.NO_UNIT: _("责任单位没有定，或没有登记"),
    Why.TODAY: _("今天催过"),
}
CHOICES = {
    Choice.OVERDUE: _("逾期的"),
    Choice.TODAY: _("今天到期的"),
    Choice.UNDECLARED: _("还没申报的"),
}


def sentence(problem: Problem) -> str:
    """The sentence of one of supervision's problems."""
    return regions_words.sentence(problem, SENTENCES)
