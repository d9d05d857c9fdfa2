"""The plan as a list that leaves in the columns of somebody else's form."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from kaimen.lists.sources import Column, Given, Listing, register
from kaimen.regions.models import Campaign
from kaimen.scheme.hosting import HostAs
from kaimen.stages.plan import reads, words
from kaimen.stages.plan.facts import RowFact, SessionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.headings import ALSO

COLUMNS = (
    Column("no", _("序号")),
    Column("theme", _("活动主题"), ALSO["theme"]),
    Column("units", _("责任单位"), ALSO["units"]),
    Column("lead", _("牵头单位"), ALSO["lead"]),
    Column("joint", _("联合承办单位"), ALSO["joint"]),
    Column("co", _("协办单位"), ALSO["co"]),
    Column("formats", _("活动形式"), ALSO["formats"]),
    Column("period", _("活动时间"), ALSO["period"]),
    Column("month", _("月份"), ALSO["month"]),
    Column("day", _("活动日期"), ALSO["day"]),
    Column("place", _("活动地点"), ALSO["place"]),
    Column("audience", _("邀请对象"), ALSO["audience"]),
    Column("headcount", _("人数"), ALSO["headcount"]),
    Column("remark", _("备注"), ALSO["remark"]),
    Column("state", _("状态")),
)


def register_all() -> None:
    register(Listing("plan", _("计划安排表"), COLUMNS, rows, issued))


def rows(campaign: Campaign, today: date) -> Sequence[Given]:
    """The activities of the plan in force; of the draft while none is issued. Three queries and one or two more."""
    return _of(reads.edition_in_force(campaign.pk) or reads.open_edition(campaign.pk))


def issued(campaign: Campaign, today: date) -> Sequence[Given]:
    """The same of the plan in force alone: a draft is nobody's but the office's."""
    return _of(reads.edition_in_force(campaign.pk))


def _of(edition: Edition | None) -> list[Given]:
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


def texts(row: RowFact) -> dict[str, str]:
    """The same by heading and as texts, in the language of papers."""
    with override(settings.LANGUAGE_CODE):
        given = _given(row)
        return {str(one.heading): "" if given[one.code] is None else str(given[one.code]) for one in COLUMNS}


def _units(row: RowFact, *roles: HostAs) -> str:
    return "、".join(host.name for host in row.hosts if host.role in roles)
