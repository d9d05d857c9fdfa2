"""Sentences of stationery: where it is, why, and how to mend it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.papers.official.setting import Face
from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem
from kaimen.stationery.facts import Ending

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "stationery.unreadable": _("%(why)s"),
    "stationery.placeholder": _("%(where)s：%(why)s"),
    "stationery.more_wrong": _("还有%(count)s处没有列出。先改上面这些，再上传看其余的。"),
    "stationery.none_inside": _("模板里一个占位符也没有，填不出内容。请照页面上的清单写进去再上传。"),
    "stationery.too_much": _(
        "模板里的占位符超过%(most)s个，或成行的一行里超过%(row)s段。请删去重复的部分再上传。"
    ),
    "stationery.no_kind": _("没有这种文件。请从列出的文件里选。"),
    "stationery.no_version": _("没有这一版模板，可能已被别人删掉。请刷新页面再看。"),
    "stationery.in_force": _("这一版正在用，不能删。请先换成另一版，或改回系统版式。"),
    "stationery.too_many": _("每种文件最多存%(most)s版模板。请先删掉不用的旧版。"),
    "stationery.name_long": _("文件名最多%(longest)s个字。请改短后再上传。"),
}
ENDINGS: dict[Ending, str | Promise] = {
    Ending.DOCX: "Word",
    Ending.PDF: "PDF",
    Ending.HTML: _("网页"),
    Ending.TXT: _("文本"),
}
FACES: dict[Face, str | Promise] = {
    Face.TITLE: _("小标宋（标题）"),
    Face.FANG: _("仿宋（正文）"),
    Face.KAI: _("楷体"),
    Face.HEI: _("黑体"),
    Face.SONG: _("宋体（页码）"),
}


def sentence(problem: Problem) -> str:
    """The sentence of one of these problems."""
    return regions_words.sentence(problem, SENTENCES)
