"""Duties as a list to take away."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from kaimen.duties import reads
from kaimen.duties.printing import who
from kaimen.lists.sources import Column, Given, Listing
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.duty import Duty

WHAT = Column("what", _("应办事项"), ("事项", "工作任务", "任务", "工作内容", "重点任务"))
COLUMNS = (
    WHAT,
    Column("who", _("责任单位"), ("单位", "牵头单位", "承办单位", "责任主体")),
    Column("with", _("有关单位"), ("配合单位", "协办单位")),
    Column("activity", _("活动门牌号"), ("活动编号", "活动序号")),
    Column("due", _("期限"), ("完成时限", "完成时间", "时限", "办理期限", "截止日期", "截止时间")),
    Column("left", _("剩余工作日"), ("剩余天数",)),
    Column("status", _("办理状态"), ("状态", "进展情况", "完成情况", "办理情况")),
    Column("reason", _("原因"), ("未完成原因", "情况说明", "备注")),
    Column("basis", _("依据"), ("文件依据", "来源", "条款")),
)


def rows(campaign: Campaign, today: date) -> list[Given]:
    """A row a duty, those due first on top, open ones last."""
    names = reads.unit_names(campaign)
    found = sorted(reads.duties(campaign, today), key=_due)
    return [_row(duty, names) for duty in found]


def _due(duty: Duty) -> tuple[date, str]:
    return duty.due or duty.latest or date.max, str(duty.key)


def _row(duty: Duty, names: dict[str, str]) -> Given:
    day = duty.due or duty.latest
    return {
        "what": duty.what,
        "who": who(duty, names),
        "with": "、".join(names.get(unit, unit) for unit in duty.others),
        "activity": int(duty.activity) if duty.activity.isdigit() else duty.activity or None,
        "due": day.isoformat() if day else None,
        "left": duty.left,
        "status": duty.status.label,
        "reason": duty.reason or (duty.why.label if duty.why else None),
        "basis": f"{duty.clause.document}{duty.clause.section}",
    }


LISTING = Listing("duties", _("应办事项"), COLUMNS, rows)
