"""What a cell looks like by its own content: a number, a period, units, forms, free words, or a piece of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.ordinals import number_of
from kaimen.scheme.periods import Misread, Precision, read_period

HEADS = re.compile(r"(?:约|不少于|不超过|限)?\d{1,5}(?:[-—~至]\d{1,5})?\s*(?:人|名|人次|余人|人左右|人以内)")
SEPARATORS = re.compile(r"[、，,;；\n]")
FORM_SEPARATORS = re.compile(r"[、，,;；+/＋\n]|和|与")
SENTENCE = re.compile(r"[。！？“”《》]")
PAIRED = re.compile(r"《[^《》]*》|“[^“”]*”|（[^（）]*）")
LONE = re.compile(r"[《》“”（）]")
UNIT_END = re.compile(
    r"(?:局|委|办|办公室|中心|办事处|街道|政府|大队|支队|总队|中队|协会|学会|商会|工会|联合会|基金会|红十字会|委员会|管委会|贸促会"
    r"|联|科协|文联|院|馆|工作站|服务站|监测站|管理站|所|处|署|厅|公司|集团|开发区|高新区|经开区|园区|新区|示范区|管理区|宣传部|组织部|统战部|武装部|指挥部|镇|乡|银行|医院|学校|大学|中学|小学"
    r"|报社|电视台|广播台|电台|气象台|供电|烟草|联社|供销社|团[市县区州]委|林场|分局|直属机构|各单位|各部门)$"
)
UNIT_NOTE = re.compile(r"[（(][^)）]*[)）]$")
FORM_END = re.compile(
    r"(?:宣传|宣讲|观摩|交流|调研|调查|征集|发布|解读|答疑|咨询|培训|体验|参观|座谈|直播|问答|办理|答题|汇演|帮扶"
    r"|服务|研究|演练|讲座|展示|展览|访谈|走访|恳谈|听证|形式|会)$"
)
TIMELY = re.compile(r"[0-9０-９零〇○一二三四五六七八九十两年月季定知期时机]|视情")
LABEL = re.compile(r"^[^：:]{2,4}[：:]")
# A text that has any other character outside of brackets names no time.
BRACKETED = re.compile(r"[（(\[【{〔][^）)\]】}〕]*[）)\]】}〕]")
UNTIMELY = re.compile(
    r"[^\s\d０-９零〇○一二三四五六七八九十两年月日号季度旬上中下初底末半周星期礼拜天每第个全常长整内间里份次翌明来本今当起之以前后始开"
    r"展举行办进活动时具体大约左右暂定拟预计待确认另通知择适视情况再而未完成午晚早晨凌傍点分秒整和与及或者"
    r"\-‐‑‒–—―−－ー~～〜∼→﹣至到、，,;；/+＋&.．·:：。()（）\[\]【】{}〔〕Tt由各单位自定按需分批期]"
)
OFTEN = re.compile(
    r"(?:每|各)(?:[一两半]?年|半年|个?季度?|个?月|两个月|周|个?工作日)[^，。]{0,8}|.{0,4}(?:不定期|常态化|随时|长期|节假日|寒暑?假|暑假).{0,4}"
)
TOLD_LATER = re.compile(r"待定|另行通知|另定|未定|待通知|择期|适时|视情")
LONGEST_UNIT, LONGEST_FORM, LONGEST_PERIOD = 26, 6, 40
A_PERIOD_ALL_THE_SAME = {Misread.IMPOSSIBLE, Misread.BACKWARDS, Misread.NO_MONTH}


class Kind(StrEnum):
    """What a cell looks like."""

    BLANK = "blank"
    NUMBER = "number"
    HEADS = "heads"
    PERIOD = "period"
    UNIT = "unit"
    FORM = "form"
    FREE = "free"
    CUT = "cut"


@dataclass(frozen=True)
class Vocabulary:
    """Names of units and words for forms that the caller knows, in the year of the campaign."""

    year: int
    known_units: frozenset[str] = frozenset()
    known_forms: frozenset[str] = frozenset()

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {}

    def kind(self, cell: str) -> Kind:
        """What the cell looks like."""
        if cell not in self._kinds:
            self._kinds[cell] = self._kind(one_line(cell))
        return self._kinds[cell]

    def _kind(self, text: str) -> Kind:
        if not text:
            return Kind.BLANK
        if number_of(text) is not None:
            return Kind.NUMBER
        if HEADS.fullmatch(text):
            return Kind.HEADS
        if self.is_period(text):
            return Kind.PERIOD
        if _all(SEPARATORS.split(text), self.is_unit):
            return Kind.UNIT
        if LONE.search(PAIRED.sub("", text)):
            return Kind.CUT
        return Kind.FORM if _all(FORM_SEPARATORS.split(text), self.is_form) else Kind.FREE

    def is_period(self, text: str) -> bool:
        """Whether the text as a whole names a time, be it an impossible one."""
        if len(text) > LONGEST_PERIOD or SENTENCE.search(text):
            return False
        if OFTEN.fullmatch(text):
            return True
        if not TIMELY.search(text):
            return False
        if not TOLD_LATER.search(text) and UNTIMELY.search(BRACKETED.sub("", text)):
            return False
        period = read_period(text, self.year)
        named = period.precision is not Precision.UNKNOWN or (period.provisional and period.doubt is None)
        return named or period.doubt in A_PERIOD_ALL_THE_SAME

    def is_unit(self, text: str) -> bool:
        """Whether the text is a known unit or is built like a unit's name."""
        name = UNIT_NOTE.sub("", LABEL.sub("", text)).strip()
        if name in self.known_units:
            return True
        return 2 < len(name) <= LONGEST_UNIT and bool(UNIT_END.search(name)) and not SENTENCE.search(name)

    def is_form(self, text: str) -> bool:
        """Whether the text is a known form or a short word built like one."""
        if text in self.known_forms:
            return True
        return 1 < len(text) <= LONGEST_FORM and bool(FORM_END.search(text))


def _all(pieces: Iterable[str], test: Callable[[str], bool]) -> bool:
    filled = [piece.strip() for piece in pieces if piece.strip()]
    return bool(filled) and all(test(piece) for piece in filled)
