"""Sentences of the selection: where it is, why, and how to mend it; and the words of its letter."""

from collections.abc import Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kaimen.regions import words as regions_words
from kaimen.scheme.problem import Problem
from kaimen.stages.selection.facts import DecisionState, Verdict
from kaimen.stages.selection.rules.letters import Line

SENTENCES: dict[str, str | Promise] = regions_words.SENTENCES | {
    "selection.records_only": _("本方案只要求备案，报来的主题都照列，不用甄选。"),
    "selection.not_in_hand": _("这一项已不在手上，可能单位撤回了。请刷新页面看最新情况。"),
    "selection.why_returned": _("没有写退回的理由。单位要照着改，请写清改什么。"),
    "selection.why_not_chosen": _("没有写不选的理由。理由会写进给单位的函，请写上。"),
    "selection.reason_long": _("文字太长了，理由最多500个字，回避缘由最多200个字。请删短。"),
    "selection.unknown_period": _("时间“%(text)s”认不出来。请写成“7月”“6-8月”“7月中旬”或“6月25日”。"),
    "selection.other_year": _("时间“%(text)s”不在%(year)s年。请改到%(year)s年里。"),
    "selection.merge_self": _("不能并入自己。请另选一项。"),
    "selection.merge_nowhere": _("要并入的那一项不在手上。请重选。"),
    "selection.merge_chain": _("%(number)s号自己已并入%(end)s号。请直接并入%(end)s号。"),
    "selection.merge_not_chosen": _("%(number)s号还没有选入，不能并过去。请先选入%(number)s号。"),
    "selection.has_joined": _("%(numbers)s号已并入这一项，所以它要保持选入。请先改%(numbers)s号的决定。"),
    "selection.released_already": _("这个决定已在第%(release)s次公布，不能再改。要调整请到计划表里改。"),
    "selection.announced_already": _(
        "这一项的甄选结果已经公布，不能再撤回或退回。要调整请找牵头办，由牵头办改计划表。"
    ),
    "selection.decided_meanwhile": _("%(who)s在你打开之后已定为“%(what)s”。请看过再定，你填的内容还在。"),
    "selection.no_criteria": _("方案没有写评分标准，不用打分。要打分请先在方案里加上。"),
    "selection.mark_unknown": _("方案里没有“%(name)s”这一项。请刷新页面重填。"),
    "selection.mark_odd": _("“%(name)s”要填0到%(points)s的整数。请改正。"),
    "selection.own_unit": _("这是你本单位的申报，要回避，不能打分。"),
    "selection.in_conflict": _("你已声明回避这个单位，不能再打分。"),
    "selection.scored_too_late": _("结果已公布，不能再打分。"),
    "selection.no_unit": _("没有选单位。请从单位里选一个。"),
    "selection.why_conflict": _("没有写回避的缘由。请写上，例如亲属在该单位。"),
    "selection.no_paper": _("没有写审定文件的名称。请写上，例如会议纪要。"),
    "selection.paper_long": _("文件名称最多200个字，文号最多60个字。请删短。"),
    "selection.nobody_approved": _("没有写由谁审定。请写上。"),
    "selection.who_long": _("审定机构最多40个字。请写简称。"),
    "selection.day_to_come": _("审定日期还没到。请填实际审定的日子。"),
    "selection.nothing_pending": _("没有待公布的决定。请先逐项选定。"),
    "selection.undecided": _("%(number)s号还没有定。请选定。"),
    "selection.withdrawn": _("%(number)s号已被单位撤回。请撤销对它的决定。"),
    "selection.joins_nothing": _("%(number)s号并入的那一项不再入选。请改并入别项，或另作决定。"),
    "selection.no_approval": _("还没有记录%(who)s的审定。请先登记审定文件。"),
    "selection.decided_after": _("审定之后又改了%(count)s项决定。请按新结果重新审定并登记。"),
}

VERDICTS = {
    Verdict.CHOSEN: _("选入"),
    Verdict.MERGED: _("并入"),
    Verdict.RETURNED: _("退回"),
    Verdict.NOT_CHOSEN: _("不选"),
}
STATES = {
    DecisionState.OPEN: _("待定"),
    DecisionState.PENDING: _("待公布"),
    DecisionState.RELEASED: _("已公布"),
}
STANDS: dict[str, str | Promise] = {
    "": _("待定"),
    Verdict.CHOSEN: _("已选"),
    Verdict.MERGED: _("已并入"),
    Verdict.RETURNED: _("退回"),
    Verdict.NOT_CHOSEN: _("未选"),
}
"""How a declaration stands, by its verdict."""

