"""Duties as a list to take away."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from kaimen.duties import reads
from kaimen.duties.printing import who
from kaimen.duties.rules.headings import ALSO
from kaimen.lists.sources import Column, Given, Listing
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.duty import Duty

HEADINGS = {
    "what": _("应办事项"),
    "who": _("责任单位"),
    "with": _("有关单位"),
    "activity": _("活动门牌号"),
    "due": _("期限"),
    "left": _("剩余工作日"),
    "status": _("办理状态"),
    "reason": _("原因"),
    "basis": _("依据"),
}
COLUMNS = tuple(Column(code, heading, ALSO[code]) for code, heading in HEADINGS.items())


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
