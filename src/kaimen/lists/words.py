"""Sentences of lists: where it is, why, and how to mend it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "lists.unreadable": _("%(why)s"),
    "lists.no_name": _("没有写样表名称。请写上，例如来文的标题。"),
    "lists.name_long": _("样表名称最多%(longest)s个字，现在是%(length)s个。请删短。"),
    "lists.name_taken": _("已经有一份叫“%(name)s”的样表。请换个名称，或先删掉那一份。"),
    "lists.no_listing": _("没有这张表。请从列出的表里选。"),
    "lists.too_many": _("样表最多存%(most)s份。请先删掉不用的。"),
    "lists.nothing_matched": _("一列都没有对上。请至少给一列选好内容。"),
    "lists.changed_meanwhile": _("这份样表在你打开之后被别人改过。请看一下现在的对应，再保存。"),
}
LOST = {
    "links": _("样表里指向别的文件的链接"),
    "pictures": _("样表里的图片"),
    "charts": _("样表里的图表"),
}
RUNNING_NUMBER = _("连续编号")


def sentence(problem: Problem) -> str:
    """The sentence of one of these problems."""
    return regions_words.sentence(problem, SENTENCES)
