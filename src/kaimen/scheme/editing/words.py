"""What the form of a rule says: the ways of a limit, what a value becomes, what a rule means, and faults as a
person on screen mends them.
"""

from __future__ import annotations

from kaimen.scheme.reading.finding import Fault
from kaimen.scheme.reading.finding_words import SENTENCES
from kaimen.scheme.reading.lines import Path
from kaimen.scheme.say import Choice, Say
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Either, Field, Kind, Many, Plain, Record, fields_of
from kaimen.scheme.terms.rule import Note, Rule

WAYS = {
    "OnDate": "到某一天为止",
    "Counted": "从一件事往前或往后数几天",
    "Recurring": "每个周期的固定一天",
    "PartOf": "到某月的旬末或月底",
}
"""What each kind of limit is called, by the name of its type."""

ON_SCREEN: dict[str, tuple[str, str, str]] = {
    "key.missing": ("没有填“{name}”", "没有它这条规定不完整", "请填上"),
    "key.unknown": ("有一项“{key}”不认识", "不认识的项不起作用", "在这里保存一次，它就会去掉"),
    "clause.missing": ("没有写出处", "每条规定都要说得出依据", "请填条款和原文要词"),
    "type.wrong": ("“{name}”要填{expected}", "填成别的就没法计算", "请照样子改"),
    "value.blank": ("“{name}”是空的", "空着等于没有规定", "填写内容，或把它删去"),
    "value.contact": ("“{name}”里有{kind}", "方案会对外公开，不能带联系方式", "请删去{kind}"),
    "list.empty": ("“{name}”一项也没有", "至少要有一项", "请至少写一项"),
    "choice.unknown": ("“{name}”选的“{value}”不在选项里", "只能从选项里选", "请重选"),
    "number.range": ("“{name}”是{value}，超出{low}到{high}", "这个数不合情理", "改到{low}到{high}之间"),
    "share.unreadable": ("读不出比例“{value}”", "比例写成分数或百分数", "写成1/3、30%或0.3"),
    "limit.unreadable": ("没有选“{name}”是哪一种期限", "期限有四种写法", "请选一种并填好"),
    "limit.side": ("{title}写成了活动{got}", "这件事只能在活动{must}办", "请改选“{must}”"),
    "quota.empty": ("没有写人数", "这条规定什么也没有限定", "请填最少、最多或定额，或写由谁确定"),
    "stage.empty": ("“{name}”下面一条规定也没有", "启用的环节要有规定", "添一条规定，或停用这个环节"),
    "table.no_theme": ("计划表没有主题栏", "没有主题就认不出活动", "请把一栏的内容选为“主题”"),
    "choosing.shares": (
        "写了比例，办法却不是分类比例抽签",
        "比例只在分类比例抽签时起作用",
        "改办法，或删去比例",
    ),
    "choosing.no_shares": ("分类比例抽签没有写比例", "没有比例没法分类抽取", "请补上比例"),
    "slug.bad": ("网址短名“{value}”不能用", "网址里只用小写字母、数字和短横", "改成如open-day"),
}
"""Sentences that speak of the form instead of the file; codes that are not here read the same in both."""

FEW = 4
"""Codes that are all named where a rule says what it means."""

_EXAMPLES = {
    '数或分数（如 "1/3"）': "数或分数，如1/3",
    "日期（如 2023-03-29）": "日期，如2023-03-29",
    "钟点（如 17:00:00）": "钟点，如17:00",
}


def reading(say: Say) -> str:
    """The sentence that a value becomes, with …… in its place; "" where there are no words around it."""
    around = say.words.replace("{}", "")
    return say.words.replace("{}", "……") if any(sign.isalnum() for sign in around) else ""


def meaning(kind: type) -> str:
    """What a rule says, in one sentence, with the titles of its values where they will stand."""
    if kind is Note:
        return "用一句话写下要求，只记录，不算期限"
    carried = {field.name for field in fields_of(Rule)}
    told = (_phrase(field) for field in fields_of(kind) if field.name not in carried and not field.say.silent)
    return "，".join(told)


def _phrase(field: Field) -> str:
    words = field.say.words or f"{field.say.title}：{{}}"
    return words.replace("{}", f"〔{_choices(field) or field.say.title}〕")


def _choices(field: Field) -> str:
    """The words of a few codes to choose from; "" for anything else."""
    kind = _item(field.kind)
    if not isinstance(kind, Plain) or not issubclass(kind.type, Choice) or len(kind.type) > FEW:
        return ""
    return "或".join(code.label for code in kind.type)


def on_screen(fault: Fault) -> str:
    """A fault in three sentences, as one who fills in a form mends it."""
    told = {"path": "", "name": title_at(fault.path), "near": "", **fault.values}
    told["expected"] = _EXAMPLES.get(told.get("expected", ""), told.get("expected", ""))
    told["name"] = told.get("title", told["name"]) if fault.code == "key.missing" else told["name"]
    what, why, mend = ON_SCREEN.get(fault.code) or SENTENCES[fault.code]
    return "。".join(part.format_map(told) for part in (what, why, mend)) + "。"


def title_at(path: Path) -> str:
    """What the value at a path is called, by its last named part that the types know."""
    title = ""
    kind: Kind = Record(Scheme)
    for part in path:
        field = _field(kind, part)
        title, kind = (field.say.title, field.kind) if field else (title, _item(kind))
    return title


def _field(kind: Kind, part: str | int) -> Field | None:
    options = kind.types if isinstance(kind, Either) else (kind.type,) if isinstance(kind, Record) else ()
    named = (field for option in options for field in fields_of(option) if field.name == part)
    return next(named, None)


def _item(kind: Kind) -> Kind:
    return kind.of if isinstance(kind, Many) else kind
