"""What a table is for: a plan, a form that units fill in, something else, or no table at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from kaimen.papers.tables.columns import Holds, plain_header
from kaimen.papers.tables.found import Found
from kaimen.papers.tables.labels import Labelled
from kaimen.papers.tables.reading import Read

FORM = re.compile(r"申报表|征集表|报名表|登记表|填报表|报送表|备案表|审批表|推荐表|申请表|反馈表|回执|填报")
PLAN = re.compile(r"计划|安排|一览|清单|汇总")
NOT_OURS = re.compile(
    r"分值|得分|评分|扣分|自评|考核|指标|姓名|职务|性别|身份证|整改|办理结果|答复|意见建议|处理|满意|得票|奖项"
)
OUR_THEME = re.compile(r"主题|活动(?:名称|内容)")
SAY_WHEN_OR_WHO = {
    Holds.PERIOD,
    Holds.PERIOD_PLACE,
    Holds.UNIT,
    Holds.UNIT_CONTACT,
    Holds.FORMAT,
    Holds.PLACE,
    Holds.AUDIENCE,
}


class Purpose(StrEnum):
    """What a table is for."""

    PLAN = "plan"
    DECLARATION = "declaration"
    OTHER = "other"
    NONE = "none"


def purpose_of(found: Found, read: Read | None, labels: Sequence[Labelled]) -> Purpose:
    """By its title, its columns, what stands around it and whether it is filled in."""
    ours = read is not None and _is_ours(found, read)
    if FORM.search(found.title) and (found.head or found.ruled):
        return Purpose.DECLARATION if read else Purpose.OTHER
    if read is None or not ours:
        return Purpose.OTHER if found.ruled or not found.stacked else Purpose.NONE
    if found.stacked and not read.table.rows:
        return Purpose.NONE if not PLAN.search(found.title) else Purpose.DECLARATION
    if not read.table.rows or (found.upright and _is_form(found)):
        return Purpose.DECLARATION
    hosts = {row.units for row in read.table.rows if row.units}
    asked = any(label.asks_filler for label in labels) and len(hosts) < 2
    return Purpose.DECLARATION if asked else Purpose.PLAN


def _is_ours(found: Found, read: Read) -> bool:
    holds = set(read.layout.holds)
    names = [plain_header(name) for name in (found.head.names if found.head else ())]
    if Holds.THEME not in holds or any(NOT_OURS.search(name) for name in names):
        return False
    if any(OUR_THEME.search(name) for name in names):
        return True
    return bool(holds & SAY_WHEN_OR_WHO) or any(row.period.text for row in read.table.rows)


def _is_form(found: Found) -> bool:
    """Whether an upright table was a form of labels and values and no table on its side."""
    return found.upright is not None and len(found.upright.lines) < 2 or not PLAN.search(found.title)
