"""What a release sets going: letters to the units concerned, and what follows a cancelled or postponed activity."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import override

from kaimen.outbox.acts import write_all
from kaimen.outbox.facts import Letter
from kaimen.regions.facts import Mode
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import letters, reads
from kaimen.stages.plan.facts import ActivityState, RowFact
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.concerned import concerned, listed, turned
from kaimen.trail.following import followed

EVENTS = {
    ActivityState.CANCELLED: "plan.cancelled",
    ActivityState.POSTPONED: "plan.postponed",
    ActivityState.PLANNED: "plan.restored",
}


def tell(actor: Actor, edition: Edition, earlier: Edition | None) -> int:
    """Write to each unit of the first issued plan, later to the hosts of changed rows only; how many letters.

    A plan issued elsewhere is told to nobody here. Letters are in the region's language, whatever the office
    member reads.
    """
    after = reads.table(edition.pk)
    before = reads.table(earlier.pk) if earlier else ()
    for row in turned(before, after):
        followed(actor, EVENTS[row.state], row.activity, edition.reason)
    if edition.campaign.mode == Mode.AS_PRINTED:
        return 0
    with override(settings.LANGUAGE_CODE):
        written = _of_changes(edition, before, after) if earlier else _of_issue(edition, after)
        return len(write_all(actor, edition.campaign, written))


def _of_issue(edition: Edition, rows: Sequence[RowFact]) -> list[Letter]:
    return [
        Letter(letters.ISSUED.code, "plan.issued", unit, letters.of_issue(edition, unit, own))
        for unit, own in listed(rows).items()
    ]


def _of_changes(edition: Edition, before: Sequence[RowFact], after: Sequence[RowFact]) -> list[Letter]:
    themes = {row.number: row.theme for row in [*before, *after]}
    key = f"plan.changed:{edition.pk}"
    return [
        Letter(letters.CHANGED.code, key, unit, letters.of_changes(edition, changes, themes))
        for unit, changes in concerned(before, after).items()
    ]
