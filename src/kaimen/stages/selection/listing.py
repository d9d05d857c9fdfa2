"""The selection's list for the higher office's own form: every declaration in hand and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kaimen.lists.sources import Column, Given, Listing, register
from kaimen.regions.models import Campaign
from kaimen.stages.call import reads as call
from kaimen.stages.selection import reads, words
from kaimen.stages.selection.facts import DecisionFact, DecisionState
from kaimen.stages.selection.rules.gate import undecided
from kaimen.stages.selection.rules.headings import ALSO

COLUMNS = (
    Column("number", _("编号"), ALSO["number"]),
    Column("unit", _("单位"), ALSO["unit"]),
    Column("theme", _("活动主题"), ALSO["theme"]),
    Column("period", _("活动时间"), ALSO["period"]),
    Column("formats", _("活动形式"), ALSO["formats"]),
    Column("verdict", _("甄选结果"), ALSO["verdict"]),
    Column("into", _("并入编号"), ALSO["into"]),
    Column("reason", _("理由"), ALSO["reason"]),
)


def rows(campaign: Campaign, today: date) -> Sequence[Given]:
    """In the order of their numbers; what is not decided says so."""
    return _told(campaign, reads.decisions(campaign.pk))


def issued(campaign: Campaign, today: date) -> Sequence[Given]:
    """The same with released decisions alone; one that waits for its release reads as undecided."""
    decisions = reads.decisions(campaign.pk)
    out = {id: one for id, one in decisions.items() if one.state is DecisionState.RELEASED}
    return _told(campaign, out)


def _told(campaign: Campaign, decisions: Mapping[int, DecisionFact]) -> list[Given]:
    declared = call.handed_in(campaign.pk)
    numbers = {row.id: row.number for row in declared}
    found: list[Given] = []
    for row in declared:
        stands = decisions.get(row.id, DecisionFact(row.id))
        waiting = undecided(stands)
        found.append(
            {
                "number": row.number,
                "unit": row.unit_name,
                "theme": row.theme,
                "period": stands.period or row.period.text,
                "formats": gettext("、").join(row.formats),
                "verdict": str(words.STANDS["" if waiting else stands.verdict or ""]),
                "into": numbers.get(stands.into or 0),
                "reason": "" if waiting else stands.reason,
            }
        )
    return found


def offer() -> None:
    register(Listing("decisions", _("甄选结果"), COLUMNS, rows, issued))
