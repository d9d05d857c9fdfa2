"""The letters that the plan writes to units: when it is first issued, and when rows of theirs change."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.outbox.kinds import Kind, register
from kaimen.stages.plan import words
from kaimen.stages.plan.facts import Change, RowFact
from kaimen.stages.plan.models import Edition

NAMES = (
    ("year", gettext_lazy("年度")),
    ("brand", gettext_lazy("活动名称")),
    ("title", gettext_lazy("计划表名")),
    ("count", gettext_lazy("项数")),
    ("rows", gettext_lazy("逐项内容")),
)
ISSUED = Kind(
    code="plan.issued",
    title=gettext_lazy("计划印发"),
    subject=gettext_lazy("{year}年{brand}计划已印发，贵单位{count}项"),
    body=gettext_lazy(
        "{unit}：\n{title}已印发。贵单位牵头或参与{count}项：\n\n{rows}\n\n"
        "请按计划时间开展，日子定下后在系统里报送。\n\n{office}\n{day}"
    ),
    names=NAMES,
)
CHANGED = Kind(
    code="plan.changed",
    title=gettext_lazy("计划变更"),
    subject=gettext_lazy("{year}年{brand}计划有变更，涉及贵单位{count}项"),
    body=gettext_lazy(
        "{unit}：\n{title}已变更，现印发第{edition}版。涉及贵单位{count}项：\n\n{rows}\n\n变更理由：{reason}\n\n"
        "请按变更后的计划开展。\n\n{office}\n{day}"
    ),
    names=(*NAMES, ("edition", gettext_lazy("版次")), ("reason", gettext_lazy("变更理由"))),
)


def register_all() -> None:
    register(ISSUED)
    register(CHANGED)


def of_issue(edition: Edition, unit: int, rows: Sequence[RowFact]) -> dict[str, str]:
    """Values of the first letter: the unit's own rows with its part in each."""
    return _common(edition, len(rows)) | {"rows": "\n".join(_row(row, unit) for row in rows)}


def of_changes(edition: Edition, changes: Sequence[Change], themes: Mapping[int, str]) -> dict[str, str]:
    """Values of a change's letter: before and after, row by row."""
    numbers = list(dict.fromkeys(change.number for change in changes))
    lines = [
        _("%(number)s号 %(theme)s：%(changes)s")
        % {
            "number": number,
            "theme": themes[number],
            "changes": "；".join(words.told(change) for change in changes if change.number == number),
        }
        for number in numbers
    ]
    told = {"rows": "\n".join(lines), "edition": str(edition.number), "reason": edition.reason}
    return _common(edition, len(numbers)) | told


def _common(edition: Edition, count: int) -> dict[str, str]:
    campaign = edition.campaign
    named = {"title": edition.title or _("活动计划表"), "count": str(count)}
    return {"year": str(campaign.year), "brand": campaign.brand} | named


def _row(row: RowFact, unit: int) -> str:
    part = next(host.role for host in row.hosts if host.unit == unit)
    values = {"number": row.number, "theme": row.theme, "period": row.period.text, "part": words.HOSTS[part]}
    return _("%(number)s号 %(theme)s，%(period)s，%(part)s") % values
