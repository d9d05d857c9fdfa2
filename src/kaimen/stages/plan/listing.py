"""The plan as a list that leaves in the columns of somebody else's form."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from kaimen.lists.sources import Column, Given, Listing, register
from kaimen.regions.models import Campaign
from kaimen.scheme.hosting import HostAs
from kaimen.stages.plan import reads, words
from kaimen.stages.plan.facts import RowFact, SessionState

COLUMNS = (
    Column("no", _("序号")),
    Column("theme", _("活动主题"), ("主题", "活动名称", "主题名称")),
    Column("units", _("责任单位"), ("单位", "承办单位", "主办单位", "开展单位")),
    Column("lead", _("牵头单位"), ("牵头部门",)),
    Column("joint", _("联合承办单位"), ("联合单位",)),
    Column("co", _("协办单位"), ("配合单位", "参与单位")),
    Column("formats", _("活动形式"), ("活动方式", "形式", "方式")),
    Column("period", _("活动时间"), ("开展时间", "时间", "开放时间")),
    Column("month", _("月份"), ("月",)),
    Column("day", _("活动日期"), ("日期", "开展日期")),
    Column("place", _("活动地点"), ("地点", "地址", "开放点")),
    Column("audience", _("邀请对象"), ("对象", "参加人员")),
    Column("headcount", _("人数"), ("参加人数", "规模")),
    Column("remark", _("备注"), ("说明",)),
    Column("state", _("状态")),
)


def register_all() -> None:
    register(Listing("plan", _("计划安排表"), COLUMNS, rows))


def rows(campaign: Campaign, today: date) -> Sequence[Given]:
    """The activities of the plan in force; of the draft while none is issued. Three queries and one or two more."""
    edition = reads.edition_in_force(campaign.pk) or reads.open_edition(campaign.pk)
    return [_given(row) for row in reads.rows(edition.pk)] if edition else []


def _given(row: RowFact) -> Given:
    days = sorted({session.day for session in row.sessions if session.state is SessionState.CONFIRMED})
    return {
        "no": row.no,
        "theme": row.theme,
        "units": _units(row, *HostAs),
        "lead": _units(row, HostAs.LEAD),
        "joint": _units(row, HostAs.JOINT),
        "co": _units(row, HostAs.CO),
        "formats": "、".join(row.formats),
        "period": row.period.text,
        "month": row.period.start.month if row.period.start else None,
        "day": "、".join(day.isoformat() for day in days),
        "place": row.place,
        "audience": row.audience,
        "headcount": row.headcount,
        "remark": row.remark,
        "state": str(words.ACTIVITY_STATES[row.state]),
    }


def _units(row: RowFact, *roles: HostAs) -> str:
    return "、".join(host.name for host in row.hosts if host.role in roles)