UNDO = {
    Verdict.CHOSEN: _("撤销选入"),
    Verdict.MERGED: _("撤销并入"),
    Verdict.RETURNED: _("撤销退回"),
    Verdict.NOT_CHOSEN: _("撤销不选"),
}
FILTERS = {
    "": _("全部"),
    "todo": _("要定的"),
    "in": _("已选"),
    "out": _("未选"),
    "back": _("退回"),
    "merge": _("并入"),
}
ORDERS = {
    "": _("问题多的在前"),
    "number": _("按编号"),
    "month": _("按时间"),
    "unit": _("按单位"),
    "score": _("按得分"),
}

HINTS: dict[str, str | Promise] = {
    "vague": _("主题偏空：没写公开什么、群众能看什么。"),
    "vague_too": _("主题偏空：没写公开什么、群众能看什么。同类还有%(numbers)s号。"),
    "no_period": _("没有写活动时间。请退回补上，或选入时改定。"),
    "period_unread": _("时间“%(text)s”认不出来。请退回改写，或选入时改定。"),
    "outside_window": _("时间不在活动窗口“%(window)s”里。"),
    "like": _("与%(number)s号《%(theme)s》相近%(percent)s%%，同有“%(what)s”。"),
    "like_own": _("与%(number)s号《%(theme)s》同单位，相近%(percent)s%%，同有“%(what)s”。"),
    "like_same": _("与%(number)s号几乎一样，单位是%(unit)s。"),
    "like_same_own": _("与本单位%(number)s号几乎一样。"),
    "like_brief": _("简介与%(numbers)s号相近，最高%(percent)s%%。"),
    "like_earlier": _("与%(year)s年%(unit)s《%(theme)s》相近%(percent)s%%，同有“%(what)s”。"),
    "like_earlier_own": _("与本单位%(year)s年《%(theme)s》相近%(percent)s%%，同有“%(what)s”。"),
    "unit_and_month": _("同单位同月还有%(numbers)s号。"),
    "place_and_audience": _("同地点同对象还有%(numbers)s号，可以一起办。"),
    "full": _("%(month)s月已有%(count)s场，参考最多%(high)s场。"),
    "full_movable": _("%(month)s月已有%(count)s场，参考最多%(high)s场。单位报的时间可以移。"),
    "far_apart": _("评分相差大：最低%(low)s分，最高%(high)s分。"),
    "came_back": _("退回过，现已重新报来。上次的理由：%(reason)s"),
    "late": _("迟报。"),
}

LETTER_TITLE = _("甄选结果函")
LETTER_SUBJECT = _("{year}年{brand}活动主题甄选结果")
LETTER_BODY = _(
    "{unit}：\n\n贵单位申报的{year}年{brand}活动主题，甄选结果如下：\n\n{result}\n\n"
    "选入的主题列入年度计划安排表，请按时间做好准备。"
)
LETTER_NAMES = (
    ("unit", _("单位名称")),
    ("year", _("年度")),
    ("brand", _("活动名称")),
    ("result", _("逐项结果")),
)


def sentence(problem: Problem) -> str:
    """The sentence of one of the selection's problems."""
    values = dict(problem.values)
    if problem.code == "selection.decided_meanwhile":
        values["what"] = _decided(values.get("what", ""))
        problem = Problem(problem.code, problem.where, tuple(values.items()))
    return regions_words.sentence(problem, SENTENCES)


def hint(code: str, values: Iterable[tuple[str, str]]) -> str:
    """The sentence of a hint."""
    return str(HINTS[code]) % dict(values)


def _decided(code: str) -> str:
    return str(STANDS.get(code, STANDS[""]))


def letter_values(year: int, brand: str, unit: str, lines: Sequence[Line]) -> dict[str, str]:
    """What the letter's template takes by name, in the language that is active."""
    result = "\n".join(f"{place}. {letter_line(line)}" for place, line in enumerate(lines, start=1))
    return {"year": str(year), "brand": brand, "unit": unit, "result": result}


def letter_line(line: Line) -> str:
    """One declaration's fate in a sentence."""
    values = {
        "theme": line.theme,
        "period": line.period,
        "reason": line.reason,
        "into": line.into[0],
        "host": line.into[1],
        "joined": gettext("、").join(line.joined),
    }
    said = str(LINES[_kind(line)]) % values
    return said + (gettext("由%(joined)s联合承办。") % values if line.joined and line.verdict else "")


def _kind(line: Line) -> str:
    if line.verdict is None:
        return "joined"
    return "moved" if line.verdict is Verdict.CHOSEN and line.moved else line.verdict.value


LINES = {
    "chosen": _("《%(theme)s》：选入，时间%(period)s。"),
    "moved": _("《%(theme)s》：选入，时间调整为%(period)s。"),
    "merged": _("《%(theme)s》：并入%(host)s的《%(into)s》，联合承办。"),
    "returned": _("《%(theme)s》：退回修改。%(reason)s"),
    "not_chosen": _("《%(theme)s》：未选入。%(reason)s"),
    "joined": _("《%(theme)s》：已选入，现由%(joined)s联合承办。"),
}
