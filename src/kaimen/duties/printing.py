"""Duties as programs and people take them away."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.workdays import Count


def as_json(duties: Sequence[Duty], names: Mapping[str, str], days: bool = False) -> list[dict]:
    """One object a duty: due and latest as ISO days or null, left in workdays or null.

    days: with the count of each computed day, day by day.
    """
    return [_json(duty, names) | ({"count": _count(duty.counted)} if days else {}) for duty in duties]


def _count(count: Count | None) -> dict | None:
    if count is None:
        return None
    steps = [{"day": s.day.isoformat(), "counted": s.counted, "reason": s.reason} for s in count.steps]
    return {"from": count.start.isoformat(), "steps": steps}


def _json(duty: Duty, names: Mapping[str, str]) -> dict:
    return {
        "key": str(duty.key),
        "deed": duty.deed.value,
        "what": duty.what,
        "who": who(duty, names),
        "with": [names.get(unit, unit) for unit in duty.others],
        "activity": duty.activity or None,
        "due": duty.due.isoformat() if duty.due else None,
        "latest": duty.latest.isoformat() if duty.latest else None,
        "provisional": duty.provisional,
        "workdays_left": duty.left,
        "status": duty.status.value,
        "strength": duty.strength.value,
        "settled_by": duty.evidence.reference if duty.evidence else None,
        "reason": duty.reason or None,
        "clause": {
            "document": duty.clause.document,
            "section": duty.clause.section,
            "words": duty.clause.words,
        },
    }


def who(duty: Duty, names: Mapping[str, str]) -> str:
    """Who carries a duty: the lead office, a unit by name, or a sentence that nobody is settled."""
    if duty.office:
        return _("牵头办")
    return names.get(duty.unit, duty.unit) or _("责任单位待定")


def as_text(duties: Sequence[Duty], names: Mapping[str, str], today: date, days: bool = False) -> str:
    """A line a duty, those due first on top, open ones last; `days`: under each how its day was counted."""
    if not duties:
        return _("没有应办事项：还没有发布方案，或方案没有要求。")
    ordered = sorted(duties, key=lambda duty: (duty.due or duty.latest or date.max, str(duty.key)))
    lines = [line for duty in ordered for line in [_line(duty, names), *(_steps(duty) if days else [])]]
    return "\n".join([_("截至%(day)s，%(count)s件") % {"day": today, "count": len(duties)}, *lines])


def _line(duty: Duty, names: Mapping[str, str]) -> str:
    number = _("%(number)s号") % {"number": duty.activity} if duty.activity else ""
    what = f"{duty.what}（{duty.clause.words}）"
    return "  ".join(part for part in (_day(duty), _left(duty), who(duty, names), number, what) if part)


def _steps(duty: Duty) -> list[str]:
    if duty.counted is None:
        return []
    idle = _("不计")
    told = (f"{step.day:%m-%d}{'' if step.counted else idle}（{step.reason}）" for step in duty.counted.steps)
    return [_("    从%(start)s数：") % {"start": duty.counted.start} + "、".join(told)]


def _day(duty: Duty) -> str:
    if duty.due:
        return str(duty.due) + (_("（暂按）") if duty.provisional else "")
    return _("%(day)s前（暂按）") % {"day": duty.latest} if duty.latest else _("日期未定")


def _left(duty: Duty) -> str:
    if duty.left is None:
        return duty.status.label
    return _("%(status)s，还剩%(left)s个工作日") % {"status": duty.status.label, "left": duty.left}
