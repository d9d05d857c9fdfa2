"""The Chinese sentence of every doubt and hint: where, what, and what a person can do."""

from __future__ import annotations

from kaimen.papers.doubt import Doubt

SENTENCES = {
    "slid": "本行各格与表头错位，已按内容归位，请核对。",
    "unsure_row": "本行各格对不上表头，已按原样保留，请核对。",
    "left_over": "本行多出“{text}”，没有栏目可放，请核对。",
    "no_theme": "本行没有活动主题，请补上。",
    "no_unit": "本行没有责任单位，请补上。",
    "no_period": "本行没有活动时间，上面也没有可沿用的，请补上。",
    "no_number": "本行没有序号，请核对。",
    "number_twice": "序号{number}出现不止一次，请核对。",
    "number_missing": "缺序号{number}，请核对是否漏了一项。",
    "numbers_missing": "缺序号{number}至{last}，请核对是否漏了几项。",
    "headcount_unread": "人数“{text}”不是一个数，请核对。",
    "unit_unknown": "“{text}”不像单位名称，也不在单位名录里，请核对。",
    "unit_as_above": "单位栏有{number}行空白，已按“同上”读，请核对。",
    "period_unread": "时间“{text}”读不出是哪天，请核对。",
    "period_impossible": "时间“{text}”在日历上没有，请更正。",
    "period_backwards": "时间“{text}”结束早于开始，请更正。",
    "period_no_month": "时间“{text}”没有写月份，请补上。",
    "period_next_year": "时间“{text}”按跨到下一年读，请核对。",
    "period_weekday": "时间“{text}”的日期与星期不符，请核对。",
    "period_maybe_month": "表格里存的是日期{text}，也可能只指这个月，请核对。",
    "period_decimal": "时间“{text}”末尾的0可能丢了，请核对是哪天。",
    "no_header": "没有找到表头，各栏按内容认出，请核对。",
    "column_unsure": "“{text}”一栏的表头没有说明内容或与内容不符，已按内容认出，请核对。",
    "stray": "“{text}”夹在表中，不像一项活动，没有读入，请核对。",
    "other_table": "后面还有另一张表，没有读入，请核对。",
    "from_text": "本行从正文的条目读出，不是表格，请核对。",
    "not_read": "本行读不懂，没有读入，请核对：“{text}”。",
    "unit_missing": "表里没有写填报单位，请补上。",
    "units_several": "填报单位写了不止一个：“{text}”，请核对。",
    "nothing_declared": "这份申报表没有填写活动主题，请核对是不是空表。",
    "heading": "“{text}”按小标题读。",
    "total": "“{text}”是合计，没有读入。",
    "sample": "“{text}”是填写示例，没有读入。",
    "blank": "有{number}行只有序号，没有内容，没有读入。",
    "below": "“{text}”是表下的说明，没有读入。",
    "misprint": "“{text}”疑为“{likely}”，请核对。",
}


def doubt(code: str, where: str = "", **words: object) -> Doubt:
    """The doubt with its sentence; a long quotation is cut."""
    cut = {name: _cut(str(word)) for name, word in words.items()}
    return Doubt(code, SENTENCES[code].format(**cut), where)


def _cut(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= 40 else f"{text[:39]}…"
