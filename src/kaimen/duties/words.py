"""Sentences of rulings."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "duties.not_judged": _("照原件展示的活动不评判，也不延期免办。"),
    "duties.no_such_duty": _("没有这件应办事项，方案可能已经改过。请刷新后重选。"),
    "duties.no_reason": _("没有写理由。延期和免办要写明理由，请填上。"),
    "duties.not_later": _("新期限不晚于原期限%(due)s。请选更晚的日子。"),
    "duties.no_such_ruling": _("这件事没有延期或免办可撤。请刷新看最新情况。"),
}


def sentence(problem: Problem) -> str:
    """The sentence of one of these problems."""
    return regions_words.sentence(problem, SENTENCES)
