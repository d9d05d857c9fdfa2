"""What a column's header says that the column holds; headers are named and ordered freely."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from kaimen.scheme.hosting import HostAs

LONGEST_HEADER, LONGEST_NAME = 14, 40
DIGIT = re.compile(r"[0-9０-９]")


class Holds(StrEnum):
    """What a column holds."""

    NO = "no"
    THEME = "theme"
    FORMAT = "format"
    UNIT = "unit"
    PERIOD = "period"
    PLACE = "place"
    AUDIENCE = "audience"
    HEADCOUNT = "headcount"
    REMARK = "remark"
    PERIOD_PLACE = "period_place"
    UNIT_CONTACT = "unit_contact"
    CONTACT = "contact"
    OTHER = "other"


PERSON = r"联系|联络|电话|手机|邮箱|微信|经办人|填报人|填表人|报送人|负责人|责任人|责任领导|分管领导"
# The order decides where a header holds words of two kinds: 「参加人数」 is a number, 「联系人及电话」 no unit.
WORDS = tuple(
    (holds, re.compile(words))
    for holds, words in (
        (Holds.NO, r"(?:序|编|项)?号|序|序次|项次|no\.?|№"),
        (Holds.UNIT_CONTACT, rf".*(?:单位|部门).*[及和与、/／].*(?:{PERSON}).*"),
        (Holds.CONTACT, rf".*(?:{PERSON}).*"),
        (Holds.UNIT, r"(?:填报|填表|申报|报送|上报)(?:单位|部门)(?:名称)?"),
        (Holds.OTHER, r".*(?:责任科室|审核|填报|填表|简介|编制|盖章|公章|报名方式|报送).*"),
        (
            Holds.AUDIENCE,
            r".*(?:对象|参加人员|参与人员|邀请人员|邀请范围|参加范围|参与者|参加者|受众|群体).*",
        ),
        (Holds.HEADCOUNT, r".*(?:人数|名额|规模).*"),
        (Holds.PERIOD_PLACE, r".*(?:时间|日期).*(?:地点|场所|地址)|.*(?:地点|场所|地址).*(?:时间|日期)"),
        (Holds.PLACE, r".*(?:地点|场所|地址|点位|开放点|场地|位置).*"),
        (
            Holds.PERIOD,
            r".*(?:时间|日期|月份|时段|时限|月度|季度)|月|日|时间.*|(?:开始|起始|结束|截止|起|止)",
        ),
        (Holds.FORMAT, r".*(?:形式|方式|载体).*"),
        (
            Holds.UNIT,
            r".*(?:单位|部门|主体|承办|主办|牵头|协办|配合).*|(?:各)?(?:乡镇|镇街|街道|镇办|乡镇街道)",
        ),
        (Holds.REMARK, r".*(?:备注|说明)|注"),
        (Holds.THEME, r".*(?:主题|名称|题目|议题|课题|项目|事项|内容).*|(?:开放日|主题日)?活动"),
    )
)
THEME_WORDS = ("主题", "名称", "题目", "议题", "项目", "事项", "内容")
SIDE_ROLES = (
    (HostAs.CO, re.compile(r"协办|协助|配合|参与|参加|支持|指导")),
    (HostAs.JOINT, re.compile(r"联合|共同")),
)
ONLY_ONE = {Holds.NO, Holds.THEME, Holds.FORMAT, Holds.PLACE, Holds.AUDIENCE, Holds.HEADCOUNT, Holds.REMARK}
GROUPED = "｜"
"""Between a group of columns and the column in it, where a header stands over two rows."""


@dataclass(frozen=True, slots=True)
class Column:
    """A header verbatim, what its column holds (None: not told by the header), and the part of its units."""

    name: str
    holds: Holds | None
    role: HostAs = HostAs.LEAD


BRACKETS = re.compile(r"[（(\[【][^)）\]】]*[)）\]】]?|[\s:：*]")


def plain_header(text: str) -> str:
    """Without blanks and brackets: 「责 任 单 位」 is 责任单位, 「活动时间（月份）」 is 活动时间."""
    return BRACKETS.sub("", text).lower()


@lru_cache(maxsize=4096)
def column(name: str) -> Column:
    """The column that a header announces."""
    plain = plain_header(name[:LONGEST_NAME])
    if len(plain) > LONGEST_HEADER or len(name) > LONGEST_NAME:
        return Column(name, None)
    told = _told(plain)
    role = next((role for role, words in SIDE_ROLES if words.search(told)), HostAs.LEAD)
    return Column(name, _holds(told), role)


def _holds(plain: str) -> Holds | None:
    return next((holds for holds, words in WORDS if words.fullmatch(plain)), None)


def _told(plain: str) -> str:
    """The words that tell: of two header rows the lower alone, unless it is vague as in 「责任单位｜名称」."""
    group, _, own = plain.rpartition(GROUPED)
    alone = group and _holds(own) not in (None, Holds.THEME)
    return own if alone else plain.replace(GROUPED, "")


def columns_of(names: Iterable[str]) -> list[Column]:
    """The columns of a header line; of two themes or forms the better named one counts, the other is extra."""
    found = [column(name) for name in names]
    for kind in ONLY_ONE:
        rivals = [at for at, one in enumerate(found) if one.holds is kind]
        best = min(rivals, key=lambda at: _rank(found[at].name), default=None)
        for at in rivals:
            if at != best:
                found[at] = replace(found[at], holds=Holds.OTHER)
    return found


def _rank(name: str) -> int:
    return next((rank for rank, word in enumerate(THEME_WORDS) if word in name), 0)


def is_header(cells: Sequence[str], names: Collection[str] = ()) -> bool:
    """Whether a line is a table's header: headers of different kinds, the theme or the unit among them.

    `names`: plain headers that the caller expects; they count as headers whatever they hold.
    """
    filled = [cell for cell in cells if cell]
    if any(DIGIT.search(cell) for cell in filled):
        return False
    known = {column(cell).holds for cell in filled} - {None}
    told = [cell for cell in filled if column(cell).holds or plain_header(cell) in names]
    enough = len(told) * 2 >= len(filled) if Holds.NO in known else len(told) * 3 > len(filled) * 2
    return len(known) > 1 and bool(known & {Holds.THEME, Holds.UNIT}) and enough
